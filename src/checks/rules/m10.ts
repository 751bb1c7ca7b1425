import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Report } from '../../report/report.ts';
import { signed } from '../difference.ts';
import type { Rule } from '../rule.ts';
import { type PartedTotal, partedTotals } from '../text/lists.ts';
import { allSentences, locate } from '../text/sentences.ts';
import { bracketedTotals, summedTotals } from '../text/sums.ts';

/** The parts of a list add up to the total before it, or at least do not exceed it. */
export const m10: Rule = {
  code: 'M10',
  level: 'warning',
  title: { zh: '分项之和与总数不符', en: 'parts of a list' },
  message: {
    zh: '分项之和 {sum} = {found}，{relation}总数“{total}”，相差 {difference}',
    en: 'the parts {sum} = {found}, {relationEn} “{total}” (difference {difference})',
  },
  mend: {
    zh: '核对各分项和总数；只列举一部分的，用“其中”',
    en: 'check the parts and the total; where only some are named, say 其中',
  },
  why: {
    zh: '用“包括”“分别”列出的分项，读者会相加核对。',
    en: 'Readers add up what is listed after 包括 or 分别.',
  },
  good: '公开信息2599条，包括部门文件99条、政务动态2500条。',
  bad: '公开信息2599条，包括部门文件33条、政务动态2500条。',

  *check(report): Iterable<Finding> {
    for (const list of lists(report)) {
      const { sentence, total, joint, parts, complete } = list;
      const found = parts.reduce((sum, { value }) => sum + value, 0);
      const exceeds = found > total.value;
      const wrong = exceeds || complete || isNearMiss(list, found);
      if (found === total.value || joint.includes(found) || !wrong) continue;
      if (isRightInPart(list) || (!complete && isOfSeveral(list, found))) continue;
      const first = parts[0] ?? total;
      const end = parts.at(-1)?.end ?? total.end;
      yield finding(m10, locate(sentence, first.start, end), {
        sum: parts.map(({ value }) => value).join('+'),
        found,
        total: total.text,
        relation: exceeds ? '超过' : '应等于',
        relationEn: exceeds ? 'more than the total' : 'expected the total',
        difference: signed(Math.round((found - total.value) * 1e6) / 1e6),
      });
    }
  },
};

function lists(report: Report): PartedTotal[] {
  const all = allSentences(report);
  return all.flatMap((sentence, k) => {
    const before = all[k - 1];
    const sameText = before?.passage === sentence.passage ? before : undefined;
    return [...partedTotals(sentence, sameText), ...summedTotals(sentence), ...bracketedTotals(sentence)];
  });
}

/** Three parts that all but make up their total were meant to: a figure is mistyped. Parts that name some leave more. */
function isNearMiss({ total, parts }: PartedTotal, found: number): boolean {
  return parts.length > 2 && Math.abs(total.value - found) <= Math.max(2, total.value * NEAR);
}

const NEAR = 0.01;

/** 建议23件、提案31件，其中主办38件: some of several counts. Of applications it is known which counts are one. */
function isOfSeveral({ sentence, joint, parts }: PartedTotal, found: number): boolean {
  const before = sentence.masked.slice(0, parts[0]?.start);
  return joint.some((sum) => found < sum) && !/申请|结转|办结|答复/.test(before);
}

/** Where the first parts make up the total, the list ended before what was taken for further parts. */
function isRightInPart({ total, parts }: PartedTotal): boolean {
  let sum = 0;
  return parts.some(({ value }, k) => {
    sum += value;
    return k > 0 && sum === total.value;
  });
}
