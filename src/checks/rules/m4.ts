import type { Finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { cellClashes, chartClashes, yearClashes } from '../text/chart-documents.ts';
import { contradictions } from '../text/claims.ts';
import { decisionClaims } from '../text/decisions.ts';
import { tableTwoDenials } from '../text/denials.ts';
import { documentClaims } from '../text/documents.ts';
import { feeClashes } from '../text/fee-clashes.ts';
import { respectiveOfTableTwo } from '../text/respective.ts';

/**
 * Documents, decisions and fees that the text or a chart counts, against 表二. The organ's and the government's are
 * easily added up.
 */
export const m4: Rule = {
  code: 'M4',
  level: 'warning',
  clause: '{notice} 附件 表二',
  needsYear: true,
  title: { zh: '文件、决定和收费与表二不符', en: 'documents, decisions and fees against table two' },
  message: {
    zh: '“{term}”计 {found}，{name}是 {expected}，相差 {difference}',
    en: '“{term}” counts {found}; expected {expected}, {nameEn} (difference {difference})',
  },
  mend: {
    zh: '核对发文台账，改正正文（图表）或表二；口径确实不同的（如含政府制发的文件），在“接受”中写明理由',
    en: 'check the register and mend the text or table two; where the count rightly differs, accept it with a reason',
  },
  why: {
    zh: '同一份报告里文件数前后不一，评估时会判为数据错误。',
    en: 'Counts of documents that differ within one report are marked as wrong by evaluators.',
  },
  good: '全年制发行政规范性文件8件。 （表二：本年制发件数 8）',
  bad: '全年制发行政规范性文件9件。 （表二：本年制发件数 8）',

  *check(report): Iterable<Finding> {
    yield* contradictions(m4, report, [
      ...documentClaims(report),
      ...decisionClaims(report),
      ...tableTwoDenials(report),
      ...respectiveOfTableTwo(report),
    ]);
    yield* feeClashes(m4, report);
    yield* chartClashes(m4, report);
    yield* cellClashes(m4, report);
    yield* yearClashes(m4, report);
  },
};
