import fc from 'fast-check';
import type { Node, Parent } from 'mdast';
import { expect, test } from 'vitest';
import { maskForMarkdown } from '../../src/markdown/expressions.ts';
import { plainTree } from '../../src/markdown/plain.ts';
import { parseTree } from '../../src/markdown/syntax.ts';

/** What readers ask of a tree. */
function shape(node: Node): unknown {
  const { start, end } = node.position ?? {};
  return {
    type: node.type,
    depth: 'depth' in node ? node.depth : undefined,
    from: node.type === 'root' ? undefined : [start?.line, start?.offset],
    to: node.type === 'root' ? undefined : [end?.line, end?.offset],
    children: 'children' in node ? (node as Parent).children.map(shape) : undefined,
  };
}

const WORDS = [
  '政府信息',
  '2022年，',
  '公开',
  '（一）',
  'A1',
  ' ',
  '  ',
  '。',
  '：',
  '！',
  '!',
  '𠮷',
  '\u3000',
  '\u00A0',
];
const MARKS = [
  '#',
  '##',
  '## ',
  '###',
  '-',
  '- ',
  '+ ',
  '1.',
  '1. ',
  '2) ',
  '*',
  '**',
  '[',
  ']',
  '|',
  '>',
  '=',
  '\\',
  '\t',
  '~',
  ':',
];
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', '\n## ', '\n### 一般', '\r\n') },
      { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => maskForMarkdown(parts.join('')));

test('a plain text’s tree is the one that the Markdown parser makes', () => {
  let plain = 0;
  fc.assert(
    fc.property(text, (some) => {
      const tree = plainTree(some);
      if (tree === undefined) return;
      plain += 1;
      expect(shape(tree)).toEqual(shape(parseTree(some)));
    }),
    { seed: 1, numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(2000);
});

test.each([
  '- 一项',
  '1. 一项',
  '**重点**',
  '| 甲 |',
  '![图](图.png)',
  '  缩进',
  '## 标题 ##',
  '末尾 ',
  '反斜杠\\。',
])('%j is left to it', (some) => {
  expect(plainTree(some)).toBeUndefined();
});
