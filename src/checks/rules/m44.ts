import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { percentage } from '../text/growth.ts';
import { type Rate, rates } from '../text/rates.ts';
import { locate } from '../text/sentences.ts';

/** Rates of what has been dealt with: none is over 100 %, and what is said before it bears it out. */
export const m44: Rule = {
  code: 'M44',
  level: 'warning',
  title: { zh: '办结率等计算有误', en: 'rates in percent' },
  message: { zh: '“{found}”{problem}，应为 {expected}', en: '“{found}” {problemEn}; expected {expected}' },
  mend: { zh: '核对件数和比率，按四舍五入改正', en: 'check the counts and the rate; round half up' },
  why: {
    zh: '比率与前面的件数对不上，或者超过 100%，读者一眼可见。',
    en: 'A rate that its own counts contradict, or one over 100 %, is seen at once.',
  },
  good: '通报问题52个，整改52个，整改率100%。',
  bad: '通报问题52个，整改50个，整改率100%。',

  *check(report): Iterable<Finding> {
    for (const one of rates(report)) {
      const problem = problemOf(one);
      if (problem === undefined) continue;
      const { sentence, start, end } = one;
      yield finding(m44, locate(sentence, start, end), {
        found: sentence.text.slice(start, end),
        ...problem,
      });
    }
  },
};

/** Percentage points within which a rate is taken for that of one of several counts before it. */
const NEAR = 15;

function problemOf({ rate, counts, ofAll }: Rate): Record<string, string> | undefined {
  const ways = (counts?.wholes ?? []).map((whole) => ({
    whole,
    ratio: percentage(counts?.part.value ?? 0, whole.value, rate.decimals),
  }));
  // 1860 of 1865 is not 100 %, however it is rounded.
  const isAll = (whole: number): boolean => counts?.part.value === whole;
  if (
    ways.some(({ whole, ratio }) => ratio?.value === rate.value && (rate.value < 100 || isAll(whole.value)))
  )
    return undefined;
  const [only, ...others] = ways;
  const meant =
    others.length === 0
      ? only
      : ways.find(({ ratio }) => Math.abs((ratio?.value ?? Number.NaN) - rate.value) <= NEAR);
  if (meant?.ratio !== undefined && counts !== undefined) {
    const sum = `${counts.part.value}÷${meant.whole.value}`;
    const { value } = meant.whole;
    const shown = meant.ratio.value === 100 ? percentage(counts.part.value, value, 1) : meant.ratio;
    return { problem: `算错：${sum}`, problemEn: `is wrong: ${sum}`, expected: `${shown?.text}%` };
  }
  if (ofAll && rate.value < 100) {
    return { problem: '与前面的“全部”矛盾', problemEn: 'is not the rate of all of it', expected: '100%' };
  }
  if (rate.value <= 100) return undefined;
  return { problem: '超过 100%', problemEn: 'is over 100 %', expected: '≤ 100%' };
}
