import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Rule } from '../rule.ts';
import { mayMatch } from '../text/needed.ts';
import { chineseNumber } from '../text/numerals.ts';
import { allSentences, locate, type Sentence } from '../text/sentences.ts';

/** Where the text says how many parts the report has, it has so many, and names them all. */
export const m16: Rule = {
  code: 'M16',
  level: 'error',
  clause: '{notice}',
  title: { zh: '宣称的部分数', en: 'parts announced' },
  message: {
    zh: '“{found}”：报告有 {expected} 个部分，{problem}',
    en: '“{found}”: the report has {expected} parts, {problemEn}',
  },
  mend: { zh: '写明六个部分，并逐一列出标题', en: 'announce six parts and name them all' },
  why: {
    zh: '引言说有六个部分、只列五个，多是沿用旧格式的文稿。',
    en: 'Six parts announced and five named mostly come from a text in an older format.',
  },
  good: null,
  bad: '本报告由总体情况、主动公开政府信息情况、存在的主要问题及改进情况等五个部分组成。',

  *check(report): Iterable<Finding> {
    for (const sentence of allSentences(report)) {
      const announced = announcement(sentence);
      if (announced === undefined) continue;
      const expected = report.edition.parts.length;
      const { number, start, end, text } = announced;
      const place = locate(sentence, start, end);
      const named = partsNamed(text, report);
      if (number !== expected) {
        const problem = { problem: `这里写的是 ${number} 个`, problemEn: `not ${number}` };
        yield finding(m16, place, { found: sentence.text.slice(start, end), expected, ...problem });
      } else if (named >= 3 && named < expected && !/等/.test(text)) {
        const problem = { problem: `这里只列出 ${named} 个`, problemEn: `but only ${named} are named` };
        yield finding(m16, place, { found: sentence.text.slice(start, end), expected, ...problem });
      }
    }
  },
};

interface Announcement {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The report and its number of parts: 本报告由……六个部分组成; 全文共六大部分. 本报告数据由三部分组成 is of something else, and so
 * is 报告图文版由三部分组成.
 */
const ANNOUNCEMENT =
  /(?<!政府工作)(?:报告|全文)[，,]?(?:全文|主要内容|内容|正文)?(?:主要)?(?:一?共|总共)?(?:由|分为|分成|分|包括|包含|涵盖|有|含|共)[^。]*?(?<words>(?<!第)(?<number>[一二三四五六七八九十]|\d{1,2})\s?(?:个|大)?(?:部分|方面内容))(?=(?:内容)?(?:组成|构成)?[，。；：、（]|$)/d;

function announcement({ passage, text }: Sentence): Announcement | undefined {
  // Only the report speaks of its own parts. A plan may have eight.
  if (passage.section !== 'lead' && passage.section !== 1) return undefined;
  if (!mayMatch(ANNOUNCEMENT, text)) return undefined;
  const match = ANNOUNCEMENT.exec(text.replace(/《[^《》]*》/g, (title) => ' '.repeat(title.length)));
  const { words: span } = match?.indices?.groups ?? {};
  const { words, number: written = '' } = match?.groups ?? {};
  // 一部分 is some, and no number.
  if (span === undefined || words === '一部分') return undefined;
  const number = /\d/.test(written) ? Number(written) : chineseNumber(written);
  return number === undefined ? undefined : { number, start: span[0], end: span[1], text };
}

/** What every wording of a part's heading has. */
const WORDS: readonly RegExp[] = [
  /总体情况|概述/,
  /主动公开(?:政府信息)?/,
  /收到和处理|依申请公开|申请情况/,
  /复议/,
  /问题/,
  /其他需要|其他事项/,
];

function partsNamed(text: string, { edition }: Report): number {
  return edition.parts.filter(({ number }) => WORDS[number - 1]?.test(text)).length;
}
