import { type Finding, finding } from '../../diagnostics/finding.ts';
import { shorten } from '../../diagnostics/words.ts';
import { keptByText } from '../../kept/by-text.ts';
import type { Report } from '../../report/report.ts';
import type { Rule } from '../rule.ts';
import { type Passage, prose } from '../text/passages.ts';
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
    yield* repeatedParagraphs(report);
    for (const passage of prose(report)) {
      for (const { start, end, problem, problemEn } of residueOf(passage.text)) {
        const found = passage.text.slice(start, end);
        yield finding(m29, passage.locate(start, end - start), { found, problem, problemEn });
      }
    }
  },
};

const residueOf = keptByText((text) => [...repeatedWords(text), ...lostFigures(text), ...placeholders(text)]);

/** Characters; shorter paragraphs may rightly be alike. */
const LONG = 20;

/** A paragraph that was pasted twice. */
function* repeatedParagraphs(report: Report): Iterable<Finding> {
  const first = new Map<string, Passage>();
  for (const passage of prose(report)) {
    const text = passage.text.replace(/\s/g, '');
    if (passage.kind === 'heading' || text.length < LONG) continue;
    const before = first.get(text);
    if (before === undefined) {
      first.set(text, passage);
      continue;
    }
    const { file, line } = before.locate(0);
    yield finding(m29, passage.locate(0, LONG), {
      found: shorten(passage.text),
      problem: `所在的一段与 ${file} 第 ${line} 行的一段相同，应只写一次`,
      problemEn: `begins a paragraph that also stands at ${file}:${line}; expected once`,
    });
  }
}
