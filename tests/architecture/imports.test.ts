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

/** What a file imports, whether at once or late, as a type or a value: paths below src/. */
function imported(file: string, text: string): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)];
  return specifiers.map(([, specifier = '']) =>
    relative(join(root, 'src'), join(root, 'src', file, '..', specifier)),
  );
}

/** The folders under src/ that a file imports from. */
const imports = (file: string, text: string): string[] =>
  imported(file, text).map((target) => target.split(sep)[0] ?? '');

/** A way along the arrows that ends where it began; undefined where there is none. */
function circle(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const from = (name: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
    if (done.has(name)) return undefined;
    const found = [...(arrows.get(name) ?? [])].map((next) => from(next, [...way, name]));
    done.add(name);
    return found.find((one) => one !== undefined);
  };
  return [...arrows.keys()].map((name) => from(name, [])).find((one) => one !== undefined);
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

test('no file and no folder leads back to itself', () => {
  const files = new Map(sources().map(({ file, text }) => [file, new Set(imported(file, text))]));
  expect(circle(files)).toBeUndefined();
  const folders = [...allowed()].map(([folder, names]) => {
    const others = [...names].filter((name) => name !== folder);
    // All may import it, and it imports none.
    return [folder, new Set(folder === 'diagnostics' ? [] : others)] as const;
  });
  expect(circle(new Map(folders))).toBeUndefined();
});
