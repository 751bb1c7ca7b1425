import { test } from 'vitest';
import { survives } from './survives.ts';

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
test('what could grow without bound is read in a moment, or refused', { timeout: 180_000 }, async () => {
  for (const text of Object.values(HEAVY)) await survives({ 'a.yaml': text });
});
