import { expect, test } from 'vitest';
import { readReport } from '../../src/content/read-report.ts';
import { contentYaml } from '../../src/source/write-yaml.ts';
import { reportWorld } from '../support/fixture-world.ts';

/** Limits of docs/content.md: what is as large as it may be is taken, what is larger by one is a finding. */

const entries = <T>(count: number, value: T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, k) => [`名${k}`, value]));

const index = (count: number): string => contentYaml({ 报告: { 索引: entries(count, '甲') } });

/** All entries of the file count: of the two mappings above, of 往年, of each of its names. */
const history = (count: number): string => {
  const rows = entries(39, entries(499, 1));
  return contentYaml({ 报告: { 往年: { ...rows, 其余: entries(count - 2 - 40 - 39 * 499, 1) } } });
};

const lists = (levels: number): string => `报告: ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}\n`;

/** A file of so many bytes, which says that it is PNG. */
const image = (size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
};
const withImage = (size: number) => ({
  '6-其他.yaml': '其他需要报告的事项:\n  正文: |\n    ![图](图.png)\n',
  '图.png': image(size),
});

test.each([
  ['levels', 20, 'Y110', (count: number) => ({ '0-报告.yaml': lists(count) })],
  ['entries of a mapping', 500, 'Y120', (count: number) => ({ '0-报告.yaml': index(count) })],
  ['entries of a file', 20_000, 'Y121', (count: number) => ({ '0-报告.yaml': history(count) })],
  ['bytes of an image', 10 << 20, 'F113', withImage],
])('%s: %d', async (_, most, code, files) => {
  const codes = async (count: number) => {
    const { findings } = await readReport(reportWorld(files(count)), 'report');
    return findings.map(({ diagnostic }) => diagnostic.code);
  };
  expect(await codes(most)).not.toContain(code);
  expect(await codes(most + 1)).toContain(code);
});
