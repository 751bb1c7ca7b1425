import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { prose } from '../text/passages.ts';
import { wordCount } from '../text/word-count.ts';

/** Part one has at most 1,000 characters, where the edition says so. */
export const m40: Rule = {
  code: 'M40',
  level: 'warning',
  clause: '国办公开办函〔2021〕30号',
  title: { zh: '总体情况超过字数', en: 'length of part one' },
  message: {
    zh: '“{part}”有 {found} 字，原则上不超过 {expected} 字，超出 {difference} 字',
    en: '“{part}” has {found} characters; expected at most {expected} in principle ({difference} too many)',
  },
  mend: {
    zh: '删去过程性的描述，只写五个方面的做法和数据；确需保留的，在“接受”中写明理由',
    en: 'cut accounts of how things were done; where the length is needed, accept it with a reason',
  },
  why: {
    zh: '通知要求总体情况原则上控制在 1000 字以内。',
    en: 'The notice asks for at most 1,000 characters in principle.',
  },
  good: null,
  bad: null,

  *check(report): Iterable<Finding> {
    const limit = report.edition.partOneLimit;
    const part = report.parts.find(({ spec }) => spec.number === 1);
    if (limit === undefined || part === undefined) return;
    const found = prose(report)
      .filter(({ section }) => section === 1)
      .reduce((total, { text }) => total + wordCount(text), 0);
    if (found <= limit) return;
    yield finding(m40, part.place, { part: part.heading, found, expected: limit, difference: found - limit });
  },
};
