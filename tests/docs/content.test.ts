import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildReport } from '../../src/builder/build.ts';
import { fill } from '../../src/diagnostics/finding.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { soundReport } from '../support/fixture-world.ts';

/** Every example of docs/content.md, laid over a small report, is right: nothing is found, and it can be built. */

// Each is set in type: slower than reading it, and the proof that it can be.
const PATIENCE = 20_000;

const docs = readFileSync('docs/content.md', 'utf8');
const examples = Array.from(docs.matchAll(/^```yaml\n(.*?)^```$/gms), ({ 1: yaml = '', index }) => ({
  yaml,
  line: docs.slice(0, index).split('\n').length + 1,
}));

test('there are examples', () => expect(examples.length).toBeGreaterThan(12));

describe.each(examples)('the example at line $line', ({ yaml }) => {
  test(
    'has no findings and is built',
    async () => {
      const { files, findings } = await buildReport(memoryWorld(overlay(yaml)), 'report', {
        formats: ['docx'],
      });
      const others = findings.filter(({ diagnostic }) => !WHOLE.has(diagnostic.code));
      const found = others.map(
        ({ diagnostic, params }) => `${diagnostic.code} ${fill(diagnostic.message.zh, params)}`,
      );
      expect(found).toEqual([]);
      expect(files).toHaveLength(1);
    },
    PATIENCE,
  );
});

/** What a whole report has to say somewhere (the five aspects, the fees): an example shows one thing. */
const WHOLE = new Set(['M18', 'M28b']);

/** The example as a file of its own; the files of the small report that have its keys are left out. */
function overlay(yaml: string): Record<string, string> {
  const keys = new Set(Object.keys(parse(yaml)));
  const files: Record<string, string> = { 'report/例.yaml': yaml };
  for (const [name, bytes] of Object.entries(soundReport())) {
    const content = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
    if (Object.keys(parse(content)).some((key) => keys.has(key))) continue;
    // The examples' 某市某局 makes no rules; the small report's organ does.
    files[`report/${name}`] = keys.has('报告') ? content.replace(/规章: \{.*\}/, '规章: {}') : content;
  }
  return files;
}
