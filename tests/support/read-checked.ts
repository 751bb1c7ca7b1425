import { a1 } from '../../src/checks/rules/a1.ts';
import { a2 } from '../../src/checks/rules/a2.ts';
import { a3 } from '../../src/checks/rules/a3.ts';
import { a4 } from '../../src/checks/rules/a4.ts';
import { type ReadReport, readReport } from '../../src/content/read-report.ts';
import type { World } from '../../src/world/world.ts';

/** A report as it is read, with what the table's own arithmetic says: no rule about texts has a say. */
export async function readChecked(world: World, folder = 'report'): Promise<ReadReport> {
  const read = await readReport(world, folder);
  const { report } = read;
  if (report === undefined) return read;
  const found = [a1, a2, a3, a4].flatMap((rule) => [...rule.check(report, { lastYear: undefined })]);
  return { ...read, findings: [...read.findings, ...found] };
}
