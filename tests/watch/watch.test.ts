import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { edit, nianbao, Running, sampleHome, until } from '../support/command.ts';
import { nextLine } from '../support/next-line.ts';

const TITLE = '淄博市政府办公室2022年政府信息公开工作年度报告';
const GOOD = /^\d\d:\d\d:\d\d {2}\d+ 页，.*用时 \d+\.\d\d 秒$/;
const BAD = /^\d\d:\d\d:\d\d {2}\d+ 处错误.*没有写文件/;

let home: string;
let file: string;
let watching: Running | undefined;
beforeEach(async () => {
  home = await sampleHome();
  file = join(home, 'content', '1-总体情况.yaml');
});
afterEach(async () => {
  watching?.kill('SIGKILL');
  await watching?.exited;
});

async function start(...words: string[]): Promise<Running> {
  watching = new Running(['watch', ...words], home);
  await watching.said(/正在监视/);
  return watching;
}

const pdf = (): Promise<Buffer> => readFile(join(home, 'out', `${TITLE}.pdf`));

describe('watch', () => {
  test('builds at the start and at each save, one line each', async () => {
    const process = await start();
    expect(process.count(GOOD)).toBe(1);
    const before = await pdf();
    await nextLine(process, GOOD, () => edit(file, '材料200余件', '材料261余件'));
    expect(await pdf()).not.toEqual(before);
    expect((await readdir(join(home, 'out'))).sort()).toEqual([`${TITLE}.docx`, `${TITLE}.pdf`]);
  });

  test('an error keeps the last good files, and the mended file is built', async () => {
    const process = await start();
    const before = await pdf();
    await nextLine(process, BAD, () => edit(file, '总计 }}件，', '总计 }件，'));
    expect(process.err).toMatch(/1-总体情况\.yaml:\d+:\d+/);
    expect(await pdf()).toEqual(before);
    await nextLine(process, GOOD, () => edit(file, '总计 }件，', '总计 }}件，'));
    expect(await pdf()).toEqual(before);
  });

  test('a font that is put into the folder of --fonts, and replaced there', async () => {
    const put = (font: string) => cp(join('fonts', font), join(home, '字体', 'body.otf'));
    await mkdir(join(home, '字体'));
    const process = await start('--fonts', '字体');
    expect(process.count(BAD)).toBe(1);
    await nextLine(process, GOOD, () => put('FandolFang-Regular.otf'));
    const before = await pdf();
    await nextLine(process, GOOD, () => put('FandolKai-Regular.otf'));
    expect(await pdf()).not.toEqual(before);
  });

  test('a half-saved file, a deleted one, one written by rename, the folder gone and back', async () => {
    const process = await start();
    const whole = await readFile(file);
    await nextLine(process, BAD, () => writeFile(file, whole.subarray(0, whole.length / 2)));
    await nextLine(process, GOOD, () => writeFile(file, whole));
    await nextLine(process, BAD, () => writeFile(file, ''));
    await nextLine(process, GOOD, async () => {
      await writeFile(`${file}.new`, whole);
      await rename(`${file}.new`, file);
    });
    const content = join(home, 'content');
    await nextLine(process, BAD, () => rename(content, join(home, '别处')));
    await nextLine(process, GOOD, () => rename(join(home, '别处'), content));
    await nextLine(process, GOOD, () => edit(file, '材料200余件', '材料262余件'));
    expect(process.err).not.toContain('程序自身出错');
  });

  test('a folder that is deleted is told once, not once for each of its files', async () => {
    const process = await start();
    const content = join(home, 'content');
    await nextLine(process, BAD, () => rm(content, { recursive: true }));
    await sleep(1000);
    expect(process.count(BAD)).toBe(1);
    await nextLine(process, GOOD, () => cp('content', content, { recursive: true }));
  });

  test('last year’s folder is watched as long as the content names it, also while it is not there', async () => {
    const process = await start();
    const settings = join(home, 'content', '0-报告.yaml');
    const ANY = new RegExp(`${GOOD.source}|${BAD.source}`);
    await nextLine(process, ANY, () => edit(settings, '  联系方式:', '  上年: ../上年\n  联系方式:'));
    expect(process.err).toContain('../上年');
    await nextLine(process, ANY, () => cp('content', join(home, '上年'), { recursive: true }));
    const other = join(home, '上年', '0-报告.yaml');
    await nextLine(process, ANY, () => edit(other, '年度: 2022', '年度: 2020'));
    await nextLine(process, GOOD, () => edit(settings, '  上年: ../上年\n', ''));
    const lines = process.count(ANY);
    await edit(other, '年度: 2020', '年度: 2019');
    await sleep(1000);
    expect(process.count(ANY)).toBe(lines);
  });

  test('--json: one object a build, one line each, and nothing else', async () => {
    watching = new Running(['watch', '--json'], home);
    await watching.said(/\n/);
    const file0 = join(home, 'content', '0-报告.yaml');
    await edit(file0, '年度: 2022', '年度: 二〇二二');
    await watching.said(/\n.*\n/);
    watching.kill('SIGTERM');
    await watching.exited;
    const builds = watching.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(builds.map(({ ok, files }) => [ok, files.length])).toEqual([
      [true, 2],
      [false, 0],
    ]);
    expect(builds[1].findings[0]).toMatchObject({ level: 'error', file: '0-报告.yaml' });
    expect(watching.err).toBe('');
  });

  test('--quiet: only findings', async () => {
    watching = new Running(['watch', '--quiet'], home);
    await until(() => pdf().catch(() => undefined));
    await edit(join(home, 'content', '0-报告.yaml'), '年度: 2022', '年度: 二〇二二');
    await until(() => watching?.err.includes('0-报告.yaml:') || undefined);
    watching.kill('SIGTERM');
    await watching.exited;
    expect(watching.out).toBe('');
  });

  test('nobody left to read what it says: it ends, without a trace of an error', async () => {
    const process = await start();
    process.closeOutput();
    await edit(file, '材料200余件', '材料266余件');
    expect(await process.exited).toEqual({ code: 0, signal: null });
    expect(process.err).toBe('');
  });

  test('a burst of saves ends with the newest state', async () => {
    const process = await start();
    for (let n = 201; n <= 215; n++) {
      await edit(file, `材料${n - 1}余件`, `材料${n}余件`);
      await sleep(70);
    }
    expect(nianbao(['build', '--out', 'newest'], home).code).toBe(0);
    const newest = await readFile(join(home, 'newest', `${TITLE}.pdf`));
    await until(async () => (await pdf()).equals(newest) || undefined);
    expect(process.err).toBe('');
  });

  test('of two saves that follow each other closely the second is built too', async () => {
    const process = await start();
    const whole = await readFile(file);
    // While the first one, which is soon refused, is built, the watcher passes over changes of the same file.
    for (const gap of [44, 45, 46, 47, 48, 49, 50]) {
      await sleep(200);
      await writeFile(file, '总体情况: [\n');
      await sleep(gap);
      await writeFile(file, Buffer.concat([whole, Buffer.from(`# ${gap}\n`)]));
      await until(
        () => GOOD.test(process.lastLine()) || undefined,
        () => `${gap} ms: ${process.out}`,
      );
    }
  });

  test('an output folder that goes is made again', async () => {
    const process = await start();
    await rm(join(home, 'out'), { recursive: true });
    await nextLine(process, GOOD, () => edit(file, '材料200余件', '材料263余件'));
    expect((await readdir(join(home, 'out'))).length).toBe(2);
  });

  test('a file that cannot be written is told in one line, and watching goes on', async () => {
    const process = await start();
    await rm(join(home, 'out'), { recursive: true });
    await writeFile(join(home, 'out'), '');
    await sleep(150);
    await edit(file, '材料200余件', '材料264余件');
    await until(() => process.err.includes('不能写入 out') || undefined);
    await rm(join(home, 'out'));
    await nextLine(process, GOOD, () => edit(file, '材料264余件', '材料265余件'));
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it cleanly', async (signal) => {
    const process = await start();
    process.kill(signal);
    expect(await process.exited).toEqual({ code: 0, signal: null });
    expect(process.out.trimEnd()).toMatch(/已停止监视。$/);
    expect((await readdir(join(home, 'out'))).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('output into the content folder does not go round in circles', async () => {
    const process = await start('--out', 'content');
    await sleep(1500);
    expect(process.count(GOOD)).toBe(1);
  });

  test('a wrong option is told before anything is watched', async () => {
    const process = new Running(['watch', '--format', 'doc'], home);
    expect(await process.exited).toEqual({ code: 2, signal: null });
  });
});
