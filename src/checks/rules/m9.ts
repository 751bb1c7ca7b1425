import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { type Comparison, comparisons } from '../text/comparisons.ts';
import { fromTo } from '../text/from-to.ts';
import { growth } from '../text/growth.ts';
import { locate } from '../text/sentences.ts';

/** Growth against last year, where last year's figure is known. */
export const m9: Rule = {
  code: 'M9',
  level: 'warning',
  needsYear: true,
  title: { zh: '同比计算有误', en: 'year-on-year growth' },
  message: {
    zh: '“{found}”算错：由 {before} 到 {now}，应为{expected}',
    en: '“{found}” is wrong: from {before} to {now}; expected {expected}',
  },
  mend: {
    zh: '改正百分数；可写作 {{ 本年数 | 同比: 上年数 }}，由程序计算',
    en: 'mend the percentage; {{ this year | 同比: last year }} has it computed',
  },
  why: {
    zh: '同比算错、增减说反，是评估和媒体最容易核出的错误。',
    en: 'Wrong growth is the mistake that evaluators and newspapers find first.',
  },
  good: '受理3646件，较上年3607件增长1.08%。',
  bad: '受理3646件，较上年3607件增长1.05%。',

  *check(report, context): Iterable<Finding> {
    for (const comparison of [...comparisons(report, context.lastYear), ...fromTo(report)]) {
      const [before] = comparison.before;
      if (before === undefined || comparison.before.some((value) => isRight(comparison, value))) continue;
      const { sentence, now, start, end } = comparison;
      yield finding(m9, locate(sentence, start, end), {
        found: sentence.text.slice(start, end),
        before,
        now: now.value,
        expected: inWords(comparison, before),
      });
    }
  },
};

function isRight({ now, by, direction }: Comparison, before: number): boolean {
  const change = now.value - before;
  if (direction === 0) return change === 0;
  if (Math.sign(change) !== direction) return false;
  if (by === undefined) return true;
  if (by.unit !== '%') return exact(Math.abs(change)) === by.value;
  return Math.abs(growth(now.value, before, by.decimals)?.value ?? Number.NaN) === by.value;
}

/** 98.1 − 95.2 is 2.9: figures have six decimals at most. */
const exact = (value: number): number => Number(value.toFixed(6));

function inWords({ now, by }: Comparison, before: number): string {
  const change = now.value - before;
  if (change === 0) return '持平';
  const verb = change > 0 ? '增长' : '下降';
  if (by !== undefined && by.unit !== '%') return `${verb}${exact(Math.abs(change))}${by.unit}`;
  const rate = growth(now.value, before, by?.decimals || 1);
  return rate === undefined ? verb : `${verb}${rate.text.replace('-', '')}%`;
}
