import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { memoryWorld } from '../../src/world/memory.ts';
import { soundReport } from '../support/fixture-world.ts';
import { readChecked } from '../support/read-checked.ts';
import { read } from './read-good.ts';

/** How authors may spread a report over files, and what they may say of it. */

describe('files', () => {
  const onePerPart = Object.entries(soundReport()).map(([, bytes]) => Buffer.from(bytes).toString());
  const tables = ({ two, three, four, parts }: Report) =>
    JSON.stringify({ two, three, four, parts: parts.length }, (k, v) => (k === 'place' ? undefined : v));

  test.each([
    ['one file', { 'r/全.yml': onePerPart.join('\n') }],
    ['CRLF', Object.fromEntries(onePerPart.map((text, i) => [`r/${i}.yaml`, text.replaceAll('\n', '\r\n')]))],
    ['with BOM', Object.fromEntries(onePerPart.map((text, i) => [`r/${i}.yaml`, `\ufeff${text}`]))],
    ['in another order', Object.fromEntries(onePerPart.map((text, i) => [`r/${9 - i}.YAML`, text]))],
    [
      'beside others',
      { 'r/a.yaml': onePerPart.join('\n'), 'r/.b.yaml': 'x: {', 'r/c.txt': '{', 'r/d/e.yaml': 'y: {' },
    ],
  ])('%s', async (_, files) => {
    const { report, findings } = await readChecked(memoryWorld(files), 'r');
    expect(findings).toEqual([]);
    expect(report && tables(report)).toBe(tables(await read()));
  });
});

describe('the report itself', () => {
  const withFields = async (yaml: string): Promise<Report> =>
    read({ '0-报告.yaml': `报告:\n  机关: 某市政府办公室\n  年度: 2022\n${yaml}` });

  test('defaults', async () => {
    const report = await withFields('');
    expect(report.title).toEqual(['某市政府办公室2022年政府信息公开工作年度报告']);
    expect(report.date).toBe('2023-01-31');
    expect([report.lead, report.signature, report.numberedFigures, report.edition.id]).toEqual([
      undefined,
      undefined,
      false,
      '2021',
    ]);
  });

  test('what is written', async () => {
    const report = await withFields(
      '  标题: [第一行, 第二行]\n  发布日期: 2023年2月9日\n  引言: 引言。\n  引言位置: 总体情况内\n  落款: true\n  图号: true\n',
    );
    expect(report.title).toEqual(['第一行', '第二行']);
    expect(report.date).toBe('2023-02-09');
    expect(report.lead?.inside).toBe(true);
    expect(report.signature).toMatchObject({ organ: '某市政府办公室', date: '2023年2月9日' });
    expect(report.numberedFigures).toBe(true);
  });

  test.each([
    ['落款: { 机关: 某市, 日期: 2023-02-01 }', { organ: '某市', date: '2023年2月1日' }],
    ['落款: {}', { organ: '某市政府办公室', date: '2023年1月31日' }],
    ['落款: false', undefined],
  ])('%s', async (yaml, expected) => {
    const { signature } = await withFields(`  ${yaml}\n`);
    expect(signature && { organ: signature.organ, date: signature.date }).toEqual(expected);
  });

  test('a postcode may be a number, and keeps its zeros', async () => {
    await withFields('  联系方式: { 邮编: 010000, 电话: 12345678, 传真: 0533-1 }\n');
  });

  test('an edition is named by number or text', async () => {
    for (const id of ['2021', '"2021"'])
      expect((await withFields(`  格式: ${id}\n`)).edition.id).toBe('2021');
  });
});

test('annexes', async () => {
  const { annexes } = await read({
    '8-附件.yaml': '附件:\n  - 标题: 明细\n    正文: 见表。\n  - { 标题: [说明, 和解释], 正文: 无。 }\n',
  });
  expect(annexes.map(({ title, flow }) => [title, flow.length])).toEqual([
    [['明细'], 1],
    [['说明', '和解释'], 1],
  ]);
});
