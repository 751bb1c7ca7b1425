import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReport } from '../../src/content/read-report.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { LARGEST_FILE, LARGEST_FOLDER, MOST_FILES, readFolder } from '../../src/source/read-folder.ts';
import { diskWorld } from '../../src/world/disk.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { type World, WorldError } from '../../src/world/world.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';

const at = ({ diagnostic, place }: Finding): string =>
  `${diagnostic.code} ${place.file}:${place.line}:${place.column}`;

async function found(files: Record<string, string | Uint8Array>): Promise<string[]> {
  const world = memoryWorld(Object.fromEntries(Object.entries(files).map(([k, v]) => [`f/${k}`, v])));
  return (await readFolder(world, 'f')).findings.map(at);
}

describe('a folder', () => {
  test('that is missing, or empty, is a finding', async () => {
    const missing = await readReport(memoryWorld({}), 'nowhere');
    expect(missing.report).toBeUndefined();
    expect(missing.findings.map(at)).toEqual(['F101 nowhere:1:1']);
    expect(await found({ '说明.txt': 'a', '报告.yaml.txt': 'b', '.隐藏.yaml': 'c: d' })).toEqual([
      'F102 f:1:1',
    ]);
  });

  test('has at most so many files', async () => {
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.yaml`, `键${i}: 1`]));
    expect(await found(files(MOST_FILES))).toEqual([]);
    expect(await found(files(MOST_FILES + 1))).toEqual(['F105 f:1:1']);
  });

  test('has files of at most so many bytes; the others are still read', async () => {
    const text = (bytes: number) => `键: ${'x'.repeat(bytes - 5)}`;
    expect(await found({ 'a.yaml': text(LARGEST_FILE) })).toEqual([]);
    expect(await found({ 'a.yaml': text(LARGEST_FILE + 1), 'b.yaml': 'x: "' })).toEqual([
      'F104 a.yaml:1:1',
      'Y112 b.yaml:1:4',
    ]);
  });

  test('has files of at most so many bytes together, but for one that is too large itself', async () => {
    const half = `键: ${'x'.repeat(LARGEST_FOLDER / 4)}`;
    const three = { 'a.yaml': half, 'b.yaml': half, 'c.yaml': half };
    expect(await found(three)).toEqual([]);
    expect(await found({ ...three, 'd.yaml': half })).toEqual(['F114 f:1:1']);
    expect(await found({ ...three, 'd.yaml': 'x'.repeat(LARGEST_FILE + 1) })).toEqual(['F104 d.yaml:1:1']);
  });

  test('one file that cannot be read hides nothing of the others, and its part is not called missing', async () => {
    const sound = reportWorld({ '3-表三.yaml': '收到和处理政府信息公开申请情况: { 本年新收: { 自然人: } }' });
    const world: World = {
      list: sound.list,
      read: (path) =>
        path.includes('6-') ? Promise.reject(new WorldError('EACCES', path)) : sound.read(path),
    };
    const { findings } = await readReport(world, 'report');
    expect(findings.map(at).sort()).toEqual(['F103 6-其他.yaml:1:1', 'V101 3-表三.yaml:1:33']);
    expect(findings[0]?.params).toMatchObject({ reason: '没有读取权限' });
  });
});

describe('encodings', () => {
  const bytes = (text: string, rest: number[]) => new Uint8Array([...Buffer.from(text), ...rest]);
  const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
  const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

  test.each<[string, string | Uint8Array, string[]]>([
    ['UTF-8', '键: 值', []],
    ['UTF-8 with BOM', '\ufeff键: 值', []],
    ['UTF-16 little endian with BOM', utf16le('\ufeff键: 值'), ['F106 a.yaml:1:1']],
    ['UTF-16 big endian with BOM', utf16be('\ufeff键: 值'), ['F106 a.yaml:1:1']],
    ['UTF-16 without BOM', utf16le('键: 值\n甲: 乙\n'), ['F106 a.yaml:1:1']],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]), ['F106 a.yaml:1:1']],
    ['GBK', new Uint8Array([0x61, 0x3a, 0x20, 0xce, 0xc4]), ['F107 a.yaml:1:4']],
    [
      'a bad byte on the second line',
      new Uint8Array([0x61, 0x3a, 0x0a, 0x20, 0xff, 0x0a]),
      ['F108 a.yaml:2:2'],
    ],
    // All of it could be GBK as well; but hanzi that decode say what the file is.
    ['UTF-8 with a word of GBK in it', bytes('文件: ', [0xce, 0xc4, 0x0a]), ['F108 a.yaml:1:5']],
    ['an overlong sequence', bytes('键: ', [0xc0, 0x80, 0x0a]), ['F108 a.yaml:1:4']],
    ['an encoded surrogate', new Uint8Array([0x61, 0x3a, 0x20, 0xed, 0xa0, 0x80, 0xff]), ['F108 a.yaml:1:4']],
    ['a character cut at the end', bytes('键: 值', [0xe4, 0xbd]), ['F108 a.yaml:1:5']],
  ])('%s', async (_, content, expected) => {
    expect(await found({ 'a.yaml': content })).toEqual(expected);
  });

  test('a BOM moves no column', async () => {
    expect(await found({ 'a.yaml': '\ufeff键: "' })).toEqual(['Y112 a.yaml:1:4']);
  });
});

describe('characters', () => {
  test.each([
    ['\u0000'],
    ['\u0008'],
    ['\u000b'],
    ['\u001f'],
    ['\u007f'],
    ['\u0085'],
    ['\u009f'],
    ['\ufdd0'],
    ['\ufffd'],
    ['\ufffe'],
    ['\uffff'],
    ['\u{1ffff}'],
    ['\u{10fffe}'],
  ])('%j is found', async (character) => {
    expect(await found({ 'a.yaml': `甲: 乙${character}丙` })).toContain('T001 a.yaml:1:5');
  });

  test.each([['\t'], ['𠮷'], ['·'], ['“'], ['\u00a0'], ['①'], ['🙂']])('%j is not', async (character) => {
    expect(await found({ 'a.yaml': `甲: 乙${character}丙` })).toEqual([]);
  });

  test('only the first ones of a damaged file are listed, and the others counted', async () => {
    const findings = await found({ 'a.yaml': `甲: ${'\u0007'.repeat(500)}` });
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toMatch(/^F100/);
  });
});

describe('the disk', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    mkdirSync(join(folder, 'report', 'sub'), { recursive: true });
    writeFileSync(join(folder, 'secret.png'), 'x');
    for (const [name, content] of Object.entries(soundReport()))
      writeFileSync(join(folder, 'report', name), content);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('gives what the memory gives', async () => {
    const fromDisk = await readReport(diskWorld, join(folder, 'report'));
    const fromMemory = await readReport(reportWorld(), 'report');
    expect(fromDisk.findings).toEqual([]);
    expect(fromDisk.report?.three.rows.map(({ cells }) => cells)).toEqual(
      fromMemory.report?.three.rows.map(({ cells }) => cells),
    );
  });

  test('a folder that is a file, and one that is not there', async () => {
    for (const path of ['secret.png', 'nowhere']) {
      const { findings } = await readReport(diskWorld, join(folder, path));
      expect(findings.map(({ diagnostic }) => diagnostic.code)).toEqual(['F101']);
    }
  });

  test.skipIf(process.platform === 'win32')('an image that is a pipe is not waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'report', '图.png')]);
    const six = join(folder, 'report', '6-其他.yaml');
    const before = readFileSync(six);
    writeFileSync(six, '其他需要报告的事项:\n  正文: |\n    ![图](图.png)\n');
    const { findings } = await readReport(diskWorld, join(folder, 'report'));
    writeFileSync(six, before);
    rmSync(join(folder, 'report', '图.png'));
    expect(findings.map(at)).toEqual(['F110 6-其他.yaml:3:5']);
  });

  test('folder-named-as-content: a folder with the name of a content file is told', async () => {
    const named = join(folder, 'report', '9.yaml');
    mkdirSync(named);
    const { findings } = await readReport(diskWorld, join(folder, 'report'));
    rmSync(named, { recursive: true });
    expect(findings.map(at)).toEqual(['F103 9.yaml:1:1']);
    expect(findings[0]?.params).toMatchObject({ reason: '它是文件夹' });
  });

  test.skipIf(process.platform === 'win32')('so is a pipe, which is not waited for', async () => {
    const pipe = join(folder, 'report', '9.yaml');
    execFileSync('mkfifo', [pipe]);
    const { findings } = await readReport(diskWorld, join(folder, 'report'));
    rmSync(pipe);
    expect(findings.map(at)).toEqual(['F103 9.yaml:1:1']);
    expect(findings[0]?.params).toMatchObject({ reasonEn: 'it is no regular file' });
  });

  test.skipIf(process.platform === 'win32')('a link to nothing is found', async () => {
    const link = join(folder, 'report', '9.yaml');
    symlinkSync(join(folder, 'nowhere'), link);
    const { findings } = await readReport(diskWorld, join(folder, 'report'));
    rmSync(link);
    expect(findings.map(at)).toEqual(['F103 9.yaml:1:1']);
  });

  test.skipIf(process.platform === 'win32')(
    'a content file is not read through a link that leads out',
    async () => {
      const report = join(folder, 'report');
      writeFileSync(join(folder, 'outside.yaml'), 'root:*:20228\n');
      symlinkSync(join(folder, 'outside.yaml'), join(report, '8.yaml'));
      symlinkSync(join(report, '6-其他.yaml'), join(report, '9.yml'));
      const { findings } = await readReport(diskWorld, report);
      rmSync(join(report, '8.yaml'));
      rmSync(join(report, '9.yml'));
      expect(findings.map(at)).toEqual(['F103 8.yaml:1:1', 'K105 9.yml:1:1']);
      expect(findings[0]?.params).toMatchObject({ reasonEn: 'it is a link that leads out of the folder' });
    },
  );

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a file without permission is found',
    async () => {
      const file = join(folder, 'report', '6-其他.yaml');
      chmodSync(file, 0);
      const { findings } = await readReport(diskWorld, join(folder, 'report'));
      chmodSync(file, 0o644);
      expect(findings.map(at)).toEqual(['F103 6-其他.yaml:1:1']);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'an image outside the folder is not read, even through a link',
    async () => {
      symlinkSync(join(folder, 'secret.png'), join(folder, 'report', '图.png'));
      writeFileSync(
        join(folder, 'report', '6-其他.yaml'),
        '其他需要报告的事项:\n  正文: |\n    ![图](图.png)\n',
      );
      const { findings } = await readReport(diskWorld, join(folder, 'report'));
      expect(findings.map(at)).toEqual(['F111 6-其他.yaml:3:5']);
    },
  );
});
