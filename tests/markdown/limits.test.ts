import { expect, test } from 'vitest';
import { TEXT_LIMITS } from '../../src/markdown/limits.ts';
import { parseFlow } from '../../src/markdown/parse.ts';
import { summary, written } from '../support/written.ts';

const { characters, lines, line, listMarkers, marks } = TEXT_LIMITS;
const found = (text: string): string[] => summary(parseFlow(written(text)).findings);
const fullLines = (count: number): string => Array(count).fill('字'.repeat(line)).join('\n');

test('a text as large as may be is read', () => {
  const text = `${fullLines(characters / line).slice(0, characters - 1)}\n`;
  expect(text).toHaveLength(characters);
  expect(found(text)).toEqual([]);
  expect(parseFlow(written(text)).flow).toHaveLength(1);
  expect(found('甲\n'.repeat(lines))).toEqual([]);
  expect(found('**甲**\n'.repeat(marks / 4))).toEqual([]);
  expect(found(`${'- '.repeat(listMarkers)}甲`)).toEqual(['T113 1:3+7']);
});

test('bold nested as deeply as the marks allow is read', () => {
  const text = `${'**a\n'.repeat(marks / 4)}${'b**\n'.repeat(marks / 4)}`;
  expect(found(text)).toEqual([]);
  expect(parseFlow(written(text)).flow).toHaveLength(1);
});

test.each<[string, string, string]>([
  ['more characters', '字字字\n'.repeat(characters / 4 + 1), `V212 ${characters / 4 + 1}:1+1`],
  ['more lines', '甲\n'.repeat(lines + 1), `V220 ${lines + 1}:1+1`],
  ['a longer line', `甲\n${fullLines(1)}乙`, `V217 2:${line + 1}+1`],
  ['more list markers on a line', `甲\n\n${'- '.repeat(listMarkers + 1)}乙`, 'V213 3:1+1'],
  ['more asterisks', `甲\n${'*乙\n'.repeat(marks + 1)}`, 'T122 2:1+1'],
  ['more opening brackets', '[甲\n'.repeat(marks + 1), 'T122 1:1+1'],
  ['more closing brackets', '甲]\n'.repeat(marks + 1), 'T122 1:2+1'],
])('%s: a finding where the limit is passed, and nothing is read', (_, text, expected) => {
  expect(found(text)).toEqual([expected]);
  expect(parseFlow(written(text)).flow).toEqual([]);
});
