import { beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildReport } from '../../src/builder/build.ts';
import { diskWorld } from '../../src/world/disk.ts';
import { textOf } from '../pdf/read-pdf.ts';
import { openDocx, partText } from '../support/docx.ts';
import { has } from '../support/programs.ts';
import { xpath, xpathAll } from '../support/xml.ts';

/** What forty published reports were seen to have (tests/fixtures/variations), through the reader and both writers. */

const built = new Map<string, Built>();
const EDITIONS = ['2019', '2021'];

beforeAll(async () => {
  for (const edition of EDITIONS) {
    built.set(edition, await buildReport(diskWorld, `tests/fixtures/variations/${edition}`));
  }
});

const file = (edition: string, format: string): Uint8Array =>
  built.get(edition)?.files.find((one) => one.format === format)?.bytes ?? new Uint8Array();
const part = (edition: string, name: string): string => partText(openDocx(file(edition, 'docx')), name);

/** The texts of both formats, without blanks. */
function texts(edition: string): string[] {
  const docx = xpath(part(edition, 'word/document.xml'), ['string(//w:body)'])[0] ?? '';
  return [docx.replace(/\s/g, ''), ...(has('pdftotext') ? [textOf(file(edition, 'pdf'))] : [])];
}

test.each(EDITIONS)('%s: nothing is found, and both formats are made', (edition) => {
  expect(built.get(edition)?.findings).toEqual([]);
  expect(built.get(edition)?.files.map(({ format }) => format)).toEqual(['docx', 'pdf']);
});

describe('a government’s report in the edition of 2021', () => {
  test.each([
    ['a title in lines of the author’s choice', '某市人民政府2022年政府信息公开年度报告根据'],
    ['a lead of several paragraphs', '编制本报告。本报告所列数据'],
    ['a postcode that begins with 0', '邮编：010000'],
    [
      'four levels of headings',
      '一、总体情况2022年，全市围绕中心工作推进政务公开，主要做法如下。（一）主动公开1.政策文件（1）规范性文件全年',
    ],
    ['a heading that runs in after a colon', '（2）政策解读：对制发'],
    ['a heading that runs in after a full stop', '（二）依申请公开情况。全年'],
    ['一是 in bold', '一是公开财政预决算。二是公开项目审批。'],
    ['a numbered image with its caption', '图1政府信息公开专栏'],
    ['an aspect more', '（六）公开队伍建设'],
    ['text before a table', '本部分数据截至2022年12月31日。'],
    ['text after a table', '注：行政强制数据由相关机关另行公布。'],
    ['a cell with /', '行政强制/'],
    ['a decimal of six places', '190.457379'],
    ['the other heading of part four', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况2022年共发生'],
    ['problems first, then measures', '存在的问题：一是公开内容不够细；二是解读形式单一。改进措施：'],
    ['fees by organ', '机关收费通知（件）总金额（元）市人民政府办公室00'],
    ['annexes', '附件2名词解释'],
    ['a signature with its date', '某市人民政府2023年3月20日'],
  ])('%s', (_, expected) => {
    for (const text of texts('2021')) expect(text).toContain(expected);
  });

  test('charts in part one and after part six are native in the DOCX', () => {
    const xml = part('2021', 'word/document.xml');
    expect(xpath(xml, ['count(//c:chart)'])).toEqual(['2']);
    expect(xpathAll(xml, '//wp:docPr/@descr').join('\n')).toMatch(/专栏[\s\S]*本年废止[\s\S]*2021年/);
  });

  test('bold is bold and the rest is not', () => {
    const bold = xpathAll(part('2021', 'word/document.xml'), '//w:r[w:rPr/w:b]').join('|');
    for (const text of ['主要做法如下。', '一是', '改进措施：']) expect(bold).toContain(text);
    expect(bold).not.toContain('公开财政预决算');
  });
});

describe('an office’s report in the edition of 2019', () => {
  test.each([
    ['no lead', '某区某街道办事处2020年政府信息公开工作年度报告一、总体情况2020年'],
    ['1. without （一）', '1.主动公开按要求公开政务信息。2.依申请公开'],
    ['signed cells', '行政许可30-1877'],
    ['a sign that is written', '其他对外管理服务事项12+280'],
    ['a sum with its unit', '政府集中采购389.5万元'],
    ['the other heading of part five', '五、政府信息公开工作存在的主要问题及改进情况'],
    ['a part of one sentence', '六、其他需要报告的事项无其他需要报告的事项，本年度未收取信息处理费。'],
  ])('%s', (_, expected) => {
    for (const text of texts('2019')) expect(text).toContain(expected);
  });
});
