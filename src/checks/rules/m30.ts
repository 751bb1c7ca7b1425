import { type Finding, finding } from '../../diagnostics/finding.ts';
import { keptByText } from '../../kept/by-text.ts';
import type { Rule } from '../rule.ts';
import { passages } from '../text/passages.ts';

/** A title within a title takes 〈 〉: neither < > nor 《 》. */
export const m30: Rule = {
  code: 'M30',
  level: 'warning',
  clause: 'GB/T 15834—2011 4.15.3.4',
  title: { zh: '书名号里的书名号', en: 'title marks within title marks' },
  message: {
    zh: '书名号里的“{found}”应为“{expected}”',
    en: '“{found}” within title marks; expected “{expected}”',
  },
  mend: { zh: '《 》之内改用单书名号〈 〉', en: 'use 〈 〉 within 《 》' },
  why: {
    zh: '书名号中再用书名号时，外层用双书名号，内层用单书名号；半角 < > 是小于号和大于号。',
    en: 'Title marks within title marks are single ones; < and > are signs of comparison.',
  },
  good: '《关于印发〈公开指南〉的通知》',
  bad: '《关于印发<公开指南>的通知》',

  *check(report): Iterable<Finding> {
    for (const passage of passages(report)) {
      for (const { at, found } of innerMarks(passage.text)) {
        const expected = /[<＜《]/.test(found) ? '〈' : '〉';
        yield finding(m30, passage.locate(at, 1), { found, expected });
      }
    }
  },
};

/** < > within 《 》, and 《 》 that is nested; 《《 side by side is a slip of another kind (M31). */
const innerMarks = keptByText((text): readonly { readonly at: number; readonly found: string }[] => {
  const result: { at: number; found: string }[] = [];
  const lastClose = text.lastIndexOf('》');
  let [depth, inner] = [0, 0];
  if (lastClose < 0) return result;
  for (const { 0: found, index: at } of text.matchAll(/[《》<>＜＞]/g)) {
    const report = (): number => result.push({ at, found });
    if (found === '《') {
      if (depth > 0 && text.charAt(at - 1) !== '《' && closes(text, at)) inner = report();
      depth += 1;
    } else if (found === '》') {
      depth = Math.max(0, depth - 1);
      if (inner > 0) report();
      inner = 0;
    } else if (depth > 0 && at < lastClose) report();
  }
  return result;
});

/** Whether two closing marks follow, so that the inner title is one, and not the outer left open. */
function closes(text: string, at: number): boolean {
  return /^《[^《》]*》[^《》]*》/.test(text.slice(at));
}
