import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/checks/index.ts';
import { readReport } from '../../src/content/read-report.ts';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { edition2019 } from '../../src/editions/2019.ts';
import { edition2021 } from '../../src/editions/2021.ts';
import { type Edition, leafRows } from '../../src/editions/edition.ts';
import { reportWorld } from '../support/fixture-world.ts';
import { changed, type Matrix, writeTableThree } from '../support/table-three.ts';

const ROWS = leafRows(edition2021.three);
const COLUMNS = edition2021.three.columns.length;

/** The sample's table three. */
let sound: Matrix;

beforeAll(async () => {
  const { report } = await readReport(reportWorld(), 'report');
  if (report === undefined) throw new Error('the fixture cannot be read');
  sound = report.three.rows.map((row) => row.cells.map(({ value }) => value ?? Number.NaN));
});

async function findingsOf(yaml: string, files: Record<string, string> = {}): Promise<Finding[]> {
  const { report, findings } = await readReport(reportWorld({ '3-表三.yaml': yaml, ...files }), 'report');
  expect(findings).toEqual([]);
  if (report === undefined) throw new Error('the report cannot be read');
  return check(report).filter(({ diagnostic }) => /^A[1-4]$/.test(diagnostic.code));
}

const at = ({ diagnostic, place }: Finding): string => `${diagnostic.code} ${place.line}:${place.column}`;

test('the table of the sample has 25 rows of 7 cells, and no finding', async () => {
  expect([sound.length, sound.flat().length]).toEqual([25, 175]);
  expect(sound.flat()).not.toContain(Number.NaN);
  for (const totals of [true, false]) {
    expect(await findingsOf(writeTableThree(edition2021, sound, totals).yaml)).toEqual([]);
  }
});

describe('each of the 175 cells, one more or one less, with the totals written', () => {
  const cells = ROWS.flatMap((row, r) => Array.from({ length: COLUMNS }, (_, k) => ({ row, r, k })));

  test.each(cells)('row $r, column $k', async ({ row, r, k }) => {
    for (const by of [1, -1]) {
      const matrix = changed(sound, r, k, by);
      if ((matrix[r]?.[k] ?? 0) < 0) continue;
      const { yaml, places } = writeTableThree(edition2021, matrix, true);
      const found = (await findingsOf(yaml)).map(at);
      const cell = places[r]?.[k];
      const rowTotal = places[r]?.[COLUMNS - 1];
      // The row does not add up: at its total. The column does not: at the very cell that was changed, if that is no
      // total, of which the row says enough.
      expect(found).toContain(`A3 ${rowTotal}`);
      const byColumn = /^(?:new|carried|forward)$/.test(row.role ?? '') ? 'A1' : 'A2';
      const codes = k === COLUMNS - 1 ? [] : [byColumn];
      for (const code of codes) expect(found).toContain(`${code} ${cell}`);
      expect(found).toHaveLength(codes.length + 1);
    }
  });
});

describe('each cell of the applicants, one more, with no total written', () => {
  const columns = COLUMNS - 1;
  const rows = ROWS.map((row, r) => ({ role: row.role, r })).filter(({ role }) => role !== 'total');
  const cells = rows.flatMap(({ r }) => Array.from({ length: columns }, (_, k) => ({ r, k })));

  test.each(cells)('row $r, column $k', async ({ r, k }) => {
    const { yaml, places } = writeTableThree(edition2021, changed(sound, r, k, 1), false);
    const found = await findingsOf(yaml);
    // Nothing says which of the column's cells is wrong: all four terms are named, at 结转下年度.
    expect(found.map(at)).toEqual([`A1 ${places[ROWS.length - 1]?.[k]}`]);
    const { new: received, carried, results, forward, found: is, expected } = found[0]?.params ?? {};
    expect(Number(received) + Number(carried)).toBe(expected);
    expect(Number(results) + Number(forward)).toBe(is);
    expect(Math.abs(Number(is) - Number(expected))).toBe(1);
    expect(found[0]?.params['column']).toBe(edition2021.three.columns[k]?.label);
  });
});

test('two figures of one column changed alike leave it balanced, but not their rows', async () => {
  const matrix = changed(changed(sound, 0, 0, 3), ROWS.length - 1, 0, 3);
  const { yaml, places } = writeTableThree(edition2021, matrix, true);
  const codes = (await findingsOf(yaml)).map(at);
  expect(codes).toEqual([`A3 ${places[0]?.[6]}`, `A3 ${places[ROWS.length - 1]?.[6]}`]);
});

