import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { sampleDocument } from './sample-report.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the same document gives the same bytes, again and in another process, time zone and locale', async () => {
  const here = hash(writeDocx(sampleDocument()));
  expect(hash(writeDocx(sampleDocument()))).toBe(here);

  const root = resolve(import.meta.dirname, '../..');
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'deterministic-'));
  try {
    const outfile = join(folder, 'hash.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'print-hash.ts')],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
      logLevel: 'silent',
    });
    const zones = [
      { TZ: 'America/New_York', LC_ALL: 'en_US.UTF-8' },
      { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8' },
      { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' },
    ];
    for (const zone of zones) {
      const { stdout, stderr } = spawnSync(process.execPath, [outfile], {
        encoding: 'utf8',
        env: { ...process.env, ...zone },
      });
      expect(stdout.trim(), stderr).toBe(here);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
