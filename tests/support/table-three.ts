import { type Edition, leafRows, type RowSpec } from '../../src/editions/edition.ts';

/** 表三 as a matrix: the edition's leaf rows by its columns, the total last. */
export type Matrix = readonly (readonly number[])[];

export interface WrittenTable {
  readonly yaml: string;
  /** The place of each figure in the YAML, as line:column; undefined where it is not written. */
  readonly places: readonly (readonly (string | undefined)[])[];
}

/**
 * A table three as YAML, every cell written.
 * @param totals whether 总计 is written too, in each row and as a row; the program derives it otherwise.
 */
export function writeTableThree(edition: Edition, matrix: Matrix, totals: boolean): WrittenTable {
  const lines = ['收到和处理政府信息公开申请情况:'];
  const places: (string | undefined)[][] = leafRows(edition.three).map(() => []);
  let next = 0;
  const write = (rows: readonly RowSpec[], indent: string): void => {
    for (const { key, role, rows: below } of rows) {
      if (role === undefined) {
        lines.push(`${indent}${key}:`);
        write(below ?? [], `${indent}  `);
        continue;
      }
      const index = next++;
      if (role === 'total' && !totals) continue;
      let line = `${indent}${key}: {`;
      edition.three.columns.forEach(({ label }, k) => {
        if (label === '总计' && !totals) return;
        line += `${k === 0 ? '' : ','} ${label}: `;
        places[index]?.push(`${lines.length + 1}:${[...line].length + 1}`);
        line += String(matrix[index]?.[k] ?? 0);
      });
      lines.push(`${line} }`);
    }
  };
  write(edition.three.rows, '  ');
  return { yaml: `${lines.join('\n')}\n`, places };
}

/** The matrix with one figure changed. */
export function changed(matrix: Matrix, row: number, column: number, by: number): Matrix {
  return matrix.map((cells, i) => cells.map((cell, k) => (i === row && k === column ? cell + by : cell)));
}
