import { expect, test } from 'vitest';
import { manifestBytes, manifestOf, readManifest } from '../../src/builder/manifest.ts';
import { memoryWorld } from '../../src/world/memory.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('what was read in whatever order is listed by name, as seen from the report’s folder', async () => {
  const manifest = await manifestOf(memoryWorld({ 'fonts/b.ttf': 'b', 'fonts/t.ttf': 't' }), {
    folder: '报告\\2022',
    read: new Map(
      ['图.png', '1.yaml', '../2021/0.yaml', '0.yaml'].map((name) => [`报告/2022/${name}`, bytes(name)]),
    ),
    fonts: [
      { role: 'title', file: 'fonts/t.ttf' },
      { role: 'body', file: 'fonts/b.ttf' },
    ],
    files: ['年报.pdf', '年报.docx'].map((name) => ({ name, bytes: bytes(name) })),
  });
  expect(Object.keys(manifest.inputs)).toEqual(['../2021/0.yaml', '0.yaml', '1.yaml', '图.png']);
  expect(Object.keys(manifest.fonts)).toEqual(['body', 'title']);
  expect(Object.keys(manifest.outputs)).toEqual(['年报.docx', '年报.pdf']);
  expect(readManifest(manifestBytes(manifest))).toEqual(manifest);
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '"0.1.0"',
  '{ "inputs": {}, "fonts": {}, "outputs": {} }',
  '{ "nianbao": 1, "inputs": {}, "fonts": {}, "outputs": {} }',
  '{ "nianbao": "0.1.0", "inputs": {}, "fonts": {} }',
  '{ "nianbao": "0.1.0", "inputs": [], "fonts": {}, "outputs": {} }',
  '{ "nianbao": "0.1.0", "inputs": {}, "fonts": {}, "outputs": { "年报.pdf": 1 } }',
])('no manifest: %s', (text) => expect(readManifest(bytes(text))).toBeUndefined());
