import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/builder/build.ts';
import { readReport } from '../../src/content/read-report.ts';
import { hasErrors } from '../../src/diagnostics/finding.ts';
import { compose } from '../../src/document/compose.ts';
import type { World } from '../../src/world/world.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';

/** Reports that are read without an error and whose checks fail: pages are begun of them before the checks have spoken. */

/** Composes a report as the reader left it. @returns the codes of the errors that its checks find. */
async function composedUnchecked(world: World): Promise<string[]> {
  const { report, findings } = await readReport(world, 'report');
  if (report === undefined || hasErrors(findings)) throw new Error('the report is not read without an error');
  const { meta, blocks } = compose(report);
  expect(meta.title).toBe(report.title.join(''));
  expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(3);
  const { findings: found } = await checkReport(world, 'report');
  return found.flatMap(({ diagnostic: { level, code } }) => (level === 'error' ? [code] : []));
}

test('chart-of-an-annex-printed-twice: a chart that an annex places stands there alone, numbered in print order', async () => {
  const world = reportWorld({
    '7-图表.yaml':
      '图表:\n  - { 标题: 各镇文件数量, 数据: { 甲镇: 1 } }\n  - { 标题: 各县文件数量, 数据: { 甲县: 1 } }\n',
    '8-附件.yaml': '附件:\n  - 标题: 各镇情况\n    正文: "![](图表:各镇文件数量)"\n',
  });
  const { report } = await readReport(world, 'report');
  if (report === undefined) throw new Error('the report is not read');
  const blocks = compose({ ...report, numberedFigures: true }).blocks.slice(-6);
  const shown = blocks.flatMap((block) =>
    block.kind === 'chart' ? [block.title] : block.kind === 'annex' ? [block.label] : [],
  );
  expect(shown).toEqual(['图1 各县文件数量', '附件', '图2 各镇文件数量']);
});

const SETTINGS = '报告:\n  机关: 某市政府办公室\n  年度: 2022\n';

describe('what a check forbids is composed all the same', () => {
  test.each([
    ['A1', { '3-表三.yaml': '收到和处理政府信息公开申请情况: { 本年新收: { 自然人: 260 } }' }],
    [
      'A2',
      {
        '3-表三.yaml':
          '收到和处理政府信息公开申请情况: { 本年度办理结果: { 予以公开: { 自然人: 5 }, 总计: { 自然人: 6 } } }',
      },
    ],
    ['A3', { '3-表三.yaml': '收到和处理政府信息公开申请情况: { 本年新收: { 自然人: 260, 总计: 257 } }' }],
    ['A4', { '4-表四.yaml': '政府信息公开行政复议、行政诉讼情况: { 行政复议: { 结果维持: 4, 总计: 5 } }' }],
    [
      'M3',
      {
        '7-图表.yaml':
          '图表:\n  - 标题: 历年申请数量\n    单位: 件\n    数据: { 2021年: 149, 2022年: 257 }\n',
      },
    ],
    [
      'M16',
      {
        '1-总体情况.yaml': '总体情况:\n  正文: 本报告由总体情况、存在的主要问题及改进情况等五个部分组成。\n',
      },
    ],
    ['M28', { '6-其他.yaml': '其他需要报告的事项:\n  正文: 无。\n' }],
    ['M33', { '0-报告.yaml': `${SETTINGS}  标题: 2022年政府信息公开工作年度报告\n` }],
  ])('%s', async (code, files) => {
    expect(await composedUnchecked(reportWorld(files))).toContain(code);
  });
});

test.each(['3-表三.yaml', '4-表四.yaml'])('and so is a report with any figure of %s wrong', async (name) => {
  const right = String(soundReport()[name]);
  const figures = [...right.matchAll(/(?<=: )\d+(?=[, ])/g)];
  expect(figures.length).toBeGreaterThan(3);
  for (const { 0: figure, index } of figures) {
    const wrong = `${right.slice(0, index)}${Number(figure) + 1}${right.slice(index + figure.length)}`;
    await composedUnchecked(reportWorld({ [name]: wrong }));
  }
});
