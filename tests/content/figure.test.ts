import { expect, test } from 'vitest';
import { readFigure } from '../../src/content/figure.ts';
import { meantFigure } from '../../src/content/meant-figure.ts';
import type { FigureClass } from '../../src/content/schema-parts.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { parseYaml } from '../../src/source/yaml.ts';

/** What is read of a figure as it is written: its text and value, or the code of what is wrong with it. */
function read(
  written: string,
  kind: FigureClass,
): string | readonly [text: string, value: number | undefined] {
  const { root } = parseYaml(new SourceFile('a.yaml', `a: ${written}`));
  const node = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  if (node === undefined) throw new Error(`${written} is no value`);
  const findings: Finding[] = [];
  const { text, value } = readFigure(node, { kind, name: 'a' }, findings);
  return findings[0]?.diagnostic.code ?? [text, value];
}

test.each<[FigureClass, string, string | readonly [string, number | undefined]]>([
  ['count', '9007199254740991', ['9007199254740991', 9007199254740991]],
  ['count', '9007199254740992', 'V112'],
  ['count', '1.5', 'V104'],
  ['count', '-1', 'V103'],
  ['signed', '+2', ['+2', 2]],
  ['signed', '-18', ['-18', -18]],
  ['decimal', '0.123456', ['0.123456', 0.123456]],
  ['decimal', '0.1234567', 'V113'],
  ['decimal', '59.2370', ['59.2370', 59.237]],
  ['worded', '89.5万元', ['89.5万元', undefined]],
  ['worded', '89.5', ['89.5', 89.5]],
  ['chart', '-0.5', ['-0.5', -0.5]],
  ['chart', '/', 'V111'],
])('%s: %s', (kind, written, expected) => expect(read(written, kind)).toEqual(expected));

test.each<[FigureClass, string, string | undefined]>([
  ['count', '1,260', '1260'],
  ['count', '１，２６０件', '1260'],
  ['count', '2 60', '260'],
  ['count', '0260', '260'],
  ['count', '260.0', '260'],
  ['count', '+260', '260'],
  ['count', '–4', undefined],
  ['count', '260.5', undefined],
  ['count', '12万', undefined],
  ['count', '3至5件', undefined],
  ['decimal', '12.5万元', '12.5'],
  ['decimal', '15000元', '1.5'],
  ['decimal', '1,260.5元', '0.12605'],
  ['decimal', '3元', '0.0003'],
  ['decimal', '0元', '0'],
  ['decimal', '0.001元', undefined],
  ['decimal', '3亿元', undefined],
  ['chart', '48.7%', '48.7'],
  ['chart', '275件', '275'],
  ['chart', '3万件', undefined],
  ['chart', '.5', '0.5'],
])('by %s %s is meant %s', (kind, written, meant) => {
  expect(meantFigure(written, kind)).toBe(meant);
  if (meant !== undefined) expect(read(meant, kind)).toEqual([meant, Number(meant)]);
});
