import { describe, expect, test } from 'vitest';
import type { Cell } from '../../src/document/document.ts';
import { TABLE } from '../../src/document/stylesheet.ts';
import { labelText } from '../../src/document/tables/label-lines.ts';
import { PLACE, tableThree } from '../support/documents.ts';

const cell = (text: string, lineEm?: number): Cell => ({
  row: 0,
  column: 0,
  rowSpan: 1,
  columnSpan: 1,
  kind: 'head',
  text,
  align: 'center',
  ...(lineEm === undefined ? {} : { lineEm }),
  place: PLACE,
});
/** The lines in a column of so many characters. */
const lines = (of: Cell, em: number): string =>
  labelText(of, em * TABLE.sizePt + 2 * TABLE.padXPt, TABLE.sizePt).replaceAll('\n', '|');

describe('head-broken-within-a-word: a label of the national template, where filled lines would part a word', () => {
  test.each([
    ['商业企业', 2.05, '商业企业'],
    ['商业企业', 3.5, '商业|企业'],
    ['商业企业', 4.05, '商业企业'],
    ['法律服务机构', 3.5, '法律|服务|机构'],
    ['法律服务机构', 4.2, '法律服务机构'],
    ['法律服务机构', 5.1, '法律服务|机构'],
    ['自然人', 3, '自然人'],
    ['结果维持', 1.5, '结果|维持'],
  ])('%s in %d em', (text, em, expected) => {
    expect(lines(cell(text, 2), em)).toBe(expected);
  });

  test('of threes in threes', () => {
    expect(lines(cell('三、本年度办理结果', 3), 4.1)).toBe('三、本|年度办|理结果');
  });
});

test.each([
  [22, '（本列数据的勾稽关系为：第一项加第二项之和，|等于第三项加第四项之和）'],
  [21, '（本列数据的勾稽关系为：|第一项加第二项之和，|等于第三项加第四项之和）'],
])('corner-broken-within-a-word: the corner of table three in %d em', (em, expected) => {
  const corner = tableThree().rows[0]?.cells.find(({ kind }) => kind === 'corner');
  if (corner === undefined) throw new Error('table three has no corner');
  expect(lines(corner, em)).toBe(expected);
});

test('other texts are left to each format', () => {
  expect(lines(cell('规范性文件名称'), 3)).toBe('规范性文件名称');
});

test('in table three the heads of single columns and the outer label are such labels', () => {
  const labels = tableThree()
    .rows.flatMap(({ cells }) => cells)
    .filter(({ lineEm }) => lineEm !== undefined);
  expect(labels.map(({ text, lineEm }) => `${text} ${lineEm}`)).toEqual([
    '自然人 2',
    '总计 2',
    '商业企业 2',
    '科研机构 2',
    '社会公益组织 2',
    '法律服务机构 2',
    '其他 2',
    '三、本年度办理结果 3',
  ]);
});
