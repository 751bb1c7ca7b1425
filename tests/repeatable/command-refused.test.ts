import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { COMMAND, edit, nianbao, sampleHome } from '../support/command.ts';
import { testWith } from '../support/programs.ts';

const TITLE = '淄博市政府办公室2022年政府信息公开工作年度报告';

const isRoot = process.getuid?.() === 0;

/** Mounts a small disk in memory at a folder; undefined where that is not allowed. */
function smallDisk(folder: string, size: string): (() => void) | undefined {
  if (!isRoot || process.platform !== 'linux') return undefined;
  const mount = (...words: string[]): boolean => spawnSync('mount', words, { stdio: 'ignore' }).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)) return undefined;
  return () => {
    spawnSync('umount', ['-l', folder]);
  };
}

describe('the command', () => {
  let unmount: (() => void) | undefined;
  afterEach(() => {
    unmount?.();
    unmount = undefined;
  });

  test('on a full disk leaves the last good files and says so', async ({ skip }) => {
    const home = await sampleHome();
    const out = join(home, 'out');
    await mkdir(out);
    unmount = smallDisk(out, '700k');
    if (unmount === undefined) skip('only root may mount a small disk');
    expect(nianbao(['build'], home)).toMatchObject({ code: 0 });
    const before = await readFile(join(out, `${TITLE}.pdf`));
    await edit(join(home, 'content', '1-总体情况.yaml'), '材料200余件', '材料201余件');
    const { code, err } = nianbao(['build'], home);
    expect(err).toContain('磁盘已满');
    expect(err).toContain('上次生成的文件未动');
    expect(code).toBe(1);
    expect((await readFile(join(out, `${TITLE}.pdf`))).equals(before)).toBe(true);
    expect((await readdir(out)).sort()).toEqual([`${TITLE}.docx`, `${TITLE}.pdf`]);
  });

  testWith('bash')('over the limit of a file’s size leaves the last good files and says so', async () => {
    const home = await sampleHome();
    expect(nianbao(['build'], home)).toMatchObject({ code: 0 });
    const before = await readFile(join(home, 'out', `${TITLE}.pdf`));
    const limited = ['-c', 'ulimit -f 100; "$@"', 'bash', process.execPath, COMMAND, 'build', '--lang', 'zh'];
    const { status, stderr } = spawnSync('bash', limited, { cwd: home, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('超过了文件大小的限制');
    expect((await readFile(join(home, 'out', `${TITLE}.pdf`))).equals(before)).toBe(true);
    expect(await readdir(join(home, 'out'))).toHaveLength(2);
  });

  test('where the system makes no folder and does not say why: a message, and an end', async ({ skip }) => {
    if (process.platform !== 'linux') skip('only Linux has /proc');
    const home = await sampleHome();
    const { code, err } = nianbao(['build', '--out', '/proc/nianbao/out'], home);
    expect(err).toBe(
      '不能写入 /proc/nianbao/out：文件夹不存在，也不能新建。上次生成的文件未动。请换一个文件夹（--out）。\n',
    );
    expect(code).toBe(1);
  });

  test('in a read-only folder leaves the last good files and says so', async ({ skip }) => {
    const home = await sampleHome();
    const out = join(home, 'out');
    await mkdir(out);
    if (isRoot) {
      // Permissions do not bind root: the disk itself has to be read-only.
      unmount = smallDisk(out, '4m');
      if (unmount === undefined) skip('root cannot mount a disk here');
    }
    expect(nianbao(['build'], home)).toMatchObject({ code: 0 });
    const before = await readFile(join(out, `${TITLE}.pdf`));
    if (isRoot) spawnSync('mount', ['-o', 'remount,ro', out]);
    else await chmod(out, 0o555);
    await edit(join(home, 'content', '1-总体情况.yaml'), '材料200余件', '材料201余件');
    const { code, err } = nianbao(['build'], home);
    expect(err).toMatch(isRoot ? /磁盘是只读的/ : /没有写权限/);
    expect(code).toBe(1);
    expect((await readFile(join(out, `${TITLE}.pdf`))).equals(before)).toBe(true);
    expect((await readdir(out)).length).toBe(2);
    if (!isRoot) await chmod(out, 0o755);
  });

  test('with a folder where the PDF should be says so', async () => {
    const home = await sampleHome();
    await mkdir(join(home, 'out', `${TITLE}.pdf`), { recursive: true });
    const { code, err } = nianbao(['build'], home);
    expect(code).toBe(1);
    // Another folder would not help: it is this file that is in the way.
    expect(err).toBe(
      `不能写入 ${join('out', `${TITLE}.pdf`)}：同名的文件夹挡住了输出文件。上次生成的文件未动。\n`,
    );
    expect(await readdir(join(home, 'out'))).toEqual([`${TITLE}.pdf`]);
  });
});
