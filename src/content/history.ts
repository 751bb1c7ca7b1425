import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Cell } from '../report/report.ts';
import type { Node, ScalarNode } from '../source/node.ts';
import { duplicate } from './canonical.ts';
import { readFigure } from './figure.ts';
import { BAD_HISTORY_YEAR } from './history-diagnostics.ts';
import { LATEST_YEAR } from './schema.ts';

/** 往年: figures of other years, by name and then by year in ascending order. */
export type History = ReadonlyMap<string, ReadonlyMap<number, Cell>>;

/**
 * Reads 往年. A year is written 2021 or 2021年, and lies before the reporting year, whose figures stand in its tables.
 * What the schema has already reported is passed over.
 * @param year the reporting one; undefined where it could not be read
 */
export function readHistory(node: Node | undefined, year: number | undefined, findings: Finding[]): History {
  if (node?.kind !== 'map') return new Map();
  return new Map(node.entries.map(({ name, value }) => [name, readYears(value, year, findings)]));
}

function readYears(
  node: Node,
  reporting: number | undefined,
  findings: Finding[],
): ReadonlyMap<number, Cell> {
  if (node.kind !== 'map') return new Map();
  const years: [number, Cell][] = [];
  const keys = new Map<number, ScalarNode>();
  for (const { key, name, value } of node.entries) {
    const year = Number(/^(\d{4})年?$/.exec(name.trim())?.[1] ?? Number.NaN);
    const latest = reporting === undefined ? LATEST_YEAR : reporting - 1;
    if (Number.isNaN(year) || year > latest) {
      findings.push(finding(BAD_HISTORY_YEAR, key.place, { found: name, expected: latest }));
      continue;
    }
    // 2021 and 2021年 are one year.
    const before = keys.get(year);
    if (before !== undefined) findings.push(duplicate(key, before));
    keys.set(year, key);
    years.push([year, readFigure(value, { kind: 'chart', name }, findings)]);
  }
  return new Map(years.sort(([a], [b]) => a - b));
}
