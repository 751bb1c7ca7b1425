import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/builder/catalogue.ts';
import { checksPage } from '../../src/builder/checks-page.ts';
import { openly } from '../../src/diagnostics/finding.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const source = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(`${root}src/${file}`, 'utf8'))
  .join('\n');

/** The codes that stand in the source, whichever way its diagnostics are written, as often as they stand there. */
const codesInSource = (): string[] =>
  Array.from(
    source.matchAll(/(?:\bcode: |^export const [A-Z_0-9]+ = \w+\(\s*)'([A-Z]\d+[a-z]?)'/gm),
    ([, code = '']) => code,
  ).sort();

test('the catalogue has every code of the source', () => {
  const codes = catalogue().map(({ code }) => code);
  expect(codesInSource().length).toBeGreaterThan(100);
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  expect([...codes].sort()).toEqual(codesInSource());
});

test('each diagnostic is given by somebody', () => {
  const names = Array.from(
    source.matchAll(/^export const ([A-Z_0-9]+)(?:: Diagnostic = \{| = \w+\(\s*'[A-Z]\d+[a-z]?')/gm),
    ([, name = '']) => name,
  );
  expect(names.length).toBeGreaterThan(100);
  // Beside where it is defined and, mostly, imported.
  const uses = (name: string): number =>
    source.replace(/^import [^;]*;$/gm, '').match(new RegExp(`\\b${name}\\b`, 'g'))?.length ?? 0;
  expect(names.filter((name) => uses(name) < 2)).toEqual([]);
});

test('docs/checks.md is what the rules say now', () => {
  expect(readFileSync(`${root}docs/checks.md`, 'utf8')).toBe(checksPage());
});

test('a mark of the content language is told in docs/checks.md as it is typed, and not taken for Markdown’s', () => {
  const tree = fromMarkdown(checksPage(), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const cells = tree.children.flatMap((node) =>
    node.type === 'table' ? node.children.map((row) => row.children.map(({ children }) => children)) : [],
  );
  const words = new Map(
    cells
      .map((row) =>
        row.map((children) => children.map((one) => ('value' in one ? one.value : one.type)).join('')),
      )
      .map(([code = '', , , mend = '']) => [code, mend]),
  );
  const codes = catalogue().filter(({ code }) => words.has(code));
  expect(codes.length).toBeGreaterThan(100);
  for (const { code, mend } of codes)
    expect([code, words.get(code)]).toEqual([code, openly(mend.zh).replaceAll('\n', ' ')]);
});
