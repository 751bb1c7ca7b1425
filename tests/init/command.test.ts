import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nianbao, Running } from '../support/command.ts';
import { testWith } from '../support/programs.ts';

/** nianbao init as a clerk runs it. */

const home = () => mkdtemp(join(tmpdir(), 'nianbao-init-'));
const FILES = 8;
const SAMPLE = join(process.cwd(), 'content');

describe('with options', () => {
  test('writes the folder, which check then finds to be blank', async () => {
    const cwd = await home();
    const made = nianbao(['init', '2022', '--机关', '某县水务局', '--年度', '2022', '--类别', '部门'], cwd);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(made.out.match(/已生成/g)).toHaveLength(7);
    expect(await readdir(join(cwd, '2022'))).toHaveLength(FILES);
    expect(JSON.parse(await readFile(join(cwd, '2022/.nianbao/nianbao-2021.schema.json'), 'utf8')).type).toBe(
      'object',
    );
    const checked = nianbao(['check', '2022'], cwd);
    expect(checked.code).toBe(1);
    expect(checked.err).toContain('“行政许可”是空的');
  });

  test('says what to type next, so that it can be typed', async () => {
    const cwd = await home();
    const next = (folder: string): string =>
      nianbao(['init', folder, '--机关', '某县水务局', '--年度', '2022', '--类别', '部门'], cwd).out;
    expect(next('年报2022')).toContain('运行 nianbao check 年报2022 查看');
    expect(next('水务局 2022')).toContain('运行 nianbao check "水务局 2022" 查看');
  });

  test('takes over from last year', async () => {
    const cwd = await home();
    expect(nianbao(['init', '2023', '--from', SAMPLE], cwd).code).toBe(0);
    const text = await readFile(join(cwd, '2023/0-报告.yaml'), 'utf8');
    expect(text).toContain('年度: 2023');
    expect(text).toContain('机关: 淄博市政府办公室');
  });
});

describe('refuses', () => {
  test.each([
    [['init', 'a', '--organ', '某局'], 2, '--year'],
    [['init', 'a'], 2, '--organ --year'],
    [['init', 'a', '--organ', '某局', '--year', '2018'], 2, '2019–2100'],
    [['init', 'a', '--organ', '某局', '--year', '２０２２'], 2, '2019–2100'],
    [['init', 'a', '--organ', '某局', '--year', '2022', '--kind', '局'], 2, '乡镇街道'],
    [['init', 'a', '--from', 'nowhere'], 1, 'nowhere'],
    [['init', 'a', '--from', SAMPLE, '--year', '2024'], 2, '2022 年度'],
  ])('%s', async (words, code, said) => {
    const cwd = await home();
    const { code: exit, err, out } = nianbao(words, cwd);
    expect([exit, out]).toEqual([code, '']);
    expect(err).toContain(said);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('a file for a folder', async () => {
    const cwd = await home();
    await writeFile(join(cwd, '说明.md'), '');
    const { code, err } = nianbao(['init', '说明.md', '--organ', '某局', '--year', '2022'], cwd);
    expect(code).toBe(1);
    expect(err).toContain('不能写入 说明.md');
    expect(err).not.toContain('程序自身出错');
  });

  test('to overwrite or mix', async () => {
    const cwd = await home();
    await writeFile(join(cwd, '旧.yaml'), '报告: {}\n');
    const { code, err } = nianbao(['init', '.', '--organ', '某局', '--year', '2022'], cwd);
    expect(code).toBe(1);
    expect(err).toContain('旧.yaml');
    expect(await readdir(cwd)).toEqual(['旧.yaml']);
  });
});

describe('at a terminal', () => {
  testWith('script')('asks, and asks again after a wrong answer', async () => {
    const cwd = await home();
    const running = new Running(['init', '2022'], cwd, { terminal: true });
    await running.said(/机关的全称：/);
    running.type('某县水务局\r');
    await running.said(/报告年度/);
    running.type('22\r');
    await running.said(/年度“22”不能用/);
    running.type('2022\r');
    await running.said(/填序号： \[5\]/);
    running.type('\r');
    expect((await running.exited).code).toBe(0);
    expect(await readdir(join(cwd, '2022'))).toHaveLength(FILES);
    expect(await readFile(join(cwd, '2022/0-报告.yaml'), 'utf8')).toContain('机关: 某县水务局\n');
  });

  testWith('script')('stops at Ctrl-C and writes nothing', async () => {
    const cwd = await home();
    const running = new Running(['init', '2022'], cwd, { terminal: true });
    await running.said(/机关的全称：/);
    running.type('\u0003');
    expect((await running.exited).code).toBe(1);
    expect(running.out).toContain('没有写任何文件');
    expect(await readdir(cwd)).toEqual([]);
  });
});
