import { expect } from 'vitest';
import type { Cell, Report } from '../../src/report/report.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';
import { readChecked } from '../support/read-checked.ts';

/** Reads the sound report with files laid over it, in which nothing may be found. */
export async function read(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Report> {
  const { report, findings } = await readChecked(reportWorld(files), 'report');
  expect(findings).toEqual([]);
  if (report === undefined) throw new Error('no report');
  return report;
}

/** What is printed in cells. */
export const texts = (cells: readonly Cell[] = []): string[] => cells.map(({ text }) => text);

/** A file of the sound report. */
export const file = (name: string): string => {
  const content = soundReport()[name];
  return typeof content === 'string' ? content : Buffer.from(content ?? []).toString();
};
