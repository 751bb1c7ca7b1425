import { type Finding, finding } from '../../diagnostics/finding.ts';
import { keptByText } from '../../kept/by-text.ts';
import type { Rule } from '../rule.ts';
import { type Passage, passages } from '../text/passages.ts';
import { wideStretches } from '../text/wide.ts';

/** Digits, letters and percent signs in full width, which print as they are. */
export const m49: Rule = {
  code: 'M49',
  level: 'warning',
  clause: 'GB/T 15835—2011',
  title: { zh: '全角的数字、字母和百分号', en: 'full-width digits, letters and percent signs' },
  message: {
    zh: '“{found}”不是半角，应为“{expected}”',
    en: '“{found}” is not half-width; expected “{expected}”',
  },
  mend: {
    zh: '改为半角；nianbao check --fix 可以一次改好（图表和图片的标题除外）',
    en: 'write it in half width; nianbao check --fix mends them all but for titles of charts and images',
  },
  why: {
    zh: '全角的数字、字母和百分号一个占一个字宽，与其他数字排在一起参差不齐，按数字也搜索不到。',
    en: 'In full width each takes the room of a hanzi, looks out of place beside the other figures, and is not found by a search.',
  },
  good: '全年公开信息120条，同比增长5.2%。',
  bad: '全年公开信息１２０条，同比增长5.2％。',

  *check(report): Iterable<Finding> {
    for (const passage of passages(report)) {
      for (const { start, end, expected } of wideOf(passage.text)) {
        if (isReferred(passage, start)) continue;
        const found = passage.text.slice(start, end);
        yield finding(m49, passage.locate(start, end - start), { found, expected });
      }
    }
  },
};

/** The words of a reference, such as {{ 联系方式.地址 }}, are told where they are typed. */
function isReferred({ kind, locate }: Passage, at: number): boolean {
  return kind !== 'caption' && (locate(at, 1).length ?? 1) > 1;
}

const wideOf = keptByText(wideStretches);
