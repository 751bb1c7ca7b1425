import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { prepareReport, type Typeset } from '../../src/builder/build.ts';
import type { Place } from '../../src/diagnostics/finding.ts';
import { nearestPlace, Places } from '../../src/preview/places.ts';
import { diskWorld } from '../../src/world/disk.ts';

interface Placed {
  readonly text: string;
  readonly at: Place | undefined;
}

let placed: Placed[];
beforeAll(async () => {
  const { typeset } = await prepareReport(diskWorld, 'content');
  if (typeset === undefined) throw new Error('the sample has errors');
  placed = runsOf(typeset);
});

function runsOf({ document, laidOut }: Typeset): Placed[] {
  const places = new Places(document);
  const items = laidOut.pages.flatMap((page) => page.items);
  return items.flatMap((item) => (item.kind === 'glyphs' ? [{ text: item.text, at: places.of(item) }] : []));
}

/** What stands in the content at a place. */
function source({ file, line, column }: Place): string {
  const lines = readFileSync(`content/${file}`, 'utf8').split('\n');
  return [...(lines[line - 1] ?? '')].slice(column - 1).join('');
}

test('a run of text is found where it was written, to the character', () => {
  const files = ['1-总体情况.yaml', '5-存在的主要问题及改进情况.yaml'];
  const content = files.map((file) => readFileSync(`content/${file}`, 'utf8')).join('');
  const texts = placed.filter(
    ({ text, at }) =>
      at !== undefined &&
      files.includes(at.file) &&
      /^\p{Script=Han}{6}/u.test(text) &&
      content.split(text).length === 2,
  );
  expect(texts.length).toBeGreaterThan(20);
  for (const { text, at } of texts) expect(at && source(at).slice(0, text.length)).toBe(text);
});

test('a figure of a table is found at its own place in its row', () => {
  const figures = placed.filter(({ text, at }) => at?.file.startsWith('3-') && /^[1-9]\d*$/.test(text));
  expect(figures.length).toBeGreaterThan(10);
  const written = figures.filter(({ text, at }) => at && source(at).startsWith(text));
  expect(written.length).toBeGreaterThan(figures.length / 2);
});

test('rules and page numbers have no place', () => {
  expect(placed.filter(({ text }) => text.includes('—')).map(({ at }) => at)).toContain(undefined);
});

test('the nearest place is the last one before, or else the first one after, in the same file', () => {
  const at = (file: string, line: number, column = 1) => ({ at: { file, line, column } });
  const places = [at('a', 5), at('a', 2, 7), at('b', 1), at('a', 9)];
  expect(nearestPlace({ file: 'a', line: 2, column: 9 }, places)).toBe(places[1]);
  expect(nearestPlace({ file: 'a', line: 8, column: 1 }, places)).toBe(places[0]);
  expect(nearestPlace({ file: 'a', line: 1, column: 1 }, places)).toBe(places[1]);
  expect(nearestPlace({ file: 'c', line: 1, column: 1 }, places)).toBeUndefined();
});
