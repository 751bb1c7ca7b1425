import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { openDocx, partText } from '../support/docx.ts';
import { run, testWith } from '../support/programs.ts';
import { sampleDocument } from './sample-report.ts';

/** The folder of the ISO/IEC 29500 transitional schemas; they are not ours to ship. */
const schemas = process.env['OOXML_XSD_DIR'];

const SCHEMA_OF: readonly (readonly [RegExp, string])[] = [
  [/^word\/charts\/chart\d+\.xml$/, 'dml-chart.xsd'],
  [/^word\/theme\//, 'dml-main.xsd'],
  [/^word\/[^/]+\.xml$/, 'wml.xsd'],
];

let parts: ReadonlyMap<string, Uint8Array>;
beforeAll(() => {
  parts = openDocx(writeDocx(sampleDocument()));
});

if (schemas === undefined) {
  test.skip('parts are valid by ISO/IEC 29500 (skipped: OOXML_XSD_DIR does not name the folder of its schemas)', () => {});
} else {
  testWith('xmllint')('parts are valid by ISO/IEC 29500, transitional', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-schema-'));
    const checked = [...parts.keys()].filter((name) => {
      const schema = SCHEMA_OF.find(([pattern]) => pattern.test(name))?.[1];
      if (schema === undefined) return false;
      const file = join(folder, 'part.xml');
      // What markup compatibility lets programs ignore is not in the schemas.
      writeFileSync(file, partText(parts, name).replace(/ mc:Ignorable="[^"]*"/, ''));
      expect(
        () => run('xmllint', ['--noout', '--nonet', '--schema', join(schemas, schema), file]),
        name,
      ).not.toThrow();
      return true;
    });
    rmSync(folder, { recursive: true });
    expect(checked.sort()).toEqual([
      'word/charts/chart1.xml',
      'word/charts/chart2.xml',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/theme/theme1.xml',
    ]);
  });
}

test('every part is declared and reached, and every relationship leads to a part', () => {
  const names = new Set(parts.keys());
  const types = partText(parts, '[Content_Types].xml');
  for (const [, name] of types.matchAll(/PartName="\/([^"]*)"/g)) expect(names).toContain(name);
  const reached = new Set(['[Content_Types].xml']);
  for (const rels of [...names].filter((name) => name.endsWith('.rels'))) {
    reached.add(rels);
    const folder = rels.replace(/_rels\/[^/]*$/, '');
    for (const [, target = ''] of partText(parts, rels).matchAll(/Target="([^"]*)"/g)) {
      const name = new URL(target, `file:///${folder}`).pathname.slice(1);
      expect(names).toContain(name);
      reached.add(name);
    }
  }
  expect([...names].filter((name) => !reached.has(name))).toEqual([]);
});
