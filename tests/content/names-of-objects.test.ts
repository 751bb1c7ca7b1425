import { expect, test } from 'vitest';
import { reportWorld, soundReport } from '../support/fixture-world.ts';
import { readChecked } from '../support/read-checked.ts';

/** Names that all of JavaScript's objects have, or that mean something to them: as keys of content they are names. */
const NAMES = ['constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '__proto__'];

/** What is found of a report with further lines in 报告, by code and what is said to be found. */
async function foundWith(lines: string): Promise<string[]> {
  const { '0-报告.yaml': settings } = soundReport();
  const { findings } = await readChecked(reportWorld({ '0-报告.yaml': `${settings}${lines}\n` }));
  return findings.map(({ diagnostic, params }) => `${diagnostic.code} ${params['found']}`);
}

const found = async (name: string) => ({
  known: await foundWith(`  ${name}: 甲`),
  index: await foundWith(`  索引: { ${name}: [甲] }`),
  soundIndex: await foundWith(`  索引: { ${name}: 甲 }`),
  level: await foundWith(`  级别: { ${name}: 高 }`),
  history: await foundWith(`  往年: { ${name}: 5 }`),
  figure: await foundWith(`  往年: { 本年新收: { ${name}: [1] } }`),
  chart: await foundWith(`图表:\n  - 标题: 甲\n    数据: { ${name}: [1] }`),
});

test.each(NAMES)('what stands under the key %s is held to its schema as under any other', async (name) => {
  const other = await found('甲乙');
  const words = JSON.stringify(other).replaceAll('甲乙', name);
  expect(await found(name)).toEqual(JSON.parse(words));
  expect(other.known).toEqual(['K101 甲乙']);
  expect(other.soundIndex).toEqual([]);
  for (const findings of [other.index, other.level, other.history, other.figure, other.chart]) {
    expect(findings).not.toEqual([]);
  }
});
