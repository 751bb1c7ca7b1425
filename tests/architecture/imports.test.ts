import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What docs/architecture.md lets each folder import: the rows of "The folders". */
function allowed(): Map<string, Set<string>> {
  const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z]+)\/` \| .+ \| (.+) \|$/gm)];
  return new Map(
    rows.map(([, folder = '', names = '']) => [
      folder,
      new Set([folder, 'diagnostics', ...(names === '–' ? [] : names.split(', '))]),
    ]),
  );
}

/** Every file of ours under src/, with its folder. */
function sources(): { folder: string; file: string; text: string }[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && file.includes(sep))
    .map((file) => ({
      folder: file.split(sep)[0] ?? '',
      file,
      text: readFileSync(join(root, 'src', file), 'utf8'),
    }));
}

/** The folders under src/ that a file imports from, whether at once or late, as a type or a value. */
function imports(file: string, text: string): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)];
  return specifiers.map(([, specifier = '']) => {
    const target = join(root, 'src', file, '..', specifier);
    return relative(join(root, 'src'), target).split(sep)[0] ?? '';
  });
}

test('every folder of src/ stands in the table, and the table names no other', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect([...allowed().keys()].sort()).toEqual(folders.map(({ name }) => name).sort());
});

test('a folder imports only what the table lets it', () => {
  const table = allowed();
  const wrong = sources().flatMap(({ folder, file, text }) =>
    imports(file, text)
      .filter((target) => target !== '..' && !target.endsWith('.json') && !table.get(folder)?.has(target))
      .map((target) => `${file} imports ${target}/`),
  );
  expect(wrong).toEqual([]);
});

test('the table lets no folder import more than it does', () => {
  const used = new Map<string, Set<string>>();
  for (const { folder, file, text } of sources()) {
    const seen = used.get(folder) ?? new Set([folder, 'diagnostics']);
    for (const target of imports(file, text)) seen.add(target);
    used.set(folder, seen);
  }
  const idle = [...allowed()].flatMap(([folder, names]) =>
    [...names].filter((name) => !used.get(folder)?.has(name)).map((name) => `${folder} → ${name}`),
  );
  expect(idle).toEqual([]);
});
