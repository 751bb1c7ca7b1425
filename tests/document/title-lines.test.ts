import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emWidth } from '../../src/clreq/widths.ts';
import { titleLines } from '../../src/document/title-lines.ts';

describe('7.3.1: a title is broken at meaning', () => {
  test.each([
    ['测试市财政局2022年政府信息公开年度报告', '测试市财政局2022年政府信息公开年度报告'],
    ['测试市政府办公室2022年政府信息公开工作年度报告', '测试市政府办公室2022年|政府信息公开工作年度报告'],
    [
      '测试市人民政府行政审批服务局2022年度政府信息公开工作年度报告',
      '测试市人民政府行政审批服务局2022年度|政府信息公开工作年度报告',
    ],
    // organ-name-broken-inside-a-word: 广播|电视
    [
      '测试土家族苗族自治州文化和旅游局广播电视监测评议中心管理处关于报送2023年政府信息公开工作年度报告的函',
      '测试土家族苗族自治州文化和旅游局|广播电视监测评议中心管理处关于报送|2023年政府信息公开工作年度报告的函',
    ],
    [
      '测试市各县区审计局长会议材料和教育局面向社会的公告目录',
      '测试市各县区审计局长会议材料和|教育局面向社会的公告目录',
    ],
    // annex-title-broken-inside-a-word
    [
      '某市某局2022年主动公开的规范性文件和政策解读材料及新闻发布会目录',
      '某市某局2022年主动公开的规范性|文件和政策解读材料及新闻发布会目录',
    ],
    // organ-name-parted-after-its-place
    ['2024年测试省人民政府及其办公厅主动公开文件目录', '2024年测试省人民政府及其办公厅|主动公开文件目录'],
    ['2023年测试县教育局主动公开政府信息目录清单一览', '2023年测试县教育局|主动公开政府信息目录清单一览'],
    // annex-title-broken-within-以及
    [
      '2023年度某市某局行政规范性文件制定、修改、废止情况以及主动公开文件目录（按发布时间先后排列）',
      '2023年度某市某局|行政规范性文件制定、修改、废止情况以及|主动公开文件目录（按发布时间先后排列）',
    ],
    [
      '关于报送《测试市政府办公室2022年政府信息公开工作年度报告》的函',
      '关于报送《测试市政府办公室2022年|政府信息公开工作年度报告》的函',
    ],
  ])('%s', (title, lines) => {
    expect(titleLines(title).join('|')).toBe(lines);
  });

  test('a name of 300 characters, which has more ways to be broken than can be tried one by one', () => {
    const organ = `某省某市${'人民政府办公室综合协调处'.repeat(24)}办公室`;
    const lines = titleLines(`${organ}2022年政府信息公开工作年度报告`);
    expect(lines.at(-1)).toBe('政府信息公开工作年度报告');
    expect(lines).toHaveLength(16);
    expect(Math.min(...lines.slice(0, -2).map(emWidth))).toBeGreaterThan(18);
  });

  test('words that leave room on every line take as many lines as they need', () => {
    const lines = titleLines('政府信息公开工作年度报告'.repeat(8));
    expect(lines).toEqual(new Array(8).fill('政府信息公开工作年度报告'));
  });

  test('loses nothing, whatever the title, and cuts no word of the report', () => {
    const piece = fc.constantFrom(
      '测试市',
      '人民政府',
      '办公室',
      '2022年',
      '政府信息公开',
      '工作年度报告',
      '关于',
      '《',
      '》',
      '、',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 13, max: 30 }),
        (pieces, width) => {
          const title = pieces.join('');
          const lines = titleLines(title, width);
          expect(lines.join('')).toBe(title);
          if (lines.length > 1) for (const line of lines) expect(emWidth(line)).toBeLessThanOrEqual(width);
          const whole = title.split('政府信息公开').length;
          expect(lines.reduce((sum, line) => sum + line.split('政府信息公开').length - 1, 1)).toBe(whole);
        },
      ),
    );
  });
});
