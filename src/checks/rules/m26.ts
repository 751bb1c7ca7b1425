import { countHanzi } from '../../clreq/scripts.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Part, Report } from '../../report/report.ts';
import type { Rule } from '../rule.ts';
import { type Passage, prose } from '../text/passages.ts';
import { type Repeat, repeats } from '../text/repeats.ts';

/** How much of each part's text was in last year's report already. The lead is boilerplate, and is left out. */
export const m26: Rule = {
  code: 'M26',
  level: 'warning',
  clause: '{notice}',
  title: { zh: '与上年报告雷同', en: 'text repeated from last year' },
  message: {
    zh: '“{part}”有 {found}% 与上年报告相同（{hanzi} 字），应在 {expected}% 以下。最长的几段：{longest}',
    en: '{found}% of “{part}” ({hanzi} characters) repeats last year’s report; expected less than {expected}%. The longest passages: {longest}',
  },
  mend: {
    zh: '改写相同的段落，写本年的做法、数据和问题',
    en: 'rewrite the passages with what was done, counted and found wanting this year',
  },
  why: {
    zh: '通知要求存在的问题和改进情况要具体，不得与往年雷同；评估会比对两年的文本。',
    en: 'The notice forbids copying from year to year, and evaluators compare the texts.',
  },
  good: null,
  bad: null,

  *check(report, { lastYear }): Iterable<Finding> {
    if (lastYear === undefined) return;
    for (const part of report.parts) {
      const own = ofPart(report, part);
      const earlier = ofPart(lastYear, part)
        .map(({ text }) => text)
        .join('\n');
      const total = own.reduce((sum, { text }) => sum + countHanzi(text), 0);
      const found = own.flatMap((passage) =>
        repeats(passage.text, earlier).map((repeat) => ({ passage, repeat })),
      );
      const hanzi = found.reduce((sum, { repeat }) => sum + repeat.hanzi, 0);
      const [longest] = found.toSorted(byLength);
      const share = Math.round((hanzi / Math.max(total, 1)) * 100);
      if (longest === undefined || share < SHARE) continue;
      const { passage, repeat } = longest;
      yield finding(m26, passage.locate(repeat.start, repeat.end - repeat.start), {
        part: part.heading,
        found: share,
        expected: SHARE,
        hanzi,
        longest: found.toSorted(byLength).slice(0, SHOWN).map(quote).join('；'),
      });
    }
  },
};

/** Percent of a part's hanzi from which on it counts as copied. */
const SHARE = 30;
const SHOWN = 3;

interface Found {
  readonly passage: Passage;
  readonly repeat: Repeat;
}

const byLength = (a: Found, b: Found): number => b.repeat.hanzi - a.repeat.hanzi;

/** The passage, with its middle left out where it is long. */
function quote({ passage, repeat }: Found): string {
  const text = passage.text.slice(repeat.start, repeat.end);
  const characters = [...text];
  const shown =
    characters.length > 60 ? `${characters.slice(0, 40).join('')}……${characters.slice(-12).join('')}` : text;
  return `“${shown}”（${repeat.hanzi} 字）`;
}

function ofPart(report: Report, part: Part): Passage[] {
  return prose(report).filter(({ section }) => section === part.spec.number);
}
