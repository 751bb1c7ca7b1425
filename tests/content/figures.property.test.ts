import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFigure } from '../../src/content/figure.ts';
import { fits } from '../../src/content/fits.ts';
import { type FigureClass, figure } from '../../src/content/schema-parts.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';
import { readChecked } from '../support/read-checked.ts';

test('no cell that was written is lost: each figure of the report is in its file', async () => {
  const { report, findings } = await readChecked(reportWorld());
  expect(findings).toEqual([]);
  for (const { cells } of report?.three.rows ?? []) {
    for (const { text, written, place } of cells) {
      if (!written) continue;
      const line = String(soundReport()[place.file]).split('\n')[place.line - 1] ?? '';
      expect([...line].slice(place.column - 1, place.column - 1 + (place.length ?? 1)).join('')).toBe(text);
    }
  }
});

test('whatever the schema refuses as a figure, its reader refuses too', () => {
  const scalar = fc.oneof(
    fc.constantFrom(
      '',
      '~',
      'null',
      '/',
      'true',
      '-0',
      '+5',
      '0x1F',
      '1e3',
      '.5',
      '5.',
      '012',
      '1_000',
      '０',
      '"5"',
      "'/'",
      '-1',
      '1.0',
      '1.1234567',
      '99999999999999999999',
      '5件',
      '[]',
      '{}',
      '[1]',
      '{a: 1}',
    ),
    fc.integer().map(String),
    fc.double().map(String),
    fc.stringMatching(/^[-+.\deE,]{1,8}$/),
  );
  fc.assert(
    fc.property(
      scalar,
      fc.constantFrom<FigureClass>('count', 'signed', 'decimal', 'worded', 'chart'),
      (written, kind) => {
        const { root } = parseYaml(new SourceFile('a.yaml', `a: ${written}`));
        const node = root?.kind === 'map' ? root.entries[0]?.value : undefined;
        fc.pre(node !== undefined);
        if (node === undefined) return;
        const findings: Finding[] = [];
        readFigure(node, { kind, name: 'a', slash: true }, findings);
        if (!fits(node, figure(kind))) expect(findings).toHaveLength(1);
      },
    ),
    { numRuns: 1000 },
  );
});
