import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

type Files = Readonly<Record<string, string>>;

/** The sample's files as text, by path. */
async function sample(): Promise<Files> {
  const names = (await readdir('content')).filter((name) => name.endsWith('.yaml'));
  const read = names.map(async (name) => [`content/${name}`, await readFile(join('content', name), 'utf8')]);
  return Object.fromEntries(await Promise.all(read));
}

/** The files with a change; throws when it changes nothing. */
function changed(files: Files, from: string, to: string): Files {
  const entries = Object.entries(files).map(([name, text]) => [name, text.replace(from, to)] as const);
  if (entries.every(([name, text]) => files[name] === text)) throw new RangeError(`${from} is not there`);
  return Object.fromEntries(entries);
}

/** The program as a process of its own would have it: nothing kept yet. */
async function freshProgram(): Promise<(files: Files) => Promise<string[]>> {
  vi.resetModules();
  const { buildReport, memoryWorld } = await import('../../src/index.ts');
  return async (files) => {
    const built = await buildReport(memoryWorld(files), 'content');
    expect(built.files.length, JSON.stringify(built.findings)).toBe(2);
    return built.files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  };
}

test('what an edit loop keeps from build to build changes no byte', async () => {
  const files = await sample();
  const edits = [
    files,
    changed(files, '材料200余件', '材料200余件，其中纸质材料一百余件'),
    // A character that the report did not have: glyphs are numbered anew.
    changed(files, '材料200余件', '材料200余件（含龘字文件）'),
    changed(files, '现行有效件数: 54', '现行有效件数: 1054'),
    // What stood before a change comes back.
    files,
  ];
  const fresh: string[][] = [];
  for (const edited of edits) fresh.push(await (await freshProgram())(edited));
  const program = await freshProgram();
  const warm: string[][] = [];
  for (const edited of edits) warm.push(await program(edited));
  expect(warm).toEqual(fresh);
  expect(new Set(fresh.map(([docx]) => docx)).size).toBe(edits.length - 1);
});
