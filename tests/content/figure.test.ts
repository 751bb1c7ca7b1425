import { expect, test } from 'vitest';
import { readFigure } from '../../src/content/figure.ts';
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
  ['chart', '/', 'V102'],
])('%s: %s', (kind, written, expected) => expect(read(written, kind)).toEqual(expected));
