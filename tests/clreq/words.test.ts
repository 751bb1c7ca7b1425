import { describe, expect, test } from 'vitest';
import { knownWords, wordPlaces } from '../../src/clreq/words.ts';

describe('the words of a label', () => {
  test.each([
    ['市政府办公室规范性文件', '市政府|办公室|规范性|文件'],
    ['依申请公开答复数量', '依申请|公开|答复|数量'],
    ['2022年', '2022|年'],
    ['其他', '其他'],
    ['新闻发布会场次', '新闻|发布会|场次'],
  ])('%s', (text, expected) => {
    expect(knownWords(text)?.join('|')).toBe(expected);
  });

  test('are as few as can be, the longest first', () => {
    expect(knownWords('人民政府')).toEqual(['人民政府']);
    expect(knownWords('办公室')).toEqual(['办公室']);
    expect(knownWords('公开数量')).toEqual(['公开', '数量']);
  });

  test.each(['营商环境', '规章（件）', '政府 文件', '', '𠮷'])('of “%s” are for others to know', (text) => {
    expect(knownWords(text)).toBeUndefined();
  });
});

test('of a text with other words the places are told that are known', () => {
  const text = [...'某局规范性文件和材料'];
  const marks = { inside: '', suffix: '.', between: '|', unknown: '?' };
  expect(
    wordPlaces(text)
      .map((place, k) => `${marks[place]}${text[k]}`)
      .join(''),
  ).toBe('?某?局|规范性|文件|和?材?料');
});
