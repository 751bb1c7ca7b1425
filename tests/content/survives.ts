import { expect } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { type Finding, fill, hasErrors } from '../../src/diagnostics/finding.ts';
import { report as printReport } from '../../src/diagnostics/report.ts';
import { memoryWorld } from '../../src/world/memory.ts';

/** Whatever the content holds: a report, or findings whose places are in its files; never an exception. */
export async function survives(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly Finding[]> {
  const world = memoryWorld(Object.fromEntries(Object.entries(files).map(([k, v]) => [`report/${k}`, v])));
  const { report, findings, sources } = await checkReport(world, 'report');
  if (!hasErrors(findings)) expect(report).toBeDefined();
  for (const { diagnostic, place, params } of findings) {
    for (const text of [
      diagnostic.message.zh,
      diagnostic.message.en,
      diagnostic.mend.zh,
      diagnostic.mend.en,
    ]) {
      expect(fill(text, params)).not.toMatch(/undefined|NaN|\[object/);
    }
    const text = sources.get(place.file);
    if (text === undefined) {
      expect([...Object.keys(files), 'report', '']).toContain(place.file);
      continue;
    }
    const lines = text.split('\n');
    expect(place.line).toBeGreaterThanOrEqual(1);
    expect(place.line).toBeLessThanOrEqual(lines.length);
    const length = [...(lines[place.line - 1] ?? '')].length;
    expect(place.column).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeLessThanOrEqual(length + 1);
    expect(place.column - 1 + (place.length ?? 1)).toBeLessThanOrEqual(Math.max(length, place.column));
  }
  for (const language of ['zh', 'en'] as const) printReport(findings, { sources, language, colour: false });
  return findings;
}
