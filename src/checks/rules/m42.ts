import { type Finding, finding } from '../../diagnostics/finding.ts';
import { keptByText } from '../../kept/by-text.ts';
import { halfWidth } from '../../source/half-width.ts';
import type { Rule } from '../rule.ts';
import { allMatches } from '../text/matches.ts';
import { passages } from '../text/passages.ts';

const KINDS: readonly { readonly pattern: RegExp; readonly kind: string; readonly kindEn: string }[] = [
  {
    // Region, date of birth, sequence, check digit.
    pattern:
      /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
    kind: '身份证号',
    kindEn: 'an ID card number',
  },
  {
    pattern: /(?<![\d.A-Za-z_-])1[3-9]\d(?:[ -]?\d{4}){2}(?![\d.])/g,
    kind: '手机号',
    kindEn: 'a mobile phone number',
  },
];

/** Personal data has no place in a published report. */
export const m42: Rule = {
  code: 'M42',
  level: 'warning',
  clause: '《政府信息公开条例》第十五条；《个人信息保护法》',
  title: { zh: '个人信息', en: 'personal data' },
  message: {
    zh: '“{found}”像是{kind}，应不公开个人信息',
    en: '“{found}” looks like {kindEn}; expected no personal data',
  },
  mend: {
    zh: '删去，或以部门的公开电话代替；确是办公电话的，在“接受”中写明理由',
    en: 'delete it, or give the office’s public number; where it is that, accept the finding with a reason',
  },
  why: {
    zh: '年度报告向社会公开，公民的身份证号、手机号属于个人隐私。',
    en: 'The report is public; people’s ID and mobile numbers are private.',
  },
  good: '电话：0794-8420000',
  bad: '联系人张某，手机13800000000',

  *check(report): Iterable<Finding> {
    for (const passage of passages(report)) {
      for (const { start, number, kind, kindEn } of numbersOf(passage.text)) {
        // The finding is published with the checks' report, so that it shows the number's ends only.
        const found = `${number.slice(0, 3)}…${number.slice(-2)}`;
        yield finding(m42, passage.locate(start, number.length), { found, kind, kindEn });
      }
    }
  },
};

const numbersOf = keptByText((written) => {
  const text = halfWidth(written);
  return KINDS.flatMap(({ pattern, kind, kindEn }) =>
    allMatches(pattern, text).map(({ 0: number, index: start }) => ({ start, number, kind, kindEn })),
  );
});
