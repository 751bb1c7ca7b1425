import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** docs/security.md: the program makes no connection to anywhere. Its libraries stand in its bundles. */

/** Node's modules that can reach another machine; `http` is the preview's, see below. */
const CLIENTS = ['dgram', 'dns', 'dns/promises', 'http2', 'https', 'net', 'tls', 'inspector', 'wasi'];
const MODULE = /(?:\brequire\w*\(|\bfrom ?|\bimport\()["'`](?:node:)?([a-z_0-9/]+)["'`]/g;
const GLOBAL_CLIENT = /(?<![\w$.])(?:globalThis\.)?(?:fetch|WebSocket|EventSource|XMLHttpRequest)\(/g;

const modulesOf = (text: string): string[] => Array.from(text.matchAll(MODULE), ([, name = '']) => name);

test('no bundle can reach another machine', async () => {
  const bundles = (await readdir('dist')).filter((name) => /\.c?js$/.test(name));
  const texts = await Promise.all(bundles.map((name) => readFile(join('dist', name), 'utf8')));
  const modules = new Set(texts.flatMap(modulesOf));
  // It is seen what they ask for.
  expect([...modules]).toEqual(expect.arrayContaining(['fs', 'zlib', 'http']));
  expect(CLIENTS.filter((name) => modules.has(name))).toEqual([]);
  expect(texts.flatMap((text) => text.match(GLOBAL_CLIENT) ?? [])).toEqual([]);
});

describe('our own code', () => {
  test('takes of http the server alone', async () => {
    const files = (await readdir('src', { recursive: true })).filter((name) => name.endsWith('.ts'));
    const taken: string[] = [];
    for (const file of files) {
      const text = await readFile(join('src', file), 'utf8');
      for (const [, isType, names = ''] of text.matchAll(/import (type )?\{([^}]*)\} from 'node:http'/g)) {
        if (isType === undefined) taken.push(...names.split(',').map((name) => name.trim()));
      }
      expect([file, modulesOf(text).includes('http') && !text.includes("} from 'node:http'")]).toEqual([
        file,
        false,
      ]);
    }
    expect(taken.filter((name) => !name.startsWith('type '))).toEqual(['createServer']);
  });
});

test.each([
  'require("node:net")',
  'import("https")',
  'from"node:dns/promises"',
  "require('tls')",
])('a client is known by %s', (text) => {
  expect(CLIENTS).toEqual(expect.arrayContaining(modulesOf(text)));
  expect(modulesOf(text)).toHaveLength(1);
});

test.each(['await fetch(url)', 'new WebSocket(url)', 'globalThis.fetch(url)'])('and by %s', (text) => {
  expect(text.match(GLOBAL_CLIENT)).toHaveLength(1);
});
