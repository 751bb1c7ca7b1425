import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { EDITIONS } from '../../src/editions/index.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { readFolder } from '../support/fixture-world.ts';

/**
 * One edit at a time of a right report. A line of right.txt is `part|sentence`, a paragraph more in that part, or
 * `part|words=>others`, or `图表|title|unit|data`, a chart more; nothing is to be found. In wrong.txt the codes that are
 * to be found stand before it. Parts are counted from 1; 0 is 报告.
 */
const WORDINGS = 'tests/fixtures/wordings';
const REPORTS = {
  bureau: `${WORDINGS}/bureau/report`,
  government: 'tests/checks/reports/county-government',
  office: 'tests/checks/reports/office',
  town: 'tests/checks/reports/town',
  ministry: 'tests/checks/reports/ministry',
  commission: 'tests/checks/reports/commission-2020',
  university: 'tests/checks/reports/university',
};

const HEADINGS = ['报告', ...(EDITIONS[0]?.parts ?? []).map(({ heading }) => heading)];
const decoder = new TextDecoder();

/** A report's files; the key of a part begins a line, and what is below it is indented. */
function filesOf(folder: string): [string, string][] {
  const files = Object.entries(readFolder(folder)).filter(([name]) => name.endsWith('.yaml'));
  return files.map(([name, bytes]) => [`r/${name}`, decoder.decode(bytes)]);
}

const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** The files with a part's lines changed. */
function withPart(
  files: [string, string][],
  heading: string,
  change: (part: string) => string,
): [string, string][] {
  const block = new RegExp(`^${heading}:[^\\n]*\\n(?:(?:[ #].*)?\\n)*`, 'm');
  const changed = files.map(([name, text]): [string, string] => [name, text.replace(block, change)]);
  if (changed.every(([, text], k) => text === files[k]?.[1]))
    throw new RangeError(`nothing to change in ${heading}`);
  return changed;
}

function edited(files: [string, string][], edit: string): [string, string][] {
  const [part = '', ...rest] = edit.split('|');
  if (part === '图表') {
    const [title, unit, data] = rest;
    const charts = `  图表:\n    - { 标题: ${title}, 单位: ${unit}, 数据: ${data} }\n`;
    return withPart(files, HEADINGS[1] ?? '', (text) => `${text.trimEnd()}\n${charts}`);
  }
  const [words = '', others] = rest.join('|').split('=>');
  return withPart(files, HEADINGS[Number(part)] ?? '', (text) =>
    others === undefined ? `${text.trimEnd()}\n\n    ${words}\n` : text.replace(words, others),
  );
}

async function codesOf(files: [string, string][]): Promise<string[]> {
  const { findings } = await checkReport(memoryWorld(Object.fromEntries(files)), 'r');
  return [...new Set(findings.map(({ diagnostic }) => diagnostic.code))];
}

describe.each(Object.entries(REPORTS))('%s', (name, folder) => {
  const files = filesOf(folder);

  test('the report itself is right', async () => {
    expect(await codesOf(files)).toEqual([]);
  });

  test.each(lines(`${WORDINGS}/${name}/right.txt`))('right: %s', async (edit) => {
    expect(await codesOf(edited(files, edit))).toEqual([]);
  });

  test.each(lines(`${WORDINGS}/${name}/wrong.txt`))('wrong: %s', async (line) => {
    const [codes = ''] = line.split('|');
    expect((await codesOf(edited(files, line.slice(codes.length + 1)))).join('+')).toBe(codes);
  });
});
