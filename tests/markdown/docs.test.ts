import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseFlow } from '../../src/markdown/parse.ts';
import { resolveText } from '../../src/references/resolve.ts';
import { scopeOf } from '../references/facts.ts';
import { written } from '../support/written.ts';

/** Every text in the examples of docs/content.md is of the language. */

const docs = readFileSync('docs/content.md', 'utf8');
const examples = [...docs.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml = '']): unknown => parse(yaml));
const TEXTS = new Set(['正文', '表前', '表后', '引言']);

function textsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    TEXTS.has(key) && typeof value === 'string' ? [value] : textsIn(value),
  );
}

const texts = examples.flatMap(textsIn);

test('there are examples of headings, lists, tables, charts and references', () => {
  const kinds = texts.flatMap((text) => parseFlow(written(text)).flow.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set(['heading', 'paragraph', 'list', 'table', 'figure']));
  expect(texts.join('')).toContain('{{ 表三.');
});

test.each(texts)('example %#', (text) => {
  const { flow, findings } = parseFlow(written(text));
  expect(findings).toEqual([]);
  expect(resolveText(flow, scopeOf()).findings).toEqual([]);
});
