import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { edit, nianbao, sampleHome } from '../support/command.ts';

const TITLE = '淄博市政府办公室2022年政府信息公开工作年度报告';
const MANIFEST = `${TITLE}.manifest.json`;

let home: string;
const out = (name: string): string => join(home, 'out', name);
const sha256 = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

beforeEach(async () => {
  home = await sampleHome();
  expect(nianbao(['build', '--manifest'], home).code).toBe(0);
});

describe('the manifest', () => {
  test('has the hashes of what went in and came out, and nothing else', async () => {
    const manifest = JSON.parse(await readFile(out(MANIFEST), 'utf8'));
    expect(Object.keys(manifest)).toEqual(['nianbao', 'inputs', 'fonts', 'outputs']);
    const names = (await readdir(join(home, 'content'))).sort();
    expect(Object.keys(manifest.inputs)).toEqual(names);
    for (const name of names) expect(manifest.inputs[name]).toBe(await sha256(join(home, 'content', name)));
    expect(Object.keys(manifest.outputs)).toEqual([`${TITLE}.docx`, `${TITLE}.pdf`]);
    for (const [name, hash] of Object.entries(manifest.outputs)) expect(hash).toBe(await sha256(out(name)));
    expect(manifest.fonts).toEqual({});
  });

  test('is the same from another folder', async () => {
    const before = await readFile(out(MANIFEST));
    nianbao(['build', join(home, 'content'), '--out', 'out', '--manifest'], home);
    expect(await readFile(out(MANIFEST))).toEqual(before);
  });
});

describe('a manifest that stands in the folder, and is not asked for', () => {
  beforeEach(() => edit(join(home, 'content', '1-总体情况.yaml'), '材料200余件', '材料201余件'));

  test('is renewed with the files', async () => {
    const { code, out: said } = nianbao(['build'], home);
    expect(code).toBe(0);
    expect(said).toContain(MANIFEST);
    expect(nianbao(['verify'], home).out.match(/^一致：/gm)).toHaveLength(3);
  });

  test('is left, and that is said, where it names a file that is not made', async () => {
    const before = await readFile(out(MANIFEST));
    const { code, out: said } = nianbao(['build', '--format', 'pdf'], home);
    expect(code).toBe(0);
    expect(said).toContain(`${MANIFEST} 没有更新`);
    expect(await readFile(out(MANIFEST))).toEqual(before);
  });

  test('is left where it is none', async () => {
    await writeFile(out(MANIFEST), '{}');
    expect(nianbao(['build'], home).out).not.toContain(MANIFEST);
    expect(await readFile(out(MANIFEST), 'utf8')).toBe('{}');
  });
});

describe('a manifest that cannot be read', () => {
  test('is left, with the reason, and is renewed where it is asked for', async () => {
    await rm(out(MANIFEST));
    await symlink(MANIFEST, out(MANIFEST));
    const left = nianbao(['build'], home);
    expect(left.code).toBe(0);
    expect(left.out).toContain(`${MANIFEST} 没有更新：不能读取，链接绕成了圈。`);
    expect(nianbao(['verify'], home)).toMatchObject({ code: 1, err: expect.stringContaining('不能读取') });
    expect(nianbao(['build', '--manifest'], home).code).toBe(0);
    expect(nianbao(['verify'], home).out.match(/^一致：/gm)).toHaveLength(3);
  });
});

