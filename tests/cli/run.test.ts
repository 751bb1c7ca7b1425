import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';

/** The command as a user starts it: the built program in a process of its own. */
const COMMAND = resolve('bin/nianbao.cjs');
const TITLE = '淄博市政府办公室2022年政府信息公开工作年度报告';

function nianbao(words: readonly string[], cwd: string, env: Record<string, string> = {}) {
  const result = spawnSync(process.execPath, [COMMAND, ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_MESSAGES: '', ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await cp('content', join(home, 'content'), { recursive: true });
});

/** Changes a content file: every occurrence of `from`, which has to be there. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(home, 'content', file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

describe('build', () => {
  test('writes both files, named after the title, and says so', async () => {
    const { code, out, err } = nianbao(['build'], home);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect((await readdir(join(home, 'out'))).sort()).toEqual([`${TITLE}.docx`, `${TITLE}.pdf`]);
    expect(out).toMatch(/已生成 out.*\.docx（\d+ kB）\n已生成 out.*\.pdf（\d+ kB，\d+ 页）\n$/);
  });

  test('--format and --out', async () => {
    expect(nianbao(['build', 'content', '--format', 'pdf', '--out', '成品'], home).code).toBe(0);
    expect(await readdir(join(home, '成品'))).toEqual([`${TITLE}.pdf`]);
    expect(nianbao(['build', '--format', 'doc'], home)).toMatchObject({ code: 2, out: '' });
  });

  test('speaks English when asked, and when the system does', () => {
    expect(nianbao(['build', '--lang', 'en'], home).out).toContain('wrote out');
    expect(nianbao(['build'], home, { LANG: 'en_GB.UTF-8' }).out).toContain('wrote out');
  });

  test('output that nobody reads stops nothing', async () => {
    const child = spawn(process.execPath, [COMMAND, 'build'], { cwd: home, stdio: 'pipe' });
    child.stdout.destroy();
    child.stderr.destroy();
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
    expect(await readdir(join(home, 'out'))).toHaveLength(2);
  });

  test('output that was lost on a full disk is told in a sentence', ({ skip }) => {
    if (!existsSync('/dev/full')) skip('the system has no /dev/full');
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, 'build', '--lang', 'zh'], {
      cwd: home,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect(status).toBe(1);
    expect(stderr).toBe('不能写到标准输出：磁盘已满。\n');
  });

  test('an error leaves the last good files untouched', async () => {
    nianbao(['build'], home);
    const before = await readFile(join(home, 'out', `${TITLE}.pdf`));
    await edit('3-收到和处理政府信息公开申请情况.yaml', '260', '-260');
    const { code, err } = nianbao(['build'], home);
    expect(code).toBe(1);
    expect(err).toMatch(/3-收到和处理政府信息公开申请情况\.yaml:\d+:\d+/);
    expect(err).toContain('上次生成的文件未动');
    expect(await readFile(join(home, 'out', `${TITLE}.pdf`))).toEqual(before);
    expect((await readdir(join(home, 'out'))).length).toBe(2);
  });

  test('an out folder that cannot be made is told in one line', async () => {
    await writeFile(join(home, 'out'), '');
    const { code, err } = nianbao(['build'], home);
    expect(code).toBe(1);
    expect(err).toMatch(/^不能写入 out：.*\n$/);
  });

  test('a character that no font has is told with its code point and place', async () => {
    await edit('1-总体情况.yaml', '2022', '2022\u{30EDE}');
    const { code, err } = nianbao(['build'], home);
    expect(code).toBe(1);
    expect(err).toMatch(/1-总体情况\.yaml:\d+:\d+/);
    expect(err).toContain('U+30EDE');
  });
});

describe('check', () => {
  test('the sample passes', () => {
    expect(nianbao(['check'], home)).toMatchObject({ code: 0 });
  });

  test('a folder that is not there is a finding, not a crash', async () => {
    await rename(join(home, 'content'), join(home, '别处'));
    const { code, err } = nianbao(['check'], home);
    expect(code).toBe(1);
    expect(err).toContain('content');
    expect(err).not.toContain('at ');
  });
});

describe('usage', () => {
  test('--version is the version of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(nianbao(['--version'], home)).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  test('--help is told on standard output, a mistake on standard error', () => {
    expect(nianbao(['--help'], home)).toMatchObject({
      code: 0,
      out: expect.stringContaining('用法'),
      err: '',
    });
    expect(nianbao(['frob'], home)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('frob') });
  });
});
