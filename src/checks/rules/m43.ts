import { type Finding, finding } from '../../diagnostics/finding.ts';
import { keptByText } from '../../kept/by-text.ts';
import type { Rule } from '../rule.ts';
import { prose } from '../text/passages.ts';
import { WRONG_WORDS } from '../text/wrong-words.ts';

/** Words that are often mistyped in such reports, in the company in which they are wrong. */
export const m43: Rule = {
  code: 'M43',
  level: 'warning',
  title: { zh: '常见错别字', en: 'mistyped words' },
  message: { zh: '“{found}”疑为“{expected}”', en: '“{found}”: expected “{expected}”' },
  mend: { zh: '改为“{expected}”', en: 'write “{expected}”' },
  why: {
    zh: '音近形近的错字，输入法和软件不会提示。',
    en: 'Words of like sound or shape, which no input method warns of.',
  },
  good: '拓宽业务培训渠道',
  bad: '扩宽业务培训渠道',

  *check(report): Iterable<Finding> {
    for (const passage of prose(report)) {
      for (const { start, found, expected } of wrongWordsOf(passage.text)) {
        yield finding(m43, passage.locate(start, found.length), { found, expected });
      }
    }
  },
};

const wrongWordsOf = keptByText((text) =>
  WRONG_WORDS.filter(({ words }) => words.some((word) => text.includes(word))).flatMap(
    ({ pattern, expected }) =>
      Array.from(text.matchAll(pattern), ({ 0: found, index: start }) => ({ start, found, expected })),
  ),
);
