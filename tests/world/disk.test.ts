import * as fs from 'node:fs';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { readFolder } from '../../src/source/read-folder.ts';
import { diskWorld } from '../../src/world/disk.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, readFileSync: vi.fn(real.readFileSync) };
});
afterEach(() => vi.mocked(fs.readFileSync).mockReset());

/** Reading answers so often as Windows does while a virus scanner has the file. */
async function refuse(times: number): Promise<void> {
  const real = await vi.importActual<typeof fs>('node:fs');
  let refused = 0;
  vi.mocked(fs.readFileSync).mockImplementation((...words) => {
    if (refused++ < times) throw Object.assign(new Error('EBUSY: resource busy'), { code: 'EBUSY' });
    return real.readFileSync(...words);
  });
}

test('a file that another program holds for a moment, as after each save, is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await writeFile(join(folder, '0.yaml'), '甲: 1\n');
  await refuse(2);
  expect(Buffer.from(await diskWorld.read(join(folder, '0.yaml'))).toString()).toBe('甲: 1\n');
  await refuse(Number.POSITIVE_INFINITY);
  await expect(diskWorld.read(join(folder, '0.yaml'))).rejects.toMatchObject({ code: 'EBUSY' });
});

test('a file whose name is no UTF-8, as old archives have them, is told by that', async ({ skip }) => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  // 报告.yaml in GBK.
  const name = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6, ...Buffer.from('.yaml')]);
  try {
    fs.writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), '甲: 1\n');
  } catch {
    skip('this disk takes no such names');
  }
  const { findings } = await readFolder(diskWorld, folder);
  expect(findings.map(({ diagnostic, params }) => [diagnostic.code, params['reason']])).toEqual([
    ['F103', '文件名不是 UTF-8 编码（多半来自 Windows 上做的压缩包），请重新命名'],
  ]);
});

test.skipIf(process.platform === 'win32')(
  'a link into a folder whose name begins like the report’s leads out of it',
  async () => {
    const base = await mkdtemp(join(tmpdir(), 'nianbao-'));
    for (const name of ['2022', '2022-2']) await mkdir(join(base, name));
    await writeFile(join(base, '2022-2', '图.png'), 'x');
    await symlink(join('..', '2022-2', '图.png'), join(base, '2022', '图.png'));
    await writeFile(join(base, '2022', '真.png'), 'y');
    await symlink('真.png', join(base, '2022', '链.png'));
    const read = (name: string) => diskWorld.read(join(base, '2022', name), join(base, '2022'));
    await expect(read('图.png')).rejects.toMatchObject({ code: 'OUTSIDE' });
    expect(Buffer.from(await read('链.png')).toString()).toBe('y');
  },
);
