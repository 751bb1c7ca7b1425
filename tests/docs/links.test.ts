import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What the pages of the project name is there: other pages and their headings, files, and what stands in files. */

const PAGES = [
  ...[
    'README.md',
    'README.zh-CN.md',
    'fonts/NOTICE.md',
    'packages/canvas/README.md',
    'tests/fixtures/README.md',
  ],
  ...readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];

/** What a build makes, and what a package or a report has. */
const MADE = /^(?:dist\/|nianbao\/|\.nianbao|nianbao-|….)/;

const FILES = [
  'src',
  'tests',
  'scripts',
  'bench',
  'docs',
  'fonts',
  'packages',
  'bin',
  'schema',
  'content',
].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.includes('node_modules'))
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
);

/** The files that a page may mean by a path: `layout/page.ts`, and `page.ts` alone. */
const meant = (path: string): string[] => FILES.filter((file) => file === path || file.endsWith(`/${path}`));

/** A page without its examples. */
const textOf = (page: string): string => readFileSync(page, 'utf8').replaceAll(/^```.*?^```$/gms, '');

/** As GitHub names headings. */
const anchorsOf = (page: string): string[] =>
  Array.from(textOf(page).matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading.trim().toLowerCase().replaceAll('`', '').replaceAll(' ', '-'),
  );

describe.each(PAGES)('%s', (page) => {
  const text = textOf(page);

  test('links to pages and headings that there are', () => {
    const links = Array.from(
      text.replaceAll(/`[^`\n]*`/g, '').matchAll(/(?<!\\)\[[^\][]*\]\(([^)\s]+)\)/g),
      ([, to = '']) => to,
    );
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
    expect(broken).toEqual([]);
  });

  test('names files that there are', () => {
    const named = Array.from(text.matchAll(/`([\w./-]+\.(?:ts|mjs|cjs|md))`/g), ([, path = '']) => path);
    expect(named.filter((path) => !MADE.test(path) && meant(path).length === 0)).toEqual([]);
  });

  test('names what stands in those files', () => {
    const named = Array.from(text.matchAll(/`([\w./-]+\.ts)`((?:,? `[A-Za-z]\w*(?:\.\w+)?`)+)/g));
    const wrong = named.flatMap(([, path = '', names = '']) =>
      Array.from(names.matchAll(/`(\w+(?:\.(?!ts`)\w+)?)`/g), ([, name = '']) => ({ path, name })).filter(
        ({ name }) => {
          const parts = name.split('.');
          return !meant(path).some((file) => {
            const code = readFileSync(file, 'utf8');
            return parts.every((part) => new RegExp(`\\b${part}\\b`).test(code));
          });
        },
      ),
    );
    expect(wrong).toEqual([]);
  });
});
