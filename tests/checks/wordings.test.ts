import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { readFolder } from '../support/fixture-world.ts';

/**
 * One edit at a time of a right report. A line of right.txt is `part|sentence`, a paragraph more in that part, or
 * `part|words=>others`, or `图表|title|unit|data`, a chart more; nothing is to be found. In wrong.txt the codes that are
 * to be found stand before it.
 */
const FOLDER = 'tests/fixtures/wordings';
const decoder = new TextDecoder();
const REPORT = Object.entries(readFolder(`${FOLDER}/report`)).map(
  ([name, bytes]) => [`r/${name}`, typeof bytes === 'string' ? bytes : decoder.decode(bytes)] as const,
);

const lines = (name: string): string[] =>
  readFileSync(`${FOLDER}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

async function codesOf(edit: string): Promise<string[]> {
  const [part = '', ...rest] = edit.split('|');
  const [words = '', others] = rest.join('|').split('=>');
  const [title = '', unit = '', data = ''] = rest;
  const edited = REPORT.map(([name, text]) => {
    if (part === '图表' && name.startsWith('r/1-')) {
      const chart = `- { 标题: ${title}, 单位: ${unit}, 数据: ${data} }`;
      return [name, `${text.trimEnd()}\n  图表:\n    ${chart}\n`];
    }
    if (!name.startsWith(`r/${part}-`)) return [name, text];
    if (others === undefined) return [name, `${text.trimEnd()}\n\n    ${words}\n`];
    if (!text.includes(words)) throw new RangeError(`${words} is not there`);
    return [name, text.replace(words, others)];
  });
  const { findings } = await checkReport(memoryWorld(Object.fromEntries(edited)), 'r');
  return [...new Set(findings.map(({ diagnostic }) => diagnostic.code))];
}

test('the report itself is right', async () => {
  const { findings } = await checkReport(memoryWorld(Object.fromEntries(REPORT)), 'r');
  expect(findings).toEqual([]);
});

test.each(lines('right.txt'))('right: %s', async (edit) => {
  expect(await codesOf(edit)).toEqual([]);
});

test.each(lines('wrong.txt'))('wrong: %s', async (line) => {
  const [codes = ''] = line.split('|');
  expect((await codesOf(line.slice(codes.length + 1))).join('+')).toBe(codes);
});
