import { type Finding, finding } from '../../diagnostics/finding.ts';
import { signed } from '../difference.ts';
import type { Rule } from '../rule.ts';
import { total } from '../text/claims.ts';
import { outcomeDenials } from '../text/denials.ts';
import { outcomeClaims, whence } from '../text/outcomes.ts';
import { reasonClaims } from '../text/reasons.ts';
import { locate } from '../text/sentences.ts';

/** Outcomes counted in the text, against 表三. The sums of 不予公开 and its like are not printed there, and are misquoted. */
export const m6: Rule = {
  code: 'M6',
  level: 'warning',
  clause: '{notice} 附件 表三',
  needsYear: true,
  title: { zh: '办理结果数与表三不符', en: 'outcomes against table three' },
  message: {
    zh: '“{term}”计 {found}{whence}，{name}是 {expected}，相差 {difference}',
    en: '“{term}” counts {found}{whenceEn}; expected {expected}, {nameEn} (difference {difference})',
  },
  mend: {
    zh: '改用表三各行之和（可写作 {{ 表三.项目.总计 }}，由程序填数），或改正表三',
    en: 'quote the sum of the rows (as {{ 表三.项目.总计 }}), or mend table three',
  },
  why: {
    zh: '表三不印（三）至（六）的小计，正文常误引其中一行或一列。',
    en: 'The table prints no subtotals of （三） to （六）, so that texts often quote one row or one column.',
  },
  good: '无法提供116件。 （表三：本机关不掌握 114，没有现成信息 2）',
  bad: '无法提供114件。 （表三：本机关不掌握 114，没有现成信息 2）',

  *check(report): Iterable<Finding> {
    const denials = outcomeDenials(report).map((claim) => ({ ...claim, rows: [] }));
    for (const claim of [...outcomeClaims(report), ...reasonClaims(report), ...denials]) {
      const { sentence, start, end, quantity, rows } = claim;
      const values = quantity.values(report);
      const found = total(claim.figures);
      const expected = values[0];
      if (expected === undefined || values.includes(found)) continue;
      // Many a cell is 0: that says nothing of where it comes from.
      const from = rows.length === 0 || found === 0 ? undefined : whence(report, rows, found);
      yield finding(m6, locate(sentence, start, end), {
        term: sentence.text.slice(start, end),
        found,
        whence: from === undefined ? '' : `（表三“${from}”一项的数）`,
        whenceEn: from === undefined ? '' : ` (the figure of “${from}” alone)`,
        name: quantity.name.zh,
        nameEn: quantity.name.en,
        expected,
        difference: signed(found - expected),
      });
    }
  },
};
