import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { toValue } from '../../src/content/canonical.ts';
import { readFigure } from '../../src/content/figure.ts';
import { type FigureClass, figure } from '../../src/content/schema-parts.ts';
import { type Finding, fill, hasErrors } from '../../src/diagnostics/finding.ts';
import { report as printReport } from '../../src/diagnostics/report.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';
import { readChecked } from '../support/read-checked.ts';

/** Whatever the content holds: a report, or findings whose places are in its files; never an exception. */
async function survives(files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly Finding[]> {
  const world = memoryWorld(Object.fromEntries(Object.entries(files).map(([k, v]) => [`report/${k}`, v])));
  const { report, findings, sources } = await checkReport(world, 'report');
  if (!hasErrors(findings)) expect(report).toBeDefined();
  for (const { diagnostic, place, params } of findings) {
    for (const text of [
      diagnostic.message.zh,
      diagnostic.message.en,
      diagnostic.mend.zh,
      diagnostic.mend.en,
    ]) {
      expect(fill(text, params)).not.toMatch(/undefined|NaN|\[object/);
    }
    const text = sources.get(place.file);
    if (text === undefined) {
      expect([...Object.keys(files), 'report', '']).toContain(place.file);
      continue;
    }
    const lines = text.split('\n');
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.line).toBeLessThanOrEqual(lines.length);
    const length = [...(lines[place.line - 1] ?? '')].length;
    expect(place.column).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeLessThanOrEqual(length + 1);
    expect(place.column - 1 + (place.length ?? 1)).toBeLessThanOrEqual(Math.max(length, place.column));
  }
  for (const language of ['zh', 'en'] as const) printReport(findings, { sources, language, colour: false });
  return findings;
}

const pieces = fc.constantFrom(
  ...[
    '报告',
    '机关',
    '年度',
    '总体情况',
    '正文',
    '图表',
    '数据',
    '标题',
    '自然人',
    '总计',
    '予以公开',
    '本年新收',
  ],
  ...[
    ':',
    ': ',
    '：',
    '- ',
    '? ',
    '|',
    '|+2',
    '>-',
    '{',
    '}',
    '[',
    ']',
    ',',
    '，',
    '&a',
    '*a',
    '!t',
    '!!int',
    '<<',
    '%YAML',
    '---',
    '...',
    '#',
    ' #',
  ],
  ...[
    '"',
    "'",
    '\\',
    '\\u0000',
    '\\xff',
    '`',
    '@',
    '~',
    'null',
    'true',
    '0',
    '12',
    '-1',
    '1.5',
    '012',
    '1e3',
    '１２',
    '2022',
    '2022-01-01',
  ],
  ...[
    '{{ ',
    ' }}',
    '{% ',
    '表三.本年新收.总计',
    '| 占比: ',
    '## ',
    '**',
    '![',
    '](图表:',
    '](a.png)',
    '|a|b|',
    '|-|-|',
    '> ',
    '1. ',
  ],
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\n\t',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '\u0000',
    '\uffff',
    '\ufeff',
    '𠮷',
    '⼈',
    '•',
    '\ud800',
    '字',
  ],
);
const yamlText = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

test('random YAML', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(yamlText, async (text) => {
      await survives({ 'a.yaml': text });
    }),
    { numRuns: 300 },
  );
});

test('random bytes', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      await survives({ 'a.yaml': bytes });
    }),
    { numRuns: 300 },
  );
});

const sound = Object.fromEntries(
  Object.entries(soundReport()).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
);

/** One edit of one file: a stretch of it replaced by something else. */
const edit = fc.record({
  file: fc.constantFrom(...Object.keys(sound)),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 12 }),
  insert: fc.array(pieces, { maxLength: 3 }).map((parts) => parts.join('')),
});

test('random edits of a sound report', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const files = { ...sound };
      for (const { file, at, remove, insert } of edits) {
        const text = files[file] ?? '';
        const start = Math.floor(at * text.length);
        files[file] = text.slice(0, start) + insert + text.slice(start + remove);
      }
      await survives(files);
    }),
    { numRuns: 200 },
  );
});

const fill100k = (piece: string): string => piece.repeat(Math.floor(100_000 / Buffer.byteLength(piece)));
const inText = (text: string): string => `其他需要报告的事项:\n  正文: |\n${text.replace(/^/gm, '    ')}\n`;
const numbered = (count: number, line: (k: number) => string): string =>
  Array.from({ length: count }, (_, k) => line(k)).join('');

