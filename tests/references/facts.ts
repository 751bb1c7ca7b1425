import type { Place } from '../../src/diagnostics/finding.ts';
import type { Edition } from '../../src/editions/edition.ts';
import { leafRows } from '../../src/editions/edition.ts';
import { editionById } from '../../src/editions/index.ts';
import { buildScope, type Scope } from '../../src/references/scope.ts';
import type { Cell } from '../../src/report/report.ts';

const place: Place = { file: '表.yaml', line: 1, column: 1 };

const cell = (figure: string): Cell => ({ text: figure, value: Number(figure), written: true, place });

function edition2021(): Edition {
  const edition = editionById('2021');
  if (edition === undefined) throw new Error('no edition 2021');
  return edition;
}

/** Figures of 表三 by the row's key, with the total last; rows that are not here are 0. */
const THREE: Readonly<Record<string, readonly number[]>> = {
  本年新收政府信息公开申请数量: [260, 15, 0, 0, 0, 0, 275],
  予以公开: [123, 5, 0, 0, 0, 0, 128],
  属于国家秘密: [1, 0, 0, 0, 2, 0, 3],
  '危及“三安全一稳定”': [2, 0, 0, 0, 0, 0, 2],
  本机关不掌握相关政府信息: [104, 10, 0, 0, 0, 0, 114],
  其他: [16, 0, 0, 0, 0, 1, 17],
  总计: [248, 15, 0, 0, 2, 1, 266],
};

const TWO: Readonly<Record<string, readonly string[]>> = {
  规章: ['2', '1', '34'],
  行政规范性文件: ['8', '0', '54'],
  行政事业性收费: ['59237.2449'],
};

/** The scope of an invented report; `replaced` gives other figures for rows of 表三. */
export function scopeOf(replaced: Readonly<Record<string, readonly string[]>> = {}): Scope {
  const edition = edition2021();
  const zeros = ['0', '0', '0', '0', '0', '0', '0'];
  return buildScope({
    edition,
    organ: '淄博市政府办公室',
    year: 2022,
    contact: { 电话: '0533-3183622', 邮编: '255003' },
    two: {
      place,
      sections: edition.two.sections.map(({ rows }) => ({
        rows: rows.map(({ label }) => ({ place, cells: (TWO[label] ?? ['0']).map(cell) })),
      })),
    },
    three: {
      place,
      rows: leafRows(edition.three).map(({ spec }) => ({
        place,
        cells: (replaced[spec.key] ?? THREE[spec.key]?.map(String) ?? zeros).map(cell),
      })),
    },
    four: {
      place,
      blocks: [
        ['4', '0', '0', '1', '5'],
        ['3', '0', '0', '0', '3'],
        ['1', '0', '1', '0', '2'],
      ].map((figures) => ({ place, cells: figures.map(cell) })),
    },
  });
}
