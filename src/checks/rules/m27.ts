import { countHanzi, HAN } from '../../clreq/scripts.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import { UNKNOWN } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import type { Rule } from '../rule.ts';
import { type Passage, prose } from '../text/passages.ts';
import { sentences } from '../text/sentences.ts';

/** A paragraph of part one that could stand in anybody's report of any year. */
export const m27: Rule = {
  code: 'M27',
  level: 'hint',
  title: { zh: '内容空泛的段落', en: 'generic paragraphs' },
  message: {
    zh: '这一段 {found} 字，没有数字、文件名或具体名称，应有本年的具体做法',
    en: 'this paragraph of {found} characters has no figure, document or name; expected something of this year',
  },
  mend: {
    zh: '写上本年的数据、文件、栏目或事例，或删去',
    en: 'add a figure, a document, a column or a case of this year, or cut it',
  },
  why: {
    zh: '放在任何单位、任何一年都说得通的话，评估时视为空话、套话。',
    en: 'What any unit could say in any year counts for nothing with evaluators.',
  },
  good: '全年组织培训3期、参训126人次，印发《公开保密审查办法》。',
  bad: '高度重视政府信息公开工作，进一步提高认识，加强领导，完善机制，狠抓落实，确保各项工作取得实效。',

  *check(report): Iterable<Finding> {
    for (const passage of bodyOfPartOne(report)) {
      const length = countHanzi(passage.text);
      if (length < LONG || isConcrete(passage)) continue;
      // The caret under a whole paragraph would only make noise.
      yield finding(m27, passage.locate(0, 12), { found: length });
    }
  },
};

/** Hanzi; a shorter paragraph leads over to others. */
const LONG = 40;

/** The paragraphs under headings; what stands before the first one sums the year up. */
function bodyOfPartOne(report: Report): Passage[] {
  const part = prose(report).filter(({ section }) => section === 1);
  const first = part.findIndex(({ kind }) => kind === 'heading');
  return part.slice(Math.max(first, 1)).filter(({ kind }) => kind !== 'heading');
}

const PLACE = new RegExp(
  `(?<![本全各我该两])(?:[${HAN}]{2})(?:[市县州盟旗镇乡]|街道|社区|新区)(?!场|级|委|政府)`,
  'u',
);

/** A figure, none of them (未收到申请), a title, a quotation, a Latin name, or the name of a place, an organ or a site. */
function isConcrete(passage: Passage): boolean {
  const { text } = passage;
  // A figure that could not be read, and a reference that leads nowhere, have been told.
  if (text.includes(UNKNOWN) || text.includes('{{')) return true;
  if (/(?:未|没有)(?:收到|接到|发生|产生|出现)/.test(text)) return true;
  if (/[《“]|[A-Za-z]{2,}|[一二三四五六七八九十\d][月日]/.test(text)) return true;
  if (PLACE.test(text)) return true;
  return sentences(passage).some(({ figures }) => figures.length > 0);
}
