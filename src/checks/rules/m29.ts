import { type Finding, finding } from '../../diagnostics/finding.ts';
import { keptByText } from '../../kept/by-text.ts';
import type { Rule } from '../rule.ts';
import { prose } from '../text/passages.ts';
import { lostFigures, placeholders, repeatedWords } from '../text/residue.ts';

/** What editing leaves behind: a word typed twice, a figure deleted, a blank never filled. */
export const m29: Rule = {
  code: 'M29',
  level: 'warning',
  title: { zh: '文字残留', en: 'residue of editing' },
  message: { zh: '文字“{found}”{problem}', en: '“{found}” {problemEn}' },
  mend: {
    zh: '删去重复的字，补上缺的数字，填上空白处的内容',
    en: 'delete what is typed twice, and fill in what is missing',
  },
  why: {
    zh: '重复的词和缺失的数字是修改留下的痕迹，说明文稿没有通读。',
    en: 'Doubled words and lost figures show that nobody read the text through.',
  },
  good: '全年审核信息156条。',
  bad: '全年审核审核信息条。',

  *check(report): Iterable<Finding> {
    for (const passage of prose(report)) {
      for (const { start, end, problem, problemEn } of residueOf(passage.text)) {
        const found = passage.text.slice(start, end);
        yield finding(m29, passage.locate(start, end - start), { found, problem, problemEn });
      }
    }
  },
};

const residueOf = keptByText((text) => [...repeatedWords(text), ...lostFigures(text), ...placeholders(text)]);
