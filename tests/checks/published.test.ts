import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from '../../src/checks/index.ts';
import { readReport } from '../../src/content/read-report.ts';
import { diskWorld } from '../../src/world/disk.ts';

/** What the reader and all rules find in a folder, as “M31 报告.yaml 20:46+1 ，”. */
async function found(folder: string): Promise<string[]> {
  const { report, findings } = await readReport(diskWorld, folder);
  if (report === undefined) throw new Error(`cannot read ${folder}`);
  return [...findings, ...check(report)].map(({ diagnostic, place, params }) => {
    const { file, line, column, length = 1 } = place;
    return `${diagnostic.level} ${diagnostic.code} ${file} ${line}:${column}+${length} ${params['found']}→${params['expected']}`;
  });
}

test('a published report: its contradictions are found, and nothing else', async () => {
  const folder = 'tests/fixtures/published-2022';
  const expected = readFileSync(`${folder}/expected.txt`, 'utf8').trim().split('\n');
  expect(await found(folder)).toEqual(expected);
});

test('the bundled content has no error, and only the warnings that its own figures make', async () => {
  const codes = (await found('content')).map((line) => line.split(' ').slice(0, 2).join(' '));
  expect(codes).toEqual(['warning M4', 'warning M4', 'warning M40']);
});
