import { expect, test } from 'vitest';
import { readReport } from '../../src/content/read-report.ts';
import { KeptFiles } from '../../src/source/kept-files.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file is read again only when its bytes are others', () => {
  const kept = new KeptFiles<string>();
  const read: string[] = [];
  const get = (path: string, text: string) =>
    kept.get(path, bytes(text), () => {
      read.push(`${path}=${text}`);
      return text;
    });
  expect([get('a', '1'), get('a', '1'), get('a', '2'), get('b', '2'), get('a', '1')]).toEqual([
    '1',
    '1',
    '2',
    '2',
    '1',
  ]);
  expect(read).toEqual(['a=1', 'a=2', 'b=2', 'a=1']);
});

test('only so many files are kept', () => {
  const kept = new KeptFiles<number>();
  let read = 0;
  for (let round = 0; round < 2; round++) {
    for (let k = 0; k < 100; k++) kept.get(`file ${k}`, bytes('same'), () => ++read);
  }
  expect(read).toBe(200);
});

test('an edited report reads as one that was never read before', async () => {
  const name = '6-其他.yaml';
  const edited = { [name]: '其他需要报告的事项:\n  正文: 全年{{ 表三.本年新收.总计 }}件，未收费。\n' };
  await readReport(reportWorld(), 'report');
  const warm = await readReport(reportWorld(edited), 'report');
  const again = await readReport(reportWorld(), 'report');
  const text = (read: typeof warm) => JSON.stringify(read.report?.parts.at(-1)?.before);
  expect(text(warm)).toContain('全年275件，未收费。');
  expect(text(again)).toContain('未收取信息处理费。');
  expect(Object.keys(soundReport())).toContain(name);
});
