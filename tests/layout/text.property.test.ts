import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emWidth } from '../../src/clreq/widths.ts';
import { TYPE_AREA } from '../../src/document/stylesheet.ts';
import { STRETCH_BOUND_EM, TIGHTENING_EM } from '../../src/layout/break-lines.ts';
import { paragraph } from '../support/documents.ts';
import { type Line, linesOf } from '../support/lines.ts';
import { layOut } from './lay-out.ts';

/** Random Chinese text as reports have it: clauses with numbers, quotations, names, addresses. */
const HANZI = [...'政府信息公开工作年度报告主动依法申请办理结果管理平台建设监督保障的是在一和全市各级部门'];
const hanzi = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...HANZI), minLength, maxLength });
const number = fc
  .tuple(
    fc.oneof(fc.nat(9), fc.nat(999), fc.nat(99999)),
    fc.constantFrom('件', '年', '余件', '个', '%', '％', '万元', '条', '.5%', '月', '余册', '号'),
  )
  .map(([value, unit]) => `${value}${unit}`);
const quotation = fc
  .tuple(fc.constantFrom('“”', '《》', '（）', '‘’', '〔〕', '【】'), hanzi(2, 9))
  .map(([marks, text]) => `${marks[0]}${text}${marks[1]}`);
const special = fc.constantFrom(
  '〔2021〕30号',
  'zwgkb@example.gov.cn',
  'http://www.example.gov.cn/xxgk/',
  '0533-3183622',
  'APP',
  '——',
  '……',
  '“《条例》（简称）”',
);
const clause = fc.oneof(
  { weight: 5, arbitrary: hanzi(1, 14) },
  { weight: 3, arbitrary: fc.tuple(hanzi(1, 8), number).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(hanzi(1, 5), quotation).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(hanzi(1, 6), special).map((parts) => parts.join('')) },
);
const text = fc
  .array(fc.tuple(clause, fc.constantFrom('，', '，', '。', '、', '；', '：', '！', '？')), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => parts.flat().join(''));

const RUNS = { numRuns: 300 };
const RIGHT = TYPE_AREA.x + TYPE_AREA.width;
const linesOfText = (content: string): Line[] => linesOf(layOut(paragraph(content)).pages);
const noLast = (lines: readonly Line[]): readonly Line[] => lines.slice(0, -1);

describe('any paragraph', () => {
  test('has all its characters, once, in order', () => {
    fc.assert(
      fc.property(text, (content) => {
        expect(
          linesOfText(content)
            .map((line) => line.text)
            .join(''),
        ).toBe(content);
      }),
      RUNS,
    );
  });

  test('has no line that starts or ends with what must not (CLREQ 6.1.1)', () => {
    fc.assert(
      fc.property(text, (content) => {
        for (const line of linesOfText(content)) {
          expect(line.text).not.toMatch(/^[、，。；：！？”’）》〉」』〕】〗%％·～—…)\],.;:!?]/);
          expect(line.text).not.toMatch(/[“‘（《〈「『〔【〖([{￥]$/);
        }
      }),
      RUNS,
    );
  });

  test('has no number that is split or parted from its unit (GB/T 15835)', () => {
    fc.assert(
      fc.property(text, (content) => {
        const lines = linesOfText(content);
        for (const [i, line] of lines.entries()) {
          const next = lines[i + 1]?.text ?? '';
          if (/[0-9.]$/.test(line.text)) expect(next).not.toMatch(/^[0-9年余件个%％万元条月册号]/);
          expect(`${line.text.slice(-6)}|${next.slice(0, 6)}`).not.toMatch(
            /〔\d*\|\d*〕|〕\|\d|余\|[件册]|万\|元/,
          );
        }
      }),
      RUNS,
    );
  });

  test('ends its full lines on the right edge to 0.1 pt', () => {
    fc.assert(
      fc.property(text, (content) => {
        const lines = linesOfText(content);
        for (const line of noLast(lines)) expect(Math.abs(line.right - RIGHT)).toBeLessThan(0.1);
        expect(lines.at(-1)?.right).toBeLessThan(RIGHT + 0.1);
      }),
      RUNS,
    );
  });

  test('has all gaps of a line stretched alike, and none past the bound', () => {
    fc.assert(
      fc.property(text, (content) => {
        const lines = linesOfText(content);
        for (const [i, line] of lines.entries()) {
          const gaps = hanziGaps(line);
          if (gaps.length === 0) continue;
          const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
          expect(most - least).toBeLessThan(1e-6);
          // But before a number or a word that is wider than all that the gaps may take up: it cannot be parted.
          const whole = emWidth(
            /^[!-~〔〕…—]*[余件个％万元条月册号年]*\p{P}*/u.exec(lines[i + 1]?.text ?? '')?.[0] ?? '',
          );
          if (whole <= gaps.length * STRETCH_BOUND_EM)
            expect(most).toBeLessThan(STRETCH_BOUND_EM * 16 + 1e-6);
          expect(least).toBeGreaterThan(-TIGHTENING_EM * 16 - 1e-6);
        }
      }),
      { ...RUNS, examples: [['政政政政政政？政政政政政政政政？政政政政政政10000万元？政0件，']] },
    );
  });

  test('ends with more than one character where the paragraph has two lines of room for it', () => {
    fc.assert(
      fc.property(hanzi(30, 120), (content) => {
        const lines = linesOfText(content);
        expect(lines.at(-1)?.text.length).toBeGreaterThan(1);
      }),
      RUNS,
    );
  });

  test('is set the same twice', () => {
    fc.assert(
      fc.property(text, (content) => {
        expect(linesOfText(content)).toEqual(linesOfText(content));
      }),
      { numRuns: 50 },
    );
  });
});

/** What each place between two hanzi of a line is wider than the pitch, in pt. */
function hanziGaps(line: Line): number[] {
  const characters = [...line.text];
  return characters.flatMap((character, k) => {
    const [x, next] = [line.xs[k], line.xs[k + 1]];
    if (x === undefined || next === undefined) return [];
    const both = /^\p{Script=Han}{2}$/u.test(character + (characters[k + 1] ?? ''));
    return both ? [next - x - 15.75] : [];
  });
}

describe('what cannot be set well is still set', () => {
  test.each([
    ['a number wider than the line', '9'.repeat(200)],
    ['a Latin word wider than the line', 'x'.repeat(300)],
    ['marks only', '，'.repeat(100)],
    ['opening marks only', '（'.repeat(100)],
    ['dashes only', '—'.repeat(100)],
    ['a single mark', '。'],
  ])('%s: nothing is lost, nothing reaches past the edge', (_, content) => {
    const lines = linesOfText(content);
    expect(lines.map((line) => line.text).join('')).toBe(content);
    for (const line of lines) expect(line.right).toBeLessThan(RIGHT + 0.1);
  });

  test('an empty paragraph takes no line', () => {
    expect(linesOfText('')).toEqual([]);
  });
});
