import { describe, expect, test } from 'vitest';
import { ADDRESS_BREAK, breakCosts, FORBIDDEN, NUMBER_JOINT_BREAK } from '../../src/clreq/breaks.ts';

/** The text with | where it may be broken freely, and ¦ where only on need. */
function marked(text: string): string {
  const characters = [...text];
  const costs = breakCosts(characters);
  const sign = (cost: number | undefined) => (cost === 0 ? '|' : cost === FORBIDDEN ? '' : '¦');
  return characters.map((character, k) => sign(costs[k]) + character).join('');
}

describe('CLREQ 6.1.1: 行首行尾禁则', () => {
  test.each([
    ['政府信息', '政|府|信|息'],
    ['公开，信息。', '公|开，|信|息。'],
    ['《条例》（简称）', '《条|例》|（简|称）'],
    ['“公开”、‘信息’；', '“公|开”、|‘信|息’；'],
    ['好？！”', '好？！”'],
    ['甲·乙～丙', '甲·|乙～|丙'],
    ['〔甲〕【乙】', '〔甲〕|【乙】'],
  ])('%s', (text, expected) => expect(marked(text)).toBe(expected));
});

describe('CLREQ 6.1.2: —— and …… are whole, and start no line', () => {
  test.each([
    ['公开——信息', '公|开——|信|息'],
    ['公开……信息', '公|开……|信|息'],
  ])('%s', (text, expected) => expect(marked(text)).toBe(expected));
});

describe('GB/T 15835: a number stays with its unit', () => {
  test.each([
    ['共275件', '共|275件'],
    ['15000余件文件', '15000余件|文|件'],
    ['3万多人', '3万多人'],
    ['增长84.6%。', '增|长|84.6%。'],
    ['增长84.6％', '增|长|84.6％'],
    ['2022年1月31日起', '2022年|1月|31日|起'],
    ['59237.2449万元', '59237.2449万元'],
    ['12个月内', '12个月|内'],
    ['5个工作日内', '5个工作日|内'],
    ['〔2021〕30号', '〔2021〕30号'],
    ['第20条', '第20条'],
    ['12345市长', '12345|市|长'],
    ['￥500元', '￥500元'],
    ['２０２２年', '２０２２年'],
    ['1,000件', '1,000件'],
    ['2017—2022年', '2017—|2022年'],
    ['电话0533-3183622', '电|话|0533-¦3183622'],
    ['为-18.5%', '为|-18.5%'],
    ['𠀋𠀋12件', '𠀋|𠀋|12件'],
  ])('%s', (text, expected) => expect(marked(text)).toBe(expected));
});

describe('CLREQ 6.1.4: Latin words', () => {
  test.each([
    ['APP和Word', 'APP|和|Word'],
    // letter-with-a-mark-cut-off
    ['到Café和Müller店', '到|Café|和|Müller|店'],
    // apostrophe-as-closing-quote
    ['与L’Âge和O’Neill店', '与|L’Âge|和|O’Neill|店'],
    ['为‘A’型', '为|‘A’|型'],
    ['office of a', 'office |of |a'],
    ['a@b.cn', 'a@¦b.¦cn'],
    ['见http://a.cn/b', '见|http://¦a.¦cn/¦b'],
    ['规范性,2022年', '规|范|性,|2022年'],
    ['甲 乙', '甲 |乙'],
  ])('%s', (text, expected) => expect(marked(text)).toBe(expected));
});

test('a number is cut rather than stretched past the bound, an address sooner', () => {
  expect(ADDRESS_BREAK).toBeLessThan(NUMBER_JOINT_BREAK);
});