describe('verify', () => {
  test('says that the files are what the content gives, and touches nothing', async () => {
    const before = await Promise.all((await readdir(join(home, 'out'))).map((name) => sha256(out(name))));
    const { code, out: said } = nianbao(['verify'], home);
    expect(code).toBe(0);
    expect(said.match(/^一致：/gm)).toHaveLength(3);
    const after = await Promise.all((await readdir(join(home, 'out'))).map((name) => sha256(out(name))));
    expect(after).toEqual(before);
  });

  test('names the file that was edited since', async () => {
    await edit(join(home, 'content', '1-总体情况.yaml'), '材料200余件', '材料201余件');
    const { code, out: said } = nianbao(['verify'], home);
    expect(code).toBe(1);
    expect(said).toMatch(/不一致：.*\.pdf/);
    expect(said).toContain('生成之后改动过：1-总体情况.yaml');
  });

  test('notices one changed byte, a missing file and a file of another report', async () => {
    const pdf = await readFile(out(`${TITLE}.pdf`));
    pdf[pdf.length - 20] = (pdf[pdf.length - 20] ?? 0) ^ 1;
    await writeFile(out(`${TITLE}.pdf`), pdf);
    await rm(out(`${TITLE}.docx`));
    await writeFile(out('旧年报.docx'), '');
    const { code, out: said } = nianbao(['verify', '--lang', 'en'], home);
    expect(code).toBe(1);
    expect(said).toContain(`built again without one): ${TITLE}.pdf\n`);
    expect(said).toMatch(/differs: .*\.pdf/);
    expect(said).toMatch(/missing: .*\.docx/);
    expect(said).toMatch(/other: .*旧年报\.docx/);
  });

  test('tells a finished file that was edited from content that was', async () => {
    const file = join(home, 'content', '1-总体情况.yaml');
    await edit(file, '材料200余件', '材料201余件');
    expect(nianbao(['verify'], home).out).not.toContain('成品与清单不符');
    expect(nianbao(['build', '--manifest'], home).code).toBe(0);
    await writeFile(out(`${TITLE}.docx`), 'edited');
    const { out: said } = nianbao(['verify'], home);
    expect(said).toMatch(new RegExp(`^成品与清单不符.*：${TITLE}\\.docx$`, 'm'));
    expect(said).not.toContain('生成之后改动过');
    expect(JSON.parse(nianbao(['verify', '--json'], home).out).changes).toEqual({
      inputs: [],
      outputs: [`${TITLE}.docx`],
    });
    expect(nianbao(['verify', '--format', 'pdf'], home)).toMatchObject({ code: 0 });
  });

  test('says what is left where all is as the manifest has it: it was made with other options', () => {
    const { code, out: said } = nianbao(['verify', '--attach'], home);
    expect(code).toBe(1);
    expect(said).toContain('用了 --attach 或 SOURCE_DATE_EPOCH 的');
    expect(nianbao(['verify', '--lang', 'en'], home).out).not.toContain('SOURCE_DATE_EPOCH');
  });

  test('of one format says nothing of the other’s file, nor of the manifest that speaks of both', () => {
    const { code, out: said } = nianbao(['verify', '--format', 'pdf'], home);
    expect(code).toBe(0);
    expect(said.trim()).toBe(`一致：${join('out', `${TITLE}.pdf`)}`);
    expect(nianbao(['build', '--format', 'pdf', '--manifest'], home).code).toBe(0);
    expect(nianbao(['verify', '--format', 'pdf'], home).out.match(/^一致：/gm)).toHaveLength(2);
    expect(nianbao(['verify'], home)).toMatchObject({ code: 1 });
  });

  test('--json: a verdict for each file and what changed since; --quiet: only what is not right', async () => {
    expect(nianbao(['verify', '--quiet'], home)).toEqual({ code: 0, out: '', err: '' });
    await edit(join(home, 'content', '1-总体情况.yaml'), '材料200余件', '材料201余件');
    await rm(out(`${TITLE}.docx`));
    const { code, out: said, err } = nianbao(['verify', '--json'], home);
    expect([code, err]).toEqual([1, '']);
    expect(JSON.parse(said)).toMatchObject({
      ok: false,
      files: [
        { path: join('out', `${TITLE}.docx`), verdict: 'missing' },
        { path: join('out', `${TITLE}.pdf`), verdict: 'differs' },
        { path: join('out', MANIFEST), verdict: 'differs' },
      ],
      changes: { inputs: ['1-总体情况.yaml'] },
    });
    expect(nianbao(['verify', '--json', '--out', 'nowhere'], home).out).toContain('"code": "ENOENT"');
  });

  test('tells fonts of the office by their roles, apart from the content files', async () => {
    const fonts = join(home, 'fonts');
    await mkdir(fonts);
    await copyFile('fonts/FandolKai-Regular.otf', join(fonts, 'body.otf'));
    const options = ['--format', 'pdf', '--fonts', fonts];
    const { code, out: said } = nianbao(['verify', ...options], home);
    expect(code).toBe(1);
    expect(said).toContain('生成之后换过字体：body（按用途）');
    expect(said).not.toContain('改动过：');
    const { changes } = JSON.parse(nianbao(['verify', '--json', ...options], home).out);
    expect(changes).toEqual({ inputs: [], fonts: ['body'] });
  });

  test('has nothing to say of content with errors, nor of a folder that is not there', async () => {
    expect(nianbao(['verify', '--out', 'nowhere'], home)).toMatchObject({
      code: 1,
      err: expect.stringContaining('nowhere'),
    });
    await writeFile(join(home, 'content', '0-报告.yaml'), '标题: [');
    const { code, err } = nianbao(['verify'], home);
    expect(code).toBe(1);
    expect(err).toContain('不能核对');
  });
});
