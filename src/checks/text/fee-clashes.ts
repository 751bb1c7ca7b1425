import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Report } from '../../report/report.ts';
import { signed } from '../difference.ts';
import type { Rule } from '../rule.ts';
import { feeInYuan, namedFees } from './fees.ts';
import { locate } from './sentences.ts';

/** 行政事业性收费 named in a text with another amount than 表二's, at the decimals that the text prints. */
export function* feeClashes(rule: Rule, report: Report): Iterable<Finding> {
  const yuan = feeInYuan(report);
  if (yuan === undefined) return;
  for (const { sentence, figure, start, end } of namedFees(report)) {
    const term = sentence.text.slice(start, end);
    if (!term.startsWith('行政事业') || figure.approximate) continue;
    const isTenThousand = figure.text.includes('万');
    const unit = isTenThousand ? 10_000 : 1;
    const [found, expected] = [figure.value / unit, yuan / unit];
    // A factor of ten thousand is a slip of the unit, which M36 tells.
    if (figure.value === yuan * 10_000 || figure.value * 10_000 === yuan) continue;
    if (Number(expected.toFixed(figure.decimals)) === found) continue;
    yield finding(rule, locate(sentence, start, end), {
      term,
      found: `${found}${isTenThousand ? '万元' : '元'}`,
      name: '表二“行政事业性收费”',
      nameEn: 'table two, 行政事业性收费',
      expected: `${expected}${isTenThousand ? '万元' : '元'}`,
      difference: signed(Number((found - expected).toFixed(6))),
    });
  }
}
