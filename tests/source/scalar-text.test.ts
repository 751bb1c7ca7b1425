import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, type Scalar, visit } from 'yaml';
import { hasErrors } from '../../src/diagnostics/finding.ts';
import type { Node } from '../../src/source/node.ts';
import { decodeScalar } from '../../src/source/scalar-text.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { parseYaml } from '../../src/source/yaml.ts';

function textOf(yaml: string): ReturnType<Extract<Node, { kind: 'scalar' }>['source']> {
  const { root, findings } = parseYaml(new SourceFile('a.yaml', yaml));
  expect(hasErrors(findings)).toBe(false);
  const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  if (value?.kind !== 'scalar') throw new Error('no scalar');
  return value.source();
}

/** line:column of every character of a text. */
function places(yaml: string): string[] {
  const source = textOf(yaml);
  return [...source.text].map((character, i) => {
    const { line, column } = source.locate(i);
    return `${character === '\n' ? '\\n' : character}${line}:${column}`;
  });
}

describe('the place of each character of a scalar', () => {
  test.each([
    ['plain', '键: 甲乙', ['甲1:4', '乙1:5']],
    ['plain, folded', '键: 甲\n  乙\n\n  丙', ['甲1:4', ' 1:5', '乙2:3', '\\n3:1', '丙4:3']],
    ['single quotes', "键: '甲''乙'", ['甲1:5', "'1:6", '乙1:8']],
    ['double quotes', '键: "甲\\u4e59\\\n  丙"', ['甲1:5', '乙1:6', '丙2:3']],
    [
      'block',
      '键: |\n  甲乙\n\n    丙\n',
      ['甲2:3', '乙2:4', '\\n2:5', '\\n3:1', ' 4:3', ' 4:4', '丙4:5', '\\n4:6'],
    ],
    ['block, CRLF', '键: |-\r\n  甲\r\n  乙\r\n', ['甲2:3', '\\n2:4', '乙3:3']],
    ['folded block', '键: >-\n  甲\n  乙\n', ['甲2:3', ' 2:4', '乙3:3']],
    ['characters beyond the BMP', '键: 𠮷甲', ['𠮷1:4', '甲1:5']],
  ])('%s', (_, yaml, expected) => {
    // Two units of one character have one place; the string iterator walks by character.
    const source = textOf(yaml);
    if ([...source.text].length === source.text.length) expect(places(yaml)).toEqual(expected);
    else expect(source.locate(2)).toMatchObject({ line: 1, column: 5 });
  });

  test('a range is underlined to the end of its line', () => {
    expect(textOf('键: |\n  甲乙丙\n  丁\n').locate(1, 5)).toEqual({
      file: 'a.yaml',
      line: 2,
      column: 4,
      length: 2,
    });
  });

  test('radicals and other middle dots are replaced, and keep their places', () => {
    const source = textOf('键: ⼈・⺇⻳•尾');
    expect(source.text).toBe('人·𠘨龟·尾');
    expect(source.locate(source.text.indexOf('尾'))).toMatchObject({ line: 1, column: 9 });
  });
});

const lines = fc.array(
  fc.constantFrom(
    '甲',
    '乙 丙',
    '',
    ' ',
    '  x',
    '\t',
    'a b ',
    "''",
    '\\n',
    '\\u4e59',
    '\\',
    ' # y',
    '-',
    '𠮷',
  ),
  {
    maxLength: 8,
  },
);
const ends = fc.constantFrom('\n', '\r\n');
const scalars = fc.oneof(
  fc
    .record({
      lines,
      end: ends,
      head: fc.constantFrom('|', '>', '|-', '|+', '>+', '>-', '|2', '>1', '|2+', '| # c'),
    })
    .map(
      ({ lines, end, head }) => `键: ${head}${end}${lines.map((line) => `   ${line}${end}`).join('')}乙: x`,
    ),
  fc.record({ lines, end: ends }).map(({ lines, end }) => `键: "${lines.join(`${end}  `)}"`),
  fc.record({ lines, end: ends }).map(({ lines, end }) => `键: '${lines.join(`${end}  `)}'`),
  fc.record({ lines, end: ends }).map(({ lines, end }) => `键: ${lines.join(`${end}  `)}`),
  fc
    .record({ lines, end: ends })
    .map(({ lines, end }) => `- >${end}${lines.map((line) => ` ${line}${end}`).join('')}`),
);

test('values decoded here are the parser’s', () => {
  let compared = 0;
  fc.assert(
    fc.property(scalars, (yaml) => {
      const document = parseDocument(yaml, {
        schema: 'failsafe',
        prettyErrors: false,
        keepSourceTokens: true,
      });
      fc.pre(document.errors.length === 0 && !/\\"$/.test(yaml));
      visit(document, {
        Scalar(_, node: Scalar) {
          if (!node.range || !node.type) return;
          const [start, end] = node.range;
          const token = node.srcToken;
          const decoded = decodeScalar({
            raw: yaml.slice(start, end),
            type: node.type,
            indent: token?.type === 'block-scalar' ? token.indent : 0,
          });
          compared++;
          expect(decoded.value).toBe(node.value);
          expect(decoded.offsets).toHaveLength(decoded.value.length + 1);
          expect([...decoded.offsets].sort((a, b) => a - b)).toEqual(decoded.offsets);
        },
      });
    }),
    { numRuns: 5000 },
  );
  expect(compared).toBeGreaterThan(2000);
});
