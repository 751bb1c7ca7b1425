import { HAN } from '../../clreq/scripts.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { allMatches } from '../text/matches.ts';
import { allSentences, locate } from '../text/sentences.ts';

const RELATIVE = new RegExp(
  `(?<!迄)今年(?:以来)?|去年|(?<!当)前年|(?<!文)明年|截[至止](?:目前|发文|发稿|本?报告)[^，。；]{0,4}?(?:之日|日)?(?=[，。；、]|[${HAN}])|(?<!邻)近日(?!照)|(?<=^|[，。；：、])日前|上个?月|本月|下个?月`,
  'gu',
);

/** Quoted words are someone else's; 日前 ends 31日前, and 明年 is no part of 说明年. */
const NOT_RELATIVE = /“[^“”]*”|[以之此]前年|▒日?前|█日前|说明年|表明年|证明年/g;

/** A report stays on the site for years: it names its dates. */
export const m34: Rule = {
  code: 'M34',
  level: 'warning',
  needsYear: true,
  title: { zh: '相对时间', en: 'relative dates' },
  message: {
    zh: '“{found}”是相对时间，应为确切的年月',
    en: '“{found}” is a relative date; expected a year or a day',
  },
  mend: {
    zh: '“今年”改为“{year}年”，“去年”改为“{last}年”，“截至目前”改为“截至{year}年12月31日”',
    en: 'write {year}年 for 今年, {last}年 for 去年, 截至{year}年12月31日 for 截至目前',
  },
  why: {
    zh: '年度报告长期留存，几年后读者不知道“今年”是哪一年。',
    en: 'The report stays published for years; by then nobody knows which year 今年 was.',
  },
  good: '2022年，全局举办培训3期。',
  bad: '今年以来，全局举办培训3期。',

  *check(report): Iterable<Finding> {
    for (const sentence of allSentences(report)) {
      // 每月通报上月情况 is a standing rule.
      if (/每(?:个)?月/.test(sentence.text) && !/[今去前明]年/.test(sentence.text)) continue;
      const searched = sentence.masked.replace(NOT_RELATIVE, (whole) => '〓'.repeat(whole.length));
      for (const { 0: found, index } of allMatches(RELATIVE, searched)) {
        yield finding(m34, locate(sentence, index, index + found.length), {
          found,
          year: report.year,
          last: report.year - 1,
        });
      }
    }
  },
};
