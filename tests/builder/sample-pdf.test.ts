import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect } from 'vitest';
import { buildReport } from '../../src/builder/build.ts';
import { edition2021 } from '../../src/editions/2021.ts';
import { leafRows } from '../../src/editions/edition.ts';
import { diskWorld } from '../../src/world/disk.ts';
import { TABLE_THREE_FIGURES } from '../docx/sample-report.ts';
import { run, testWith } from '../support/programs.ts';

/** The sample's PDF as it is built from content/, read back with poppler. */
let file: string;
beforeAll(async () => {
  const { files, findings } = await buildReport(diskWorld, 'content', { formats: ['pdf'] });
  expect(findings.filter((f) => f.diagnostic.level === 'error')).toEqual([]);
  file = join(mkdtempSync(join(tmpdir(), 'nianbao-')), 'sample.pdf');
  writeFileSync(file, files[0]?.bytes ?? new Uint8Array());
});

/** The rows of each table of the structure tree: the texts of their cells, in order. */
function taggedTables(): string[][][] {
  const tables: string[][][] = [];
  let cell = false;
  for (const line of run('pdfinfo', ['-struct-text', file]).split('\n')) {
    const item = line.trim();
    const row = tables.at(-1)?.at(-1);
    if (item.startsWith('"')) {
      if (cell && row !== undefined) row[row.length - 1] += item.slice(1, -1);
    } else if (!item.startsWith('/')) {
      cell = /^T[HD]\b/.test(item);
      if (cell) row?.push('');
      if (/^Table\b/.test(item)) tables.push([]);
      if (/^TR\b/.test(item)) tables.at(-1)?.push([]);
    }
  }
  return tables;
}

interface Word {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Every word with the middle of its box, in pt. */
function words(): Word[] {
  let page = 0;
  return run('pdftotext', ['-bbox', file, '-'])
    .split('\n')
    .flatMap((line): Word[] => {
      if (line.includes('<page ')) page += 1;
      const found = /xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)<\/word>/.exec(line);
      if (found === null) return [];
      const [x1, y1, x2, y2] = found.slice(1, 5).map(Number) as [number, number, number, number];
      return [{ text: found[5] ?? '', page, x: (x1 + x2) / 2, y: (y1 + y2) / 2 }];
    });
}

describe('the sample’s PDF', () => {
  testWith('pdfinfo')('has the cells of 表二, 表三 and 表四 in their rows, by the structure tree', () => {
    const [two, three, four] = taggedTables();
    expect(two?.filter((row) => /规章|文件|许可|处罚|强制|收费$/.test(row[0] ?? ''))).toEqual([
      ['规章', '2', '1', '34'],
      ['行政规范性文件', '8', '0', '54'],
      ['行政许可', '0'],
      ['行政处罚', '0'],
      ['行政强制', '0'],
      ['行政事业性收费', '0'],
    ]);
    expect(four?.at(-1)).toEqual('4 0 0 1 5 0 0 0 0 0 1 0 1 0 2'.split(' '));
    const rows = leafRows(edition2021.three);
    expect(three).toHaveLength(3 + rows.length);
    rows.forEach(({ spec }, r) => {
      const cells = three?.[3 + r] ?? [];
      expect(cells.slice(-7)).toEqual(TABLE_THREE_FIGURES[r]?.map(String));
      expect(cells.at(-8)).toBe(`${spec.label}${spec.note ?? ''}`);
    });
  });

  testWith('pdftotext')('has the 175 figures of 表三 in 25 rows and 7 columns on the pages', () => {
    const figures = words().filter(({ text, x }) => /^\d+$/.test(text) && x > 300);
    const lines = new Map<string, Word[]>();
    for (const word of figures) {
      const key = `${word.page}:${word.y.toFixed(1)}`;
      lines.set(key, [...(lines.get(key) ?? []), word]);
    }
    const rows = [...lines.values()].filter((row) => row.length === 7);
    expect(rows.map((row) => row.map(({ text }) => Number(text)))).toEqual(TABLE_THREE_FIGURES);
    for (let column = 0; column < 7; column++) {
      const middles = rows.map((row) => row[column]?.x ?? 0);
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(0.5);
    }
  });

  testWith('pdffonts')('has every font embedded as a subset', () => {
    const fonts = run('pdffonts', [file]).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(6);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ .* yes yes yes /);
  });

  testWith('pdfinfo')('is A4, with its properties and bookmarks', () => {
    const info = run('pdfinfo', [file]);
    expect(info).toMatch(/Title: +淄博市政府办公室2022年政府信息公开工作年度报告/);
    expect(info).toMatch(/Author: +淄博市政府办公室/);
    expect(info).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(info).toMatch(/Tagged: +yes/);
  });

  testWith('qpdf')('is a sound file', () => {
    expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
  });
});
