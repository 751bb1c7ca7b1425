import { amount } from '../../report/figures.ts';
import type { Cell, Report } from '../../report/report.ts';
import { type Claim, claimsOf, type Quantity, wording } from './claims.ts';
import { startOfClause } from './scope.ts';
import { countingSentences } from './sentences.ts';

/** Decisions in texts: 办理行政许可21456件, 作出行政处罚决定1203件. 表二 counts all of them, published or not. */

/** The kinds of decisions that 表二 has rows for. */
export const DECISIONS = ['行政许可', '行政处罚', '行政强制'] as const;

/** What 表二 has of a kind. */
export const decisionQuantity = (kind: string): Quantity => ({
  name: { zh: `表二“${kind}”处理决定数量`, en: `table two, ${kind}, 处理决定数量` },
  values: (report) => {
    const value = amount(decisionCell(report, kind));
    return value === undefined ? [] : [value];
  },
});

/** The cell that counts a kind of decision. */
export function decisionCell(report: Report, kind: string): Cell | undefined {
  for (const [i, { rows, columns }] of report.edition.two.sections.entries()) {
    const j = rows.findIndex(({ label }) => label === kind);
    const k = columns.findIndex(({ label }) => label.endsWith('处理决定数量'));
    const cell = report.two.sections[i]?.rows[j]?.cells[k];
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** 作出处罚决定84件 leaves out what 处罚 it is. */
const NAMES: Readonly<Record<(typeof DECISIONS)[number], string>> = {
  行政许可: '行政许可',
  行政处罚: '(?:行政处罚|(?<=[作做下][出达])处罚(?=决定))',
  行政强制: '行政强制',
};

const WORDINGS = DECISIONS.map((kind) =>
  wording(
    `${NAMES[kind]}(?:措施|执行|处理)?(?:决定)?(?:案件|事项|书)?(?:总数|数量)?(?:共|共计|为)?{n}`,
    decisionQuantity(kind),
  ),
);

const UNITS: ReadonlySet<string> = new Set(['件', '宗', '起', '份', '次']);

/** Published decisions, items of a list of powers, and steps on the way are other counts. */
const OTHER =
  /委托|移送|[准不]予(?=行政)|变更|注销|撤销|撤回|延续|新设|换证|上半年|下半年|季度|抽查|评查|公示|公开|发布|归集|上传|推送|立案|事项(?!█)|听证|复议|诉讼|审查|审核|法制|培训/;

/** Of some kind: 校车类行政许可2件, 其中民办幼儿园行政许可8件. */
const PART = /类$|其中(?!作出|办理)[^，。；]*$/;

/** What the text says of administrative licences, penalties and the like, which table two counts. */
export function decisionClaims(report: Report): Claim[] {
  return countingSentences(report).flatMap((sentence) =>
    claimsOf(sentence, WORDINGS, report).filter(({ figures: [figure], start, end }) => {
      const clause = sentence.masked.slice(startOfClause(sentence.masked, start), end);
      const before = sentence.masked.slice(0, start);
      return figure !== undefined && UNITS.has(figure.unit) && !OTHER.test(clause) && !PART.test(before);
    }),
  );
}
