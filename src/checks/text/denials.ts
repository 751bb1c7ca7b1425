import { amount, rowOf } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import { APPLICANTS_DENIED, applicantsDenied } from './applicants.ts';
import { CARRIED, concernsApplications, FORWARD, RECEIVED } from './applications.ts';
import type { Claim, Quantity } from './claims.ts';
import { DECISIONS, decisionQuantity } from './decisions.ts';
import { documentQuantity } from './documents.ts';
import { feeQuantity } from './fees.ts';
import { outcomeQuantity, outcomes } from './outcomes.ts';
import { isOwn } from './scope.ts';
import { allSentences, type Sentence } from './sentences.ts';

/** A text's statements that there was nothing to count: 未收到政府信息公开申请; 未作出行政处罚. Claims without figures. */

/** A wording of none; what comes after must end the clause, or it denies something else. */
interface Denial {
  readonly pattern: RegExp;
  readonly quantities: (match: RegExpExecArray, report: Report) => readonly Quantity[];
}

const DENYING = /未|没有|无|零|均|都|全部/;

const NONE = '(?:未|没有|并未|从未)';
const END = '(?=[，。；（）]|$)';
const denial = (source: string, quantities: Denial['quantities']): Denial => ({
  pattern: new RegExp(source, 'g'),
  quantities,
});

const kinds = DECISIONS.join('|');
const DECISION_LIST = `(?<kinds>(?:${kinds})(?:[、和及与或](?:${kinds}))*)`;

const DOCUMENT = '(?:(?:部门)?规章|(?:行政)?规范性文件)';

const OF_APPLICATIONS: readonly Denial[] = [
  denial(`${NONE}(?:收到|接到|接收|受理)(?:过|到)?(?:任何)?(?:政府)?信息公开(?:的)?申请${END}`, () => [
    RECEIVED,
  ]),
  denial(`(?:无|没有)(?:任何)?(?:政府)?信息公开申请${END}`, () => [RECEIVED]),
  denial(`(?:无|没有)(?:上年度?|上一年度?)结转(?:的)?(?:件|申请|事项)*${END}`, () => [CARRIED]),
  denial(
    `(?:无|没有)(?<!(?:上年度?|上一年度?|去年)(?:无|没有))(?:申请)?结转(?:至|到|入)?(?:下年度?|下一年度?|次年)?(?:继续)?(?:办理)?的?(?:件|申请|事项)*${END}`,
    () => [FORWARD],
  ),
  denial(APPLICANTS_DENIED, (match, report) => applicantsDenied(report, match)),
];

const OF_OUTCOMES: readonly Denial[] = [
  denial(
    `(?:无|没有|未作出)(?<outcome>部分公开|不予公开|无法提供|不予处理)的?(?:情形|情况|决定|申请|事项)*${END}`,
    ({ groups }, report) =>
      outcomes(report)
        .filter(({ word }) => word === groups?.['outcome'])
        .map(outcomeQuantity),
  ),
  denial(
    `(?:均|全部|都)(?<=(?:申请[^，。；]*|办结[^。；]*[，])(?:均|全部|都))(?:已|依法|按时|按期)*予以公开${END}`,
    () => [NOT_OPEN],
  ),
];

/** What became of the applications that were not 予以公开. */
const NOT_OPEN: Quantity = {
  name: { zh: '表三（二）至（六）总计', en: 'table three, （二） to （六）' },
  values: (report) => {
    const [handled, open] = [rowOf(report, 'total').cells.at(-1), rowOf(report, 'open').cells.at(-1)];
    const [all, part] = [amount(handled), amount(open)];
    return all === undefined || part === undefined ? [] : [all - part];
  },
};

const OF_TABLE_TWO: readonly Denial[] = [
  denial(
    `(?:${NONE}|无)新?(?:制发|制定|制订|制作|出台|印发|增)(?:过|任何)?(?<rows>${DOCUMENT}(?:[、和及与或]${DOCUMENT})*)${END}`,
    ({ groups }) =>
      (['规章', '规范性文件'] as const)
        .filter((row) => groups?.['rows']?.includes(row))
        .map((row) => documentQuantity(row, 'made')),
  ),
  denial(`无(?:现行)?有效的?(?:行政)?规范性文件${END}`, () => [documentQuantity('规范性文件', 'inForce')]),
  denial(
    `(?:${NONE}|无)(?:作出|做出|实施|开展|发生|办理|有)*(?:任何)?${DECISION_LIST}(?:决定|措施|事项|行为|案件|情况)*${END}`,
    decisionsDenied,
  ),
  denial(`${DECISION_LIST}(?:决定|数量|案件|事项)*(?:均|都)(?:为零|无)${END}`, decisionsDenied),
  denial(`(?:${NONE}收取(?:任何)?|无)行政事业性收费(?:项目|收入)?${END}`, () => [feeQuantity]),
];

function decisionsDenied({ groups }: RegExpExecArray): Quantity[] {
  return (groups?.['kinds'] ?? '').split(/[、和及与或]/).map(decisionQuantity);
}

/** What the text says there was none of, among the applications. */
export function applicationDenials(report: Report): Claim[] {
  return denialsIn(allSentences(report).filter(concernsApplications), OF_APPLICATIONS, report);
}

/** What the text says there was none of, among the outcomes. */
export function outcomeDenials(report: Report): Claim[] {
  return denialsIn(allSentences(report).filter(concernsApplications), OF_OUTCOMES, report);
}

/** What the text says there was none of, among the documents, decisions and fees of 表二. */
export function tableTwoDenials(report: Report): Claim[] {
  return denialsIn(allSentences(report), OF_TABLE_TWO, report);
}

function denialsIn(sentences: readonly Sentence[], denials: readonly Denial[], report: Report): Claim[] {
  // Few sentences deny anything, and a dozen patterns cost more than one.
  const denying = sentences.filter(({ masked }) => DENYING.test(masked));
  return denying.flatMap((sentence) =>
    denials.flatMap(({ pattern, quantities }) =>
      sentence.matchAll(pattern).flatMap((match): Claim[] => {
        const [start, end] = [match.index, match.index + match[0].length];
        if (!isOwn(sentence, start, report) || isConditional(sentence, start, end)) return [];
        return quantities(match, report).map((quantity) => ({ sentence, figures: [], quantity, start, end }));
      }),
    ),
  );
}

/** 未收到申请的，…; 对未制发规范性文件的单位: not a statement. */
function isConditional({ masked }: Sentence, start: number, end: number): boolean {
  return (
    /(?:对|如|若|凡|因|由于|解决|避免|存在)[^，。；]{0,6}$/.test(masked.slice(0, start)) ||
    /^的/.test(masked.slice(end))
  );
}
