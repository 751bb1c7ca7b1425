import { expect, test } from 'vitest';
import { parseFlow } from '../../src/markdown/parse.ts';
import { written } from '../support/written.ts';
import { outline } from './flow-text.ts';

const clean = (markdown: string): string[] => {
  expect(parseFlow(written(markdown)).findings).toEqual([]);
  return outline(markdown);
};

test('an empty text is an empty flow', () => {
  expect(clean('')).toEqual([]);
  expect(clean('\n \n　　\n')).toEqual([]);
});

test('the three levels of headings', () => {
  expect(clean('## 主动公开\n\n### 文件\n\n#### 规章\n')).toEqual(['h2: 主动公开', 'h3: 文件', 'h4: 规章']);
});

test('lines of a paragraph join without a space between Chinese, with one between Latin words', () => {
  expect(clean('全年公开\n文件\n156\n件')).toEqual(['p: 全年公开文件156件']);
  expect(clean('Open Government\nInformation')).toEqual(['p: Open Government Information']);
  expect(clean('采用\nOCR\n技术，\n见“\nA”')).toEqual(['p: 采用OCR技术，见“A”']);
  expect(clean('增长\n{{ 年度 }}\n12')).toEqual(['p: 增长{{ 年度 }}12']);
});

test('blank lines part paragraphs, also those that hold full-width spaces', () => {
  expect(clean('甲。\n\n乙。\n　　\n丙。')).toEqual(['p: 甲。', 'p: 乙。', 'p: 丙。']);
});

test.each([
  ['## 信息处理费收取情况：\n未收取。', ['h2 runs in: 信息处理费收取情况：', 'p: 未收取。']],
  ['## 规范格式。\n在摸底的基础上', ['h2 runs in: 规范格式。', 'p: 在摸底的基础上']],
  ['### 规范格式。\n**在**摸底', ['h3 runs in: 规范格式。', 'p: <b>在</b>摸底']],
  ['## 规范格式。\n\n在摸底的基础上', ['h2: 规范格式。', 'p: 在摸底的基础上']],
  ['## 规范格式\n在摸底的基础上', ['h2: 规范格式', 'p: 在摸底的基础上']],
  ['## 规范格式:\n在摸底的基础上', ['h2: 规范格式:', 'p: 在摸底的基础上']],
  ['## 规范格式：\n- 甲', ['h2: 规范格式：', 'ul: 甲']],
  ['## 规范格式：\n![](图表:甲)', ['h2: 规范格式：', 'figure:  → 图表:甲']],
  ['## 规范格式：\n### 文件。\n正文', ['h2: 规范格式：', 'h3 runs in: 文件。', 'p: 正文']],
])('run-in headings: %j', (markdown, expected) => {
  expect(clean(markdown)).toEqual(expected);
});

test('bold, beside Chinese punctuation too', () => {
  expect(clean('**重点。**然后**（一）类**的')).toEqual(['p: <b>重点。</b>然后<b>（一）类</b>的']);
  expect(clean('**跨\n行**的')).toEqual(['p: <b>跨行</b>的']);
  expect(clean('**{{ 年度 }}件**，')).toEqual(['p: <b>{{ 年度 }}件</b>，']);
});

test('lists of paragraphs', () => {
  expect(clean('- 甲\n- 乙\n  续\n')).toEqual(['ul: 甲 / 乙续']);
  expect(clean('3. 甲\n4. 乙\n')).toEqual(['ol 3: 甲 / 乙']);
  expect(clean('1. 甲\n1. 乙\n')).toEqual(['ol 1: 甲 / 乙']);
});

test('tables, with alignment, escaped bars and expressions that have bars', () => {
  const markdown = '| 项目 | 数量 |\n| :-- | --: |\n| a \\| b | {{ 年度 | 占比: 年度 }} |\n\n说明';
  expect(clean(markdown)).toEqual(['table: 项目 | 数量 / a | b | {{ 年度 | 占比: 年度 }}', 'p: 说明']);
  const [table] = parseFlow(written(markdown)).flow;
  expect(table).toMatchObject({ kind: 'table', align: ['left', 'right'] });
});

test('figures: images and charts', () => {
  expect(clean('![平台首页](图/首页.png)')).toEqual(['figure: 平台首页 → 图/首页.png']);
  expect(clean('![](图表:历年申请)')).toEqual(['figure:  → 图表:历年申请']);
  expect(clean('![申请 2022](<图表:申请 2022>)')).toEqual(['figure: 申请 2022 → 图表:申请 2022']);
  expect(clean('![{{ 年度 }}年\\*首页](a.png)')).toEqual(['figure: {{ 年度 }}年*首页 → a.png']);
});

test.each([
  '国办发[2019]60号、〔2021〕30号',
  '[见附件](第2页)',
  'a < b & c > d，AT&T',
  '附件_1_说明_2、____',
  '运行`指令`',
  '<条例>、<zwgk@zibo.gov.cn>',
  '3*5=15，~约~',
  '>90%的申请',
  '#政务公开# 话题',
  '1.没有空格，2、也没有',
  '2022年1月1日-12月31日',
])('characters that Markdown might take for markup are text: %s', (text) => {
  expect(clean(text)).toEqual([`p: ${text}`]);
});

test('a backslash takes the meaning from any mark', () => {
  expect(clean('\\# 甲 \\*\\*乙\\*\\* \\[丙\\](http://a.b) \\![丁](a.png) C:\\目录')).toEqual([
    'p: # 甲 **乙** [丙](http://a.b) ![丁](a.png) C:\\目录',
  ]);
});

test('nothing of Markdown is read inside an expression', () => {
  const expression = '{{ 表三.**a**_b_\\*[x](y) | f: ![z](w) }}';
  expect(clean(`甲${expression}乙`)).toEqual([`p: 甲${expression}乙`]);
});
