import { HAN } from '../../clreq/scripts.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import { keptByText } from '../../kept/by-text.ts';
import type { Rule } from '../rule.ts';
import { allMatches } from '../text/matches.ts';
import { passages } from '../text/passages.ts';

/** 鲁政办发〔2022〕12号, however its brackets and number are written. */
const NUMBER = new RegExp(
  String.raw`(?<=[${HAN}])(?<open>[〔［[【(（])(?<year>(?:19|20)\d{2}|(?<=[〔［[【])\d{2})(?<close>[〕］\]】)）])(?<nth>第?)(?<number>\d{1,4})(?=号)`,
  'gu',
);

/** 鲁政办发2022〔12〕号: the brackets are around the number. */
const MISPLACED = new RegExp(
  String.raw`(?<=[${HAN}])(?<year>20\d{2})[〔［[【(（](?<number>\d{1,4})[〕］\]】)）](?=号)`,
  'gu',
);

/** A document's number has its year in 〔 〕, no 第, and no zeros before it. */
export const m46: Rule = {
  code: 'M46',
  level: 'warning',
  clause: 'GB/T 9704—2012 7.2.5',
  title: { zh: '发文字号的写法', en: 'numbers of documents' },
  message: {
    zh: '发文字号“{found}号”应为“{expected}号”',
    en: 'the number “{found}号” of a document; expected “{expected}号”',
  },
  mend: {
    zh: '年份用四位数字，用六角括号〔 〕；序号不加“第”，不编虚位（1 不编为 01）',
    en: 'the year takes 〔 〕; the number takes neither 第 nor zeros before it',
  },
  why: {
    zh: '公文格式规定年份用六角括号括入，序号不加“第”字，不编虚位。',
    en: 'The standard for official documents asks for 〔 〕 and a plain number.',
  },
  good: '某水发〔2022〕7号',
  bad: '某水发[2022]第07号',

  *check(report): Iterable<Finding> {
    for (const passage of passages(report)) {
      for (const { at, found, expected } of misspelt(passage.text)) {
        yield finding(m46, passage.locate(at, found.length), { found, expected });
      }
    }
  },
};

const misspelt = keptByText((text) =>
  [...allMatches(NUMBER, text), ...allMatches(MISPLACED, text)]
    .map(({ 0: found, index: at, groups }) => {
      const expected = `〔${groups?.['year']?.padStart(4, '20')}〕${Number(groups?.['number'])}`;
      return { at, found, expected };
    })
    .filter(({ found, expected }) => found !== expected),
);
