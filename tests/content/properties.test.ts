import fc from 'fast-check';
import { test } from 'vitest';
import { soundReport } from '../support/fixture-world.ts';
import { survives } from './survives.ts';

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
