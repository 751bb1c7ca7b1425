import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Finding, fill, hasErrors } from '../../src/diagnostics/finding.ts';
import { sortFindings } from '../../src/diagnostics/report.ts';
import { readFolder, reportWorld } from '../support/fixture-world.ts';
import { readChecked } from '../support/read-checked.ts';

/**
 * Each folder of tests/fixtures/bad holds the files in which a report differs from tests/fixtures/report, and what is
 * to be found in it (expected.txt). tests/fixtures/README.md says how to change them.
 */
const FOLDER = 'tests/fixtures/bad';
const EXPECTED = 'expected.txt';

test('the report that the fixtures are laid over has no findings', async () => {
  const { findings, report } = await readChecked(reportWorld());
  expect(findings).toEqual([]);
  expect(report).toBeDefined();
});

describe.each(readdirSync(FOLDER))('%s', (name) => {
  test('is found, with its place', async () => {
    const { [EXPECTED]: _, ...files } = readFolder(`${FOLDER}/${name}`);
    const { findings, sources } = await readChecked(reportWorld(files));
    expect(findings.length).toBeGreaterThan(0);
    for (const { place } of findings) {
      const lines = sources.get(place.file)?.split('\n');
      if (lines === undefined) continue;
      expect(place.line).toBeLessThanOrEqual(lines.length);
      expect(place.column).toBeLessThanOrEqual([...(lines[place.line - 1] ?? '')].length + 1);
    }
    const shouldPass =
      /^(?:file-empty|character-radical|edition-not-binding|contact-mistyped|contact-full-width|contact-full-width-within)$/.test(
        name,
      );
    expect(hasErrors(findings)).toBe(!shouldPass);
    await expect(sortFindings(findings).map(describeFinding).join('\n')).toMatchFileSnapshot(
      `../../${FOLDER}/${name}/${EXPECTED}`,
    );
  });
});

/** A finding in both languages, with no placeholder left. */
function describeFinding({ diagnostic, place, params }: Finding): string {
  const { code, message, mend } = diagnostic;
  const lines = [
    `${code} ${place.file}:${place.line}:${place.column}${place.length ? `+${place.length}` : ''}`,
    ...[message.zh, mend.zh, message.en, mend.en].map((text) => `  ${fill(text, params)}`),
  ];
  const text = `${lines.join('\n')}\n`;
  expect(text).not.toMatch(/(?<!\{)\{[a-zA-Z]+\}|undefined/);
  return text;
}
