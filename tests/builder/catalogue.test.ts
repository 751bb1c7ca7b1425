import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/builder/catalogue.ts';
import { checksPage } from '../../src/builder/checks-page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The codes that stand in the source, whichever way its diagnostics are written, as often as they stand there. */
function codesInSource(): string[] {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((f) =>
    f.endsWith('.ts'),
  );
  const codes = files.flatMap((file) => {
    const text = readFileSync(`${root}src/${file}`, 'utf8');
    return Array.from(
      text.matchAll(/(?:\bcode: |^export const [A-Z_0-9]+ = \w+\(\s*)'([A-Z]\d+[a-z]?)'/gm),
      ([, code = '']) => code,
    );
  });
  return codes.sort();
}

test('the catalogue has every code of the source', () => {
  const codes = catalogue().map(({ code }) => code);
  expect(codesInSource().length).toBeGreaterThan(100);
  expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  expect([...codes].sort()).toEqual(codesInSource());
});

test('docs/checks.md is what the rules say now', () => {
  expect(readFileSync(`${root}docs/checks.md`, 'utf8')).toBe(checksPage());
});
