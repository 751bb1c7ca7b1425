import { type Finding, finding } from '../../diagnostics/finding.ts';
import { signed } from '../difference.ts';
import type { Rule } from '../rule.ts';
import { chartedLists } from '../text/charted-lists.ts';

/** A chart of what a sentence lists has the sentence's figures. */
export const m48: Rule = {
  code: 'M48',
  level: 'warning',
  title: { zh: '图表与正文不符', en: 'charts against the text' },
  message: {
    zh: '图表“{chart}”的“{category}”是 {found}，正文写“{term}”，相差 {difference}',
    en: 'the chart “{chart}” has {found} for “{category}”; the text says “{term}” (difference {difference})',
  },
  mend: {
    zh: '核对台账，改正图表或正文；统计的范围不同的，在图表标题中写明',
    en: 'check which is right and mend the other; say so in the title where the chart counts something else',
  },
  why: {
    zh: '正文和图表列的是同样几项，只有一项对不上，多半是一处改了另一处没有改。',
    en: 'Text and chart list the same items and differ in one: mostly one was mended and the other forgotten.',
  },
  good: '公开信息100条，其中许可类60条、处罚类30条、其他类10条。 （正文：图表为 许可 60、处罚 30、其他 10）',
  bad: '公开信息100条，其中许可类60条、处罚类30条、其他类10条。 （正文：图表为 许可 60、处罚 33、其他 10）',

  *check(report): Iterable<Finding> {
    for (const { chart, cell, category, found, term, expected } of chartedLists(report)) {
      const difference = signed(found - expected);
      yield finding(m48, cell.place, { chart: chart.title, category, found: cell.text, term, difference });
    }
  },
};
