import { HAN } from '../../clreq/scripts.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import { keptByText } from '../../kept/by-text.ts';
import type { Rule } from '../rule.ts';
import { prose } from '../text/passages.ts';

/** Blanks and tabs within a sentence: what pasting from a table, a web page or a text processor leaves behind. */
export const m47: Rule = {
  code: 'M47',
  level: 'hint',
  title: { zh: '文字中间的空格', en: 'blanks within the text' },
  message: {
    zh: '“{found}”中间有{name}，应没有空白',
    en: 'there is {nameEn} within “{found}”; expected no blank',
  },
  mend: {
    zh: '删去；从表格粘贴来的，写成 Markdown 表格（| 项目 | 件数 |），各占一行',
    en: 'delete it; write what comes from a table as a Markdown table (| 项目 | 件数 |), a line for each row',
  },
  why: {
    zh: '中文词句和标点之间不空格；空格和制表符多是粘贴时带来的，印出来是一处空白，表格则连成一行。',
    en: 'Chinese has no blanks within a sentence, nor beside its marks. Pasted ones print as gaps, and the rows of a table run into one line.',
  },
  good: '聚焦公平竞争、消费维权。',
  bad: '聚焦公平 竞争、消费维权。',

  *check(report): Iterable<Finding> {
    for (const passage of prose(report)) {
      for (const { at, length, found } of blanksOf(passage.text)) {
        const [name, nameEn] = nameOf(found);
        yield finding(m47, passage.locate(at, length), { found: found.replace(/\s/g, ' '), name, nameEn });
      }
    }
  },
};

const nameOf = (blank: string): readonly [string, string] =>
  blank.includes('\t') ? ['制表符（Tab）', 'a tab'] : ['空格', 'a blank'];

const SPACES = String.raw`[ \u00a0\u2000-\u200a\u202f\u3000]+`;
/** Marks that have their own room. */
const MARK = '[，。；：、！？（）《》“”—]';
const IS_MARK = new RegExp(MARK);
/** 信息 件: a figure that was lost (M29). */
const LOST = String.raw`(?:[件条份篇期场次个项处月日]|人次|万元)(?:[，。；、）\s]|$)`;

/**
 * Between hanzi and marks, and between a hanzi and what a tab parts from it. Many authors put them beside figures on purpose,
 * and what follows an ordinal (附件1 名称) is parted from it.
 */
const BLANK = new RegExp(
  [
    `(?<=[${HAN}])${SPACES}(?=[${HAN}])(?!${LOST})`,
    `(?<=[${HAN}]|${MARK})${SPACES}(?=${MARK})`,
    `(?<=${MARK})${SPACES}(?=[${HAN}])`,
    String.raw`(?<=[${HAN}])[ \u3000]*\t+[ \u3000]*(?=\S)`,
  ].join('|'),
  'gu',
);

/** Most texts have none, which is told in no time. */
const ANY = new RegExp(String.raw`${SPACES}|\t`);

const blanksOf = keptByText((text) => {
  const blanks = ANY.test(text) ? Array.from(text.matchAll(BLANK)) : [];
  const stretches: { start: number; end: number }[] = [];
  for (const { 0: blank, index } of blanks) {
    const end = index + blank.length;
    const last = stretches.at(-1);
    // Those on both sides of a mark are one slip.
    if (last?.end === index - 1 && IS_MARK.test(text.charAt(index - 1))) last.end = end;
    else stretches.push({ start: index, end });
  }
  return stretches.map(({ start, end }) => ({
    at: start,
    length: end - start,
    found: text.slice(start - 1, end + 1),
  }));
});