/** What an attacker, or a damaged file, would make a reader hang with: one of them is a megabyte. */
const HEAVY: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['[', '{', '- ', '? ', '{a: ', '[[]', '!a ', '&a ', '*a ', '"a" ', 'a: ]\n', '%a\n', '\n', '#\n'],
      ...[': ', '"\\', ',', 'a: |\n', 'a\r', 'a：b\n', '\0', '？', '--- a\n', 'x, '],
    ].map((piece) => [`${JSON.stringify(piece)} over and over`, fill100k(piece)]),
  ),
  ...Object.fromEntries(
    [
      ...['*字*', '**字**', '**', '*', '[', ']', '![', '![a](b)', '[a](', '`', '|', '|a', '> ', '- ', '1. '],
      ...[
        '## a\n',
        '- a\n',
        '字\n\n',
        '|a|b|\n',
        ' ',
        '\t',
        '　',
        '{{ ',
        '{{ 年度 }}',
        '{{ a }}',
        '{% ',
        '\\',
      ],
      ...['<a ', '[^', '__a', '~~a', '-', '字', '1,', '“', '（'],
    ].map((piece) => [`${JSON.stringify(piece)} over and over in a text`, inText(fill100k(piece))]),
  ),
  'an alias bomb': `a: &a [${'x,'.repeat(10_000)}]\n${'b: [*a,*a,*a,*a]\n'.repeat(1000)}`,
  'keys that nobody knows': numbered(50_000, (k) => `键${k}: 1\n`),
  'keys that nobody knows, in the report': `报告:\n${numbered(50_000, (k) => `  键${k}: 1\n`)}`,
  'keys as many as are read': `报告:\n${numbered(500, (k) => `  ${'联系方式'.repeat(50)}${k}: 1\n`)}`,
  'ever deeper keys': numbered(600, (k) => `${' '.repeat(k)}a:\n`),
  'a list of figures': `收到和处理政府信息公开申请情况:\n  本年新收: [${fill100k('1, ')}1]`,
  'a figure of a megabyte': `收到和处理政府信息公开申请情况:\n  本年新收: { 自然人: ${'1'.repeat(1_000_000)} }`,
  'a text of a megabyte': inText('字'.repeat(340_000)),
  'a quoted scalar of a megabyte': `报告: "${'\\u5b57'.repeat(160_000)}"`,
  'a title of a megabyte': `报告:\n  标题: ${'字'.repeat(340_000)}`,
  'lists within lists': inText(numbered(300, (k) => `${' '.repeat(2 * k)}- a\n`)),
  'bold over bold': inText(`${'**a '.repeat(900)}${' b**'.repeat(900)}`),
  'a wide table': inText(`|${'a|'.repeat(2400)}\n|${'-|'.repeat(2400)}\n|${'1|'.repeat(2400)}`),
  'a long table': inText(`|a|b|\n|-|-|\n${'|1|2|\n'.repeat(4900)}`),
  'a long expression': inText(`{{ 年度 ${'| 合计: 1 '.repeat(500)}}}`),
  'many charts': `图表:\n${numbered(500, (k) => `  - 标题: 图${k}\n    数据: { a: 1 }\n`)}`,
};

/** No moment is measured, as machines differ: what grows with the square of these takes minutes, and the timeout tells. */
test('what could grow without bound is read in a moment, or refused', { timeout: 60_000 }, async () => {
  for (const text of Object.values(HEAVY)) await survives({ 'a.yaml': text });
});

test('no cell that was written is lost: each figure of the report is in its file', async () => {
  const { report, findings } = await readChecked(reportWorld());
  expect(findings).toEqual([]);
  for (const { cells } of report?.three.rows ?? []) {
    for (const { text, written, place } of cells) {
      if (!written) continue;
      const line = sound[place.file]?.split('\n')[place.line - 1] ?? '';
      expect([...line].slice(place.column - 1, place.column - 1 + (place.length ?? 1)).join('')).toBe(text);
    }
  }
});

test('whatever the schema refuses as a figure, its reader refuses too', () => {
  const scalar = fc.oneof(
    fc.constantFrom(
      '',
      '~',
      'null',
      '/',
      'true',
      '-0',
      '+5',
      '0x1F',
      '1e3',
      '.5',
      '5.',
      '012',
      '1_000',
      '０',
      '"5"',
      "'/'",
      '-1',
      '1.0',
      '1.1234567',
      '99999999999999999999',
      '5件',
      '[]',
      '{}',
      '[1]',
      '{a: 1}',
    ),
    fc.integer().map(String),
    fc.double().map(String),
    fc.stringMatching(/^[-+.\deE,]{1,8}$/),
  );
  fc.assert(
    fc.property(
      scalar,
      fc.constantFrom<FigureClass>('count', 'signed', 'decimal', 'worded', 'chart'),
      (written, kind) => {
        const { root } = parseYaml(new SourceFile('a.yaml', `a: ${written}`));
        const node = root?.kind === 'map' ? root.entries[0]?.value : undefined;
        fc.pre(node !== undefined);
        if (node === undefined) return;
        const findings: Finding[] = [];
        readFigure(node, { kind, name: 'a', slash: true }, findings);
        if (!figure(kind).safeParse(toValue(node)).success) expect(findings).toHaveLength(1);
      },
    ),
    { numRuns: 1000 },
  );
});
