import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { type Built, buildReport, type PagesElsewhere } from '../../src/builder/build.ts';
import { hasErrors } from '../../src/diagnostics/finding.ts';
import { report } from '../../src/diagnostics/report.ts';
import { makePages } from '../../src/threads/make-pages.ts';
import { packDocument, unpackDocument } from '../../src/threads/messages.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import type { World } from '../../src/world/world.ts';
import { inspect } from '../pdf/read-pdf.ts';
import { readFolder } from '../support/fixture-world.ts';
import { has } from '../support/programs.ts';
import { damaged, type Files, illMeant, wellMeant } from './content.ts';

/** Few where every commit runs them; set NIANBAO_FUZZ_RUNS=5000 for a night. */
const numRuns = Number(process.env['NIANBAO_FUZZ_RUNS'] ?? 40);
const qpdf = has('qpdf');

/** Whatever the content: findings in words, or two sound files. */
async function build(files: Files): Promise<Built> {
  const world = memoryWorld(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`报告/${name}`, content])),
  );
  const built = await buildReport(world, '报告');
  await expectTheSameElsewhere(world, built);
  const { findings, sources } = built;
  for (const language of ['zh', 'en'] as const) {
    expect(report(findings, { sources, language, colour: false })).not.toMatch(/undefined|NaN|\[object/);
  }
  expect(built.files.map(({ format }) => format)).toEqual(hasErrors(findings) ? [] : ['docx', 'pdf']);
  for (const { format, bytes } of built.files) {
    if (format === 'docx') checkDocx(bytes);
    else checkPdf(bytes);
  }
  return built;
}

/** The command makes the pages in a second thread, from a document that was packed for it. */
async function expectTheSameElsewhere(world: World, { files, findings }: Built): Promise<void> {
  const elsewhere: PagesElsewhere = {
    make: (document, wanted) => makePages(unpackDocument(structuredClone(packDocument(document))), wanted),
  };
  const again = await buildReport(world, '报告', { elsewhere });
  expect(again.findings.length).toBe(findings.length);
  expect(again.files.map(({ bytes }) => bytes.length)).toEqual(files.map(({ bytes }) => bytes.length));
  expect(again.files.every(({ bytes }, k) => Buffer.compare(bytes, files[k]?.bytes ?? bytes) === 0)).toBe(
    true,
  );
}

/** Every XML part is well-formed, in the workbooks too. */
function checkDocx(bytes: Uint8Array): void {
  const parts = Object.entries(unzipSync(bytes));
  expect(parts.length).toBeGreaterThan(8);
  for (const [name, part] of parts) {
    if (name.endsWith('.xlsx')) checkWorkbook(part);
    else if (/\.(xml|rels)$/.test(name)) XmlDocument.fromBuffer(part).dispose();
  }
}

function checkWorkbook(bytes: Uint8Array): void {
  for (const part of Object.values(unzipSync(bytes))) XmlDocument.fromBuffer(part).dispose();
}

function checkPdf(bytes: Uint8Array): void {
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  if (qpdf) inspect(bytes, 'qpdf', '--check', 'FILE');
}

describe('content of any kind gives findings or two sound files, never a crash', () => {
  test('texts, tables and charts as a report may have them', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(wellMeant, async (files) => {
        made += (await build(files)).files.length;
      }),
      { numRuns },
    );
    // A generator whose reports all have errors would test no writer.
    expect(made).toBeGreaterThan(numRuns / 4);
  });

  test('anything in any place', async () => {
    await fc.assert(
      fc.asyncProperty(illMeant, async (files) => void (await build(files))),
      { numRuns },
    );
  });

  test('a file that was cut, doubled or overwritten', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (files) => void (await build(files))),
      { numRuns },
    );
  });
});

/** Reports that once broke the program: each a folder laid over the sound report. */
const KNOWN = 'tests/fixtures/fuzz';
const known = existsSync(KNOWN) ? readdirSync(KNOWN) : [];

describe.runIf(known.length > 0)('what once broke the program', () => {
  test.each(known)('%s', async (name) => {
    await build({ ...readFolder('tests/fixtures/report'), ...readFolder(join(KNOWN, name)) });
  });
});
