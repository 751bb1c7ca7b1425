import { type Finding, finding } from '../../diagnostics/finding.ts';
import { leafRows } from '../../editions/edition.ts';
import { amount } from '../../report/figures.ts';
import type { Rule } from '../rule.ts';
import { partText } from '../text/passages.ts';

/** An application that ended for want of payment had a fee notice, which part six reports. */
export const a12: Rule = {
  code: 'A12',
  level: 'warning',
  clause: '国办函〔2020〕109号',
  title: { zh: '逾期未缴费与收费通知', en: 'unpaid fees and fee notices' },
  message: {
    zh: '表三“{row}”是 {found} 件，说明发出过收费通知，“{part}”应写明通知的件数和金额',
    en: 'table three has {found} for “{row}”, so fee notices were issued; expected their number and amount in “{part}”',
  },
  mend: {
    zh: '在第六部分写明发出收费通知的件数、总金额和实收金额；或核对表三这一行',
    en: 'say in part six how many notices were issued and what was received, or check the row of table three',
  },
  why: {
    zh: '有申请人逾期未缴费，就必有收费通知；两处不一致说明其中一处有误。',
    en: 'Nobody fails to pay without a notice; one of the two places is wrong.',
  },
  good: '发出收费通知1件，金额120元，未收取信息处理费。',
  bad: '本年度未收取信息处理费。 （表三：逾期未按收费通知要求缴纳费用 1 件）',

  *check(report): Iterable<Finding> {
    const leaves = leafRows(report.edition.three);
    const k = leaves.findIndex(({ spec }) => spec.key.includes('收费通知'));
    const cell = report.three.rows[k]?.cells.at(-1);
    const found = amount(cell);
    const part = report.parts.find(({ spec }) => spec.number === 6);
    if (cell === undefined || found === undefined || found === 0 || part === undefined) return;
    if (
      /(?<!未发出|没有发出|未)(?:发出|作出|送达|制发|下达)?[^，。；]{0,8}(?:收费|缴费|缴纳[^，。；]{0,6})通知/.test(
        denialFree(partText(report, 6)),
      )
    ) {
      return;
    }
    yield finding(a12, cell.place, { row: leaves[k]?.spec.label ?? '', found, part: part.heading });
  },
};

/** Without its statements that there were none: 未发出收费通知. */
function denialFree(text: string): string {
  return text.replace(/(?:未|没有)[^，。；]{0,10}通知/g, '');
}