test('whatever is changed, something is found exactly where an equation of the table does not hold', async () => {
  const cell = fc.record({
    r: fc.nat({ max: ROWS.length - 1 }),
    k: fc.nat({ max: COLUMNS - 1 }),
    by: fc.integer({ min: 1, max: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { maxLength: 4 }), async (changes) => {
      const matrix = changes.reduce((all, { r, k, by }) => changed(all, r, k, by), sound);
      const found = await findingsOf(writeTableThree(edition2021, matrix, true).yaml);
      expect(found.length === 0).toBe(holds(matrix));
    }),
    { numRuns: 150 },
  );
});

/** Whether rows add up to their totals, results to theirs, and what came in is what was handled or goes on. */
function holds(matrix: Matrix): boolean {
  const add = (cells: readonly number[]): number => cells.reduce((a, b) => a + b, 0);
  const column = (k: number, ...roles: string[]): number =>
    add(matrix.flatMap((row, r) => (roles.includes(ROWS[r]?.role ?? '') ? [row[k] ?? 0] : [])));
  return (
    matrix.every((row) => add(row.slice(0, -1)) === row.at(-1)) &&
    Array.from({ length: COLUMNS }).every(
      (_, k) =>
        column(k, 'total') === column(k, 'open', 'partial', 'outcome') &&
        column(k, 'new', 'carried') === column(k, 'total', 'forward'),
    )
  );
}

describe('A1 names the likeliest cell', () => {
  const part = (lines: string) => `收到和处理政府信息公开申请情况:\n${lines}`;

  test('结转下年度, where it is written', async () => {
    const found = await findingsOf(part('  本年新收: { 自然人: 3 }\n  结转下年度: { 自然人: 2 }\n'));
    expect(found.map(at)).toEqual(['A1 3:17']);
  });

  test('本年新收, where it is not', async () => {
    expect((await findingsOf(part('  本年新收: { 自然人: 3 }\n'))).map(at)).toEqual(['A1 2:16']);
  });

  test('none, where the results do not make up their written total: that is A2’s', async () => {
    const yaml =
      '  本年新收: [3, 0, 0, 0, 0, 0]\n  办理结果:\n    予以公开: [3, 0, 0, 0, 0, 0]\n    总计: { 自然人: 4 }\n';
    expect((await findingsOf(part(yaml))).map(at)).toEqual(['A2 5:16']);
  });
});

describe('表四', () => {
  const written = [
    [4, 0, 0, 1, 5],
    [0, 0, 0, 0, 0],
    [1, 0, 1, 0, 2],
  ];
  const yamlOf = (blocks: readonly (readonly number[])[]): string =>
    [
      '政府信息公开行政复议、行政诉讼情况:',
      `  行政复议: [${blocks[0]?.join(', ')}]`,
      '  行政诉讼:',
      `    未经复议直接起诉: [${blocks[1]?.join(', ')}]`,
      `    复议后起诉: [${blocks[2]?.join(', ')}]`,
    ].join('\n');
  const three = (): string => writeTableThree(edition2021, sound, false).yaml;

  test('adds up', async () => {
    expect(await findingsOf(three(), { '4-表四.yaml': yamlOf(written) })).toEqual([]);
  });

  test.each(
    written.flatMap((block, b) => block.map((_, k) => ({ b, k }))),
  )('block $b, cell $k, one more', async ({ b, k }) => {
    const blocks = changed(written, b, k, 1);
    const found = await findingsOf(three(), { '4-表四.yaml': yamlOf(blocks) });
    const line = [2, 4, 5][b] ?? 0;
    expect(found.map(({ diagnostic, place }) => [diagnostic.code, place.line])).toEqual([['A4', line]]);
    const params = found[0]?.params;
    expect(Math.abs(Number(params?.['found']) - Number(params?.['expected']))).toBe(1);
    // At the total: the last figure of the list.
    const text = yamlOf(blocks).split('\n')[line - 1] ?? '';
    expect(text.slice((found[0]?.place.column ?? 0) - 1)).toMatch(/^\d+\]$/);
  });

  test('derives totals that are not written', async () => {
    const blocks = written.map((block) => block.slice(0, -1));
    const world = reportWorld({ '4-表四.yaml': yamlOf(blocks) });
    const { report } = await readReport(world, 'report');
    expect(report?.four.blocks.map(({ cells }) => cells.at(-1)?.text)).toEqual(['5', '0', '2']);
  });
});

/** Tables whose columns balance by construction: what is not handled and not carried over is new. */
function balanced(edition: Edition): fc.Arbitrary<Matrix> {
  const roles = leafRows(edition.three).map(({ role }) => role);
  const count = fc.nat({ max: 5000 });
  const column = fc.array(count, { minLength: roles.length, maxLength: roles.length }).map((cells) => {
    const results = cells.filter((_, r) => ['open', 'partial', 'outcome'].includes(roles[r] ?? ''));
    const total = results.reduce((a, b) => a + b, 0);
    const forward = cells[roles.indexOf('forward')] ?? 0;
    const carried = Math.min(cells[roles.indexOf('carried')] ?? 0, total + forward);
    return roles.map((role, r) => {
      if (role === 'total') return total;
      if (role === 'carried') return carried;
      return role === 'new' ? total + forward - carried : (cells[r] ?? 0);
    });
  });
  return fc.array(column, { minLength: 6, maxLength: 6 }).map((columns) =>
    roles.map((_, r) => {
      const cells = columns.map((cellsOfColumn) => cellsOfColumn[r] ?? 0);
      return [...cells, cells.reduce((a, b) => a + b, 0)];
    }),
  );
}

test.each([
  ['2021', edition2021, {}],
  [
    '2019',
    edition2019,
    {
      '0-报告.yaml': '报告: { 机关: 某市政府办公室, 年度: 2019 }',
      '1-总体情况.yaml': '总体情况: { 正文: 一般。 }',
      '2-表二.yaml': '主动公开政府信息情况: {}',
    },
  ],
] as const)('balanced tables of the edition of %s have no findings, and change by one is found', async (_, edition, files) => {
  await fc.assert(
    fc.asyncProperty(
      balanced(edition),
      fc.boolean(),
      fc.nat({ max: edition.three.columns.length - 2 }),
      async (matrix, totals, column) => {
        const { yaml } = writeTableThree(edition, matrix, totals);
        expect(await findingsOf(yaml, files)).toEqual([]);
        const last = matrix.length - 1;
        const wrong = writeTableThree(edition, changed(matrix, last, column, 1), totals);
        const found = await findingsOf(wrong.yaml, files);
        expect(found.map(at)).toContain(`A1 ${wrong.places[last]?.[column]}`);
      },
    ),
    { numRuns: 40 },
  );
});
