import type { Finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { applicantClaims } from '../text/applicants.ts';
import { applicationClaims } from '../text/applications.ts';
import { contradictions } from '../text/claims.ts';
import { applicationDenials } from '../text/denials.ts';
import { respectiveOfTableThree } from '../text/respective.ts';

/** Applications counted in the text, against 表三: 新收 is not 收到 with 结转, but 收到 and 办理 may be. */
export const m7: Rule = {
  code: 'M7',
  level: 'warning',
  clause: '{notice} 附件 表三',
  needsYear: true,
  title: { zh: '申请数与表三不符', en: 'applications against table three' },
  message: {
    zh: '“{term}”计 {found}，{name}是 {expected}，相差 {difference}',
    en: '“{term}” counts {found}; expected {expected}, {nameEn} (difference {difference})',
  },
  mend: {
    zh: '分清本年新收、上年结转、办理总计和结转下年度；可写作 {{ 表三.项目.总计 }}，由程序填数',
    en: 'tell 本年新收, 上年结转, the total handled and 结转下年度 apart; write {{ 表三.项目.总计 }} to have the figure filled in',
  },
  why: {
    zh: '“新收”不含上年结转；“收到”“收办”“办理”可以包含。混用会使正文与表三对不上。',
    en: '新收 does not include what was carried over; 收到, 收办 and 办理 may. Mixed up, text and table disagree.',
  },
  good: '全年新收政府信息公开申请275件，上年结转3件。 （表三：本年新收 275，上年结转 3）',
  bad: '全年新收政府信息公开申请278件。 （表三：本年新收 275，上年结转 3）',

  check(report): Iterable<Finding> {
    return contradictions(m7, report, [
      ...applicationClaims(report),
      ...applicantClaims(report),
      ...applicationDenials(report),
      ...respectiveOfTableThree(report),
    ]);
  },
};
