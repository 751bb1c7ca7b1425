import { expect, test } from 'vitest';
import { dates } from '../../../src/checks/text/dates.ts';
import { figures } from '../../../src/checks/text/figures.ts';
import { growth, percentage } from '../../../src/checks/text/growth.ts';
import { chineseNumber } from '../../../src/checks/text/numerals.ts';
import { halfWidth } from '../../../src/source/half-width.ts';

const read = (text: string): string[] =>
  figures(halfWidth(text)).map(({ value, unit, approximate }) => `${approximate ? '~' : ''}${value}${unit}`);

test.each([
  ['收到275件', ['275件']],
  ['收到２７５件', ['275件']],
  ['共1,234条', ['1234条']],
  ['增长84.6%，占１２．５％', ['84.6%', '12.5%']],
  ['15000余件、200多场', ['~15000件', '~200场']],
  ['约300件，近40名，100篇以上', ['~300件', '~40名', '~100篇']],
  ['1.2万元，59237.2449万元', ['12000元', '592372449元']],
  ['阅读量1.2万次', ['~12000次']],
  ['一百二十三件、三十场、两部、〇件', ['123件', '30场', '2部', '0件']],
  ['三、四十件', ['~40件']],
  ['电话0533-3183622，12345热线，第711号', ['12345']],
  ['统一件制，第一件事，每一份材料，唯一一份', []],
  ['网址www.a1.cn/2022，邮箱a2@b3.cn', []],
  ['8个成员单位', ['8个']],
])('figures: %s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('a figure knows its place and its decimals', () => {
  const text = '同比增长84.60%。';
  expect(figures(text)).toMatchObject([{ text: '84.60%', start: 4, end: 10, decimals: 2 }]);
});

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零五', 105],
  ['两千零八', 2008],
  ['一万五千', 15000],
  ['三亿二千万', 320000000],
  ['二〇二二', 2022],
])('Chinese numerals: %s', (text, value) => {
  expect(chineseNumber(text)).toBe(value);
});

test('what is no numeral has no value', () => {
  expect(chineseNumber('')).toBeUndefined();
  expect(chineseNumber('三个')).toBeUndefined();
});

test.each<[string, (string | undefined)[]]>([
  ['2022年1月1日至12月31日', ['2022-1-1', '-12-31']],
  ['截至2022年底', ['2022-12-31']],
  ['2022年2月末', ['2022-2-28']],
  ['2022年6月', ['2022-6-']],
  ['2021年度', ['2021--']],
  ['二〇二一年', ['2021--']],
  ['2022-01-01至2022.12.31', ['2022-1-1', '2022-12-31']],
  ['全年5次，历时3年，1522年', []],
])('dates: %s', (text, expected) => {
  const found = dates(text).map(({ year, month, day }) => `${year ?? ''}-${month ?? ''}-${day ?? ''}`);
  expect(found).toEqual(expected);
});

test('shares and growth are rounded half away from zero, without the noise of floats', () => {
  expect(percentage(35, 805, 2)?.text).toBe('4.35');
  expect(percentage(1, 8, 1)?.text).toBe('12.5');
  expect(percentage(1, 8, 0)?.text).toBe('13');
  expect(percentage(1.1, 3.3, 2)?.text).toBe('33.33');
  expect(percentage(1, 0, 1)).toBeUndefined();
  expect(growth(3646, 3607, 2)?.text).toBe('1.08');
  expect(growth(275, 149, 1)?.text).toBe('84.6');
  expect(growth(7, 8, 1)?.text).toBe('-12.5');
  expect(growth(7, 0, 1)).toBeUndefined();
});
