import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COMMAND, edit, Running, sampleHome, until } from '../support/command.ts';
import { testWith } from '../support/programs.ts';

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

/** Waits for one more line of a kind than there were. */
async function next(process: Running, line: RegExp, action: () => Promise<unknown>): Promise<void> {
  await sleep(150);
  const before = process.count(line);
  await action();
  await until(
    () => process.count(line) > before || undefined,
    () => `${line} in:\n${process.out}\n${process.err}`,
  );
}

describe('watch', () => {
  test('builds at the start and at each save, one line each', async () => {
    const process = await start();
    expect(process.count(GOOD)).toBe(1);
    const before = await pdf();
    await next(process, GOOD, () => edit(file, '材料200余件', '材料261余件'));
    expect(await pdf()).not.toEqual(before);
    expect((await readdir(join(home, 'out'))).sort()).toEqual([`${TITLE}.docx`, `${TITLE}.pdf`]);
  });

  test('an error keeps the last good files, and the mended file is built', async () => {
    const process = await start();
    const before = await pdf();
    await next(process, BAD, () => edit(file, '总计 }}件，', '总计 }件，'));
    expect(process.err).toMatch(/1-总体情况\.yaml:\d+:\d+/);
    expect(await pdf()).toEqual(before);
    await next(process, GOOD, () => edit(file, '总计 }件，', '总计 }}件，'));
    expect(await pdf()).toEqual(before);
  });

  test('a font that is put into the folder of --fonts, and replaced there', async () => {
    const put = (font: string) => cp(join('fonts', font), join(home, '字体', 'body.otf'));
    await mkdir(join(home, '字体'));
    const process = await start('--fonts', '字体');
    expect(process.count(BAD)).toBe(1);
    await next(process, GOOD, () => put('FandolFang-Regular.otf'));
    const before = await pdf();
    await next(process, GOOD, () => put('FandolKai-Regular.otf'));
    expect(await pdf()).not.toEqual(before);
  });

  test('a half-saved file, a deleted one, one written by rename, the folder gone and back', async () => {
    const process = await start();
    const whole = await readFile(file);
    await next(process, BAD, () => writeFile(file, whole.subarray(0, whole.length / 2)));
    await next(process, GOOD, () => writeFile(file, whole));
    await next(process, BAD, () => writeFile(file, ''));
    await next(process, GOOD, async () => {
      await writeFile(`${file}.new`, whole);
      await rename(`${file}.new`, file);
    });
    const content = join(home, 'content');
    await next(process, BAD, () => rename(content, join(home, '别处')));
    await next(process, GOOD, () => rename(join(home, '别处'), content));
    await next(process, GOOD, () => edit(file, '材料200余件', '材料262余件'));
    expect(process.err).not.toContain('程序自身出错');
  });

  test('a folder that is deleted is told once, not once for each of its files', async () => {
    const process = await start();
    const content = join(home, 'content');
    await next(process, BAD, () => rm(content, { recursive: true }));
    await sleep(1000);
    expect(process.count(BAD)).toBe(1);
    await next(process, GOOD, () => cp('content', content, { recursive: true }));
  });

  test('last year’s folder is watched as long as the content names it, also while it is not there', async () => {
    const process = await start();
    const settings = join(home, 'content', '0-报告.yaml');
    const ANY = new RegExp(`${GOOD.source}|${BAD.source}`);
    await next(process, ANY, () => edit(settings, '  联系方式:', '  上年: ../上年\n  联系方式:'));
    expect(process.err).toContain('../上年');
    await next(process, ANY, () => cp('content', join(home, '上年'), { recursive: true }));
    const other = join(home, '上年', '0-报告.yaml');
    await next(process, ANY, () => edit(other, '年度: 2022', '年度: 2020'));
    await next(process, GOOD, () => edit(settings, '  上年: ../上年\n', ''));
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
    const built = await until(async () => {
      await sleep(300);
      const lines = process.count(GOOD);
      await sleep(1500);
      return process.count(GOOD) === lines ? await pdf() : undefined;
    });
    expect(await readFile(file, 'utf8')).toContain('材料215余件');
    await next(process, GOOD, async () => writeFile(file, await readFile(file)));
    expect(await pdf()).toEqual(built);
  });

  test('an output folder that goes is made again', async () => {
    const process = await start();
    await rm(join(home, 'out'), { recursive: true });
    await next(process, GOOD, () => edit(file, '材料200余件', '材料263余件'));
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
    await next(process, GOOD, () => edit(file, '材料264余件', '材料265余件'));
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

describe('keys', () => {
  const atTerminal = async (viewer: string): Promise<Running> => {
    const options = { terminal: true, env: { NIANBAO_OPEN: viewer } };
    watching = new Running(['watch', '--lang', 'en'], home, options);
    await watching.said(/o opens the PDF/);
    return watching;
  };

  testWith('script')('r builds again, o opens the PDF, q quits', async () => {
    await mkdir(join(home, 'bin'));
    const viewer = join(home, 'bin', 'viewer');
    const opened = join(home, 'opened');
    await writeFile(viewer, `#!/bin/sh\nprintf %s "$1" > ${opened}.new\nmv ${opened}.new ${opened}\n`, {
      mode: 0o755,
    });
    const process = await atTerminal(viewer);
    await next(process, /\d pages/, async () => process.type('r'));
    process.type('o');
    const target = await until(() => readFile(opened, 'utf8').catch(() => undefined));
    expect(target).toBe(join('out', `${TITLE}.pdf`));
    process.type('q');
    expect(await process.exited).toEqual({ code: 0, signal: null });
    expect(process.out).toContain('Stopped watching.');
  });

  testWith('script')('Ctrl-C quits, and a viewer that is not there is told', async () => {
    const process = await atTerminal('no-such-viewer');
    process.type('o');
    await process.said(/the system has no no-such-viewer/);
    process.type('\u0003');
    expect(await process.exited).toEqual({ code: 0, signal: null });
    expect(process.out).toContain('Stopped watching.');
  });

  testWith('script')('r writes what could not be written, and that is told', async () => {
    const process = await atTerminal('no-such-viewer');
    await rm(join(home, 'out'), { recursive: true });
    await writeFile(join(home, 'out'), '');
    process.type('r');
    await process.said(/Cannot write out:.*r tries now/s);
    await rm(join(home, 'out'));
    await next(process, /\d pages/, async () => process.type('r'));
    expect((await readdir(join(home, 'out'))).length).toBe(2);
  });

  testWith('python3')('a terminal that is closed ends it by the signal for that, not by an abort', () => {
    const at = [process.execPath, COMMAND, 'watch'];
    const { stdout } = spawnSync('python3', ['-c', CLOSE_TERMINAL, ...at], { cwd: home, encoding: 'utf8' });
    expect(stdout.trim()).toBe('-1');
    expect(readdirSync(join(home, 'out')).sort()).toEqual([`${TITLE}.docx`, `${TITLE}.pdf`]);
  });
});

/** Runs a command at a terminal of its own, closes that after the first lines, and says what the command ended with. */
const CLOSE_TERMINAL = `
import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[1], sys.argv[1:])
said = b''
while said.count(b'\\n') < 3:
    said += os.read(terminal, 1024)
os.close(terminal)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;
