import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluateExpression } from '../../src/references/resolve.ts';
import { textAt } from '../../src/source/text.ts';
import { scopeOf } from './facts.ts';

/** What docs/content.md says of references is what happens. */

const docs = readFileSync('docs/content.md', 'utf8');
const place = { file: 'docs/content.md', line: 1, column: 1 };
const evaluate = (written: string) => {
  const { text, findings } = evaluateExpression(textAt(written, place), scopeOf());
  return { text: text.text, findings };
};

/** The rows of the table under a heading, without its head. */
function rowsUnder(heading: string): string[][] {
  const section = docs.split(`\n### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')));
}

describe('functions', () => {
  const rows = rowsUnder('函数');
  test('there is a row for each', () => expect(rows).toHaveLength(5));
  test.each(rows)('%s%s is %s', (_, expression = '', result) => {
    expect(evaluate(expression.replaceAll('`', ''))).toEqual({ text: result, findings: [] });
  });
});

describe('names', () => {
  const names = rowsUnder('名称').flatMap((row) => [
    ...row.join(' ').matchAll(/`([^`]*\.[^`]*|机关|年度|上年度)`/g),
  ]);
  test('there are some of each table', () => expect(names.length).toBeGreaterThan(12));
  test.each(names.map(([, name]) => [name]))('%s', (name) => {
    expect(evaluate(`{{ ${name} }}`).findings).toEqual([]);
  });
});
