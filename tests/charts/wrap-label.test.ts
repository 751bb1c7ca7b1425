import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapLabel } from '../../src/charts/wrap-label.ts';

/** One em a character, half for ASCII. */
const measure = (text: string): number => [...text].reduce((sum, c) => sum + (c < '\x7f' ? 0.5 : 1), 0);
const wrap = (text: string, width: number): string => wrapLabel(text, width, measure).join('|');

describe('a label', () => {
  test.each([
    ['规章', 4, '规章'],
    ['行政规范性文件', 5, '行政规范性|文件'],
    ['经济社会发展类政策文件', 7, '经济社会发展类|政策文件'],
    ['无法提供（本机关不掌握）', 9, '无法提供|（本机关不掌握）'],
    ['截至2022年末', 3, '截至|2022年|末'],
  ])('%s in %i em', (text, width, expected) => {
    const lines = wrapLabel(text, width, measure);
    expect(lines.join('')).toBe(text);
    expect(lines.join('|')).toBe(expected);
  });

  test('leaves no character alone on the last line', () => {
    expect(wrap('公开信息表', 4)).toBe('公开|信息表');
  });

  test('wider than the room, in one piece, stays in one piece', () => {
    expect(wrap('bgs@example.gov.cn', 3)).toContain('example');
    expect(wrap('2022年', 1)).toBe('2022年');
  });

  test('keeps every character, and breaks no rule of line starts and ends', () => {
    const text = fc
      .array(fc.constantFrom(...'政府信息公开工作年度报告，。（）《》“”、；2023a%'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (label, width) => {
        const lines = wrapLabel(label, width, measure);
        expect(lines.join('')).toBe(label);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。）》”、；%]/);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[（《“]$/);
      }),
      { seed: 1 },
    );
  });
});
