import { type Finding, finding } from '../../diagnostics/finding.ts';
import { amount, sum } from '../../report/figures.ts';
import { signed } from '../difference.ts';
import type { Rule } from '../rule.ts';

/** 总计 = 结果维持 + 结果纠正 + 其他结果 + 尚未审结, in each block of 表四 where the author wrote it. */
export const a4: Rule = {
  code: 'A4',
  level: 'error',
  clause: '{notice} 附件 表四',
  title: { zh: '表四各组总计', en: 'blocks of table four add up' },
  message: {
    zh: '表四“{block}”：总计是 {found}，四种结果之和应为 {expected}，相差 {difference}',
    en: 'table four, “{block}”: 总计 is {found}; expected {expected}, the sum of its outcomes (difference {difference})',
  },
  mend: {
    zh: '核对这一组的四种结果；总计可以删去，由程序计算',
    en: 'check the four outcomes of this block; the total may be deleted, as the program derives it',
  },
  why: {
    zh: '行政复议、行政诉讼每组的总计是维持、纠正、其他、尚未审结之和。',
    en: 'The total of each block is the sum of upheld, corrected, other and pending cases.',
  },
  good: '行政复议: { 结果维持: 4, 尚未审结: 1, 总计: 5 }',
  bad: '行政复议: { 结果维持: 4, 尚未审结: 1, 总计: 4 }',

  *check(report): Iterable<Finding> {
    for (const [i, { label }] of report.edition.four.blocks.entries()) {
      const cells = report.four.blocks[i]?.cells ?? [];
      const total = cells.at(-1);
      const found = amount(total);
      const expected = sum(cells.slice(0, -1));
      if (!total?.written || found === undefined || expected === undefined || found === expected) continue;
      yield finding(a4, total.place, { block: label, found, expected, difference: signed(found - expected) });
    }
  },
};
