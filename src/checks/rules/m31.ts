import { type Finding, finding } from '../../diagnostics/finding.ts';
import { keptByText } from '../../kept/by-text.ts';
import type { Rule } from '../rule.ts';
import { dashes, doubled, ellipses, halfWidthMarks, type MarkProblem, unpaired } from '../text/marks.ts';
import { passages } from '../text/passages.ts';
import { withoutReferences } from '../text/unresolved.ts';

/** Half-width marks in Chinese text, marks without partner, and marks typed twice. */
export const m31: Rule = {
  code: 'M31',
  level: 'warning',
  clause: 'GB/T 15834—2011',
  title: { zh: '标点不当', en: 'punctuation' },
  message: { zh: '标点“{found}”{problem}', en: '“{found}” {problemEn}' },
  mend: {
    zh: '中文用全角标点，前后不空格；括号、引号、书名号要成对，不重复',
    en: 'use full-width marks in Chinese text, with no blank beside them; brackets, quotation and title marks come in pairs, once each',
  },
  why: {
    zh: '半角标点和不成对的括号、引号、书名号，是公开文稿最常见的校对差错。',
    en: 'Half-width and unpaired marks are the commonest slips of proofreading in published reports.',
  },
  good: '提高答复的规范性，制定《工作规则》（试行）。',
  bad: '提高答复的规范性,制定《工作规则（试行）。',

  *check(report): Iterable<Finding> {
    for (const passage of passages(report)) {
      for (const problem of problemsOf(passage.text)) {
        const { start, end } = problem;
        yield finding(m31, passage.locate(start, end - start), {
          found: passage.text.slice(start, end),
          expected: problem.expected,
          ...inWords(problem),
        });
      }
    }
  },
};

/** All problems of a text, from left to right. */
const problemsOf = keptByText((written): readonly MarkProblem[] => {
  const text = withoutReferences(written);
  const twice = doubled(text);
  // 《《规则》: the mark that is too many is also one without partner, and is told once.
  const told = new Set(twice.flatMap(({ start, end }) => range(start, end)));
  const alone = unpaired(text).filter(({ start }) => !told.has(start));
  return [...halfWidthMarks(text), ...alone, ...twice, ...ellipses(text), ...dashes(text)].toSorted(
    (a, b) => a.start - b.start,
  );
});

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, k) => start + k);
}

function inWords({ kind, expected }: MarkProblem): { problem: string; problemEn: string } {
  switch (kind) {
    case 'half':
      // Quotation marks come in pairs: in marks of their own they could not be read.
      return /[“‘]/.test(expected)
        ? {
            problem: `是半角标点，应为中文引号 ${expected}`,
            problemEn: `is half-width; expected ${expected}`,
          }
        : { problem: `是半角标点，应为“${expected}”`, problemEn: `is half-width; expected “${expected}”` };
    case 'ellipsis':
      return { problem: `应为省略号“${expected}”`, problemEn: `should be the ellipsis “${expected}”` };
    case 'dash':
      return { problem: `应为破折号“${expected}”`, problemEn: `should be the dash “${expected}”` };
    case 'unclosed':
      return { problem: `没有配对的“${expected}”`, problemEn: `is not closed by “${expected}”` };
    case 'unopened':
      return { problem: `前面没有配对的“${expected}”`, problemEn: `is not opened by “${expected}”` };
    case 'doubled':
      return {
        problem: `是重复的标点，应只有“${expected}”`,
        problemEn: `is one mark too many; expected “${expected}”`,
      };
  }
}
