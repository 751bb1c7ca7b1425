import { type Edition, leafRows, type RowSpec } from '../../editions/edition.ts';
import { keptByObject } from '../../kept/by-object.ts';
import { sum } from '../../report/figures.ts';
import type { Cell, Report } from '../../report/report.ts';
import { type Claim, isCount, type Quantity, readings } from './claims.ts';
import { isOwn } from './scope.ts';
import { countingSentences, FIGURE, figureAt, type Sentence } from './sentences.ts';

/** What became of the applications: 予以公开 … 其他处理, by row or by group of 表三. */

/** An outcome's name, and the rows of 表三 that it counts. */
export interface Outcome {
  /** As texts call it. */
  readonly word: string;
  readonly label: string;
  /** Indices among the leaf rows. */
  readonly rows: readonly number[];
}

/** The rows and groups of 本年度办理结果 that have names of their own; 其他 is everybody's word. */
export const outcomes = ({ edition }: Report): readonly Outcome[] => ofEdition(edition);

const ofEdition = keptByObject((edition: Edition): readonly Outcome[] => {
  let next = 0;
  const walk = (spec: RowSpec): Outcome[] => {
    if (spec.role !== undefined) {
      const row = { word: spec.key, label: spec.label, rows: [next++] };
      return spec.role === 'open' || spec.role === 'partial' || spec.role === 'outcome' ? [row] : [];
    }
    const below = (spec.rows ?? []).flatMap(walk);
    const isResults = spec.rows?.some(({ role }) => role === 'total') ?? false;
    if (isResults) return below;
    const rows = below.flatMap((outcome) => outcome.rows);
    return [{ word: spec.key, label: spec.label, rows }, ...below];
  };
  return edition.three.rows.flatMap(walk).filter(({ word }) => word !== '其他');
});

/** The sum of rows of 表三 in a column; the total's by default. */
export function outcomeTotal(report: Report, rows: readonly number[], column?: number): number | undefined {
  return sum(
    rows.map((k): Cell | undefined => {
      const cells = report.three.rows[k]?.cells;
      return column === undefined ? cells?.at(-1) : cells?.[column];
    }),
  );
}

/** The shorter forms in which texts name rows of 表三, as patterns. */
const FORMS: Readonly<Record<string, string>> = {
  // 公开或部分公开9件 leaves 予以 out.
  予以公开: '(?:予以公开|(?<=^|[，；：、（]|已)公开(?=(?:[、和与及或]|以及|或者)部分公开))',
  属于国家秘密: '(?:属于|涉及)国家秘密',
  保护第三方合法权益: '(?:保护)?第三方合法权益',
  属于三类内部事务信息: '(?:属于)?(?:三类)?内部事务信息',
  属于四类过程性信息: '(?:属于)?(?:四类)?过程性信息',
  属于行政执法案卷: '(?:属于)?行政执法案卷',
  属于行政查询事项: '(?:属于)?行政查询事项',
  本机关不掌握相关政府信息: '本机关不掌握(?:(?:相关)?(?:政府)?信息)?',
  没有现成信息需要另行制作: '没有现成信息(?:、?需要另行制作)?',
  补正后申请内容仍不明确: '补正后(?:申请内容)?仍不明确',
  信访举报投诉类申请: '信访举报投诉类(?:申请)?',
  '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请':
    '(?:申请人)?(?:无正当理由)?逾期不补正(?:、行政机关不再处理其政府信息公开申请)?',
};

/** How texts name an outcome, as a pattern. */
function formOf({ word }: Outcome): string {
  return FORMS[word] ?? word.replace(/[“”]/g, '[“”"]?');
}

const UP_TO = '[^█，。；、：（）]';
const JOINED = '(?:[、和及与]|以及)';
/** 予以公开或部分公开59件 counts both as well. */
const NAMES_JOINED = '(?:[、和及与或]|以及|或者)';

/** 公文属性: 主动公开824件，依申请公开310件，不予公开222件 are documents, not applications. */
const ATTRIBUTES =
  /公文属性|公开属性|拟公开的|提案|复文|主动公开[^█，。；、]{0,4}█+[，、；][^█，。；、]{0,3}依申请公开[^█，。；、]{0,4}█/;

/** A claim of an outcome, with the rows of 表三 that it means. */
export interface OutcomeClaim extends Claim {
  readonly rows: readonly number[];
}

/** How texts of an edition's years name outcomes: the group `names`. 本机关不掌握等原因 says why, and not how many. */
export const outcomeNames = keptByObject((edition: Edition): string => {
  const words = ofEdition(edition)
    .map(formOf)
    .toSorted((a, b) => b.length - a.length)
    .join('|');
  const name = `(?<!不)“?(?:${words})”?`;
  return `(?<names>${name}(?:${NAMES_JOINED}${name})*)(?![等的]{0,2}原因)`;
});

/** The same with their figures. */
const patternsOf = keptByObject((edition: Edition) => {
  const names = outcomeNames(edition);
  const after = `${names}(?:的|类|等)?(?<between>${UP_TO}{0,8}?)(?<list>${FIGURE}+(?:${UP_TO}{0,3}${JOINED}${FIGURE}+)*)`;
  const before = `(?<list>${FIGURE}+)(?:申请|政府信息|信息)?(?:作出|依法|决定|答复|属于|为|的)*(?<between>)${names}`;
  return [after, before].map((source) => new RegExp(source, 'dg'));
});

/** Claims of outcomes: 予以公开128件, 128件予以公开, 予以公开和部分公开129件, 予以公开、部分公开分别为128件、1件. */
export function outcomeClaims(report: Report): OutcomeClaim[] {
  const all = outcomes(report);
  const patterns = patternsOf(report.edition);
  return countingSentences(report).flatMap((sentence) => {
    if (ATTRIBUTES.test(sentence.masked)) return [];
    const taken = new Set<number>();
    return patterns.flatMap((pattern) =>
      sentence.matchAll(pattern).flatMap((match) => claimsOfMatch(match, sentence, all, report, taken)),
    );
  });
}

function claimsOfMatch(
  match: RegExpExecArray,
  sentence: Sentence,
  all: readonly Outcome[],
  report: Report,
  taken: Set<number>,
): OutcomeClaim[] {
  const { names = '', between = '' } = match.groups ?? {};
  const list = match.indices?.groups?.['list'];
  if (list === undefined || taken.has(list[0])) return [];
  const figures = sentence.figures.filter(({ start, end }) => start >= list[0] && end <= list[1]);
  const named = [...namesIn(names, all), ...includedAfter(match, sentence, all)];
  const one = named.length === 1 || !between.includes('分别');
  const groups = one ? [named] : named.map((outcome) => [outcome]);
  const used = one ? figures.slice(0, 1) : figures;
  if (groups.length !== used.length) return [];
  return used.flatMap((figure, k): OutcomeClaim[] => {
    taken.add(figure.start);
    const group = groups[k] ?? [];
    // 部分公开12条: what has no 件 is information, not an application.
    const counted =
      figure.unit !== '条' && isCount(sentence, figure) && figureAt(sentence, figure.start) !== undefined;
    if (!counted || !isOwn(sentence, figure.start, report)) return [];
    // 上年结转的1件予以公开: not all that were.
    if (/结转的?$/.test(sentence.masked.slice(0, figure.start))) return [];
    const [start, end] = one ? [match.index, Math.max(figure.end, endOf(match))] : [figure.start, figure.end];
    const rows = group.flatMap((outcome) => outcome.rows);
    return [{ sentence, figures: [figure], quantity: quantityOf(group, sentence, start), rows, start, end }];
  });
}

/** 予以公开11件（含部分公开2件）: the bracket's outcome is counted as well. */
function includedAfter(match: RegExpExecArray, { masked }: Sentence, all: readonly Outcome[]): Outcome[] {
  const rest = masked.slice(match.index + match[0].length);
  const included = /^[^█，。；：（）]{0,2}[（(](?:其中)?(?:含|包括)(?<name>[^█（）]{2,12})█/.exec(rest)
    ?.groups?.['name'];
  return included === undefined ? [] : namesIn(included, all);
}

/** Where the wording ends; further figures of a list are not of it. */
function endOf(match: RegExpExecArray): number {
  const [listStart = 0, listEnd = 0] = match.indices?.groups?.['list'] ?? [];
  const end = match.index + match[0].length;
  return end === listEnd ? listStart + (match.groups?.['list']?.match(/^█+/)?.[0].length ?? 0) : end;
}

/** How texts name an outcome. */
export const formPattern = keptByObject((outcome: Outcome) => new RegExp(formOf(outcome)));

/** The outcomes that a stretch of text names, in its order. */
export function namesIn(names: string, all: readonly Outcome[]): Outcome[] {
  const found: { readonly at: number; readonly outcome: Outcome }[] = [];
  for (const outcome of all) {
    const at = names.search(formPattern(outcome));
    if (at !== -1) found.push({ at, outcome });
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ outcome }) => outcome);
}

/** 总计 of the rows; where the clause speaks of one kind of applicant, that column as well. */
function quantityOf(group: readonly Outcome[], sentence: Sentence, start: number): Quantity {
  const rows = group.flatMap((outcome) => outcome.rows);
  const labels = group.map(({ label }) => label).join(' + ');
  const before =
    sentence.masked
      .slice(0, start)
      .split(/[。；]/)
      .at(-1) ?? '';
  return {
    name: { zh: `表三“${labels}”总计`, en: `table three, ${labels}` },
    values: (report) => {
      const columns = report.edition.three.columns.flatMap(({ label }, k) =>
        before.includes(label) ? [k] : [],
      );
      return readings(...[undefined, ...columns].map((column) => outcomeTotal(report, rows, column)));
    },
  };
}

/** Where a wrong figure comes from: the row or column of 表三 that has it. For M6's message. */
export function whence(report: Report, rows: readonly number[], value: number): string | undefined {
  const leaves = leafRows(report.edition.three);
  for (const k of rows) {
    if (rows.length > 1 && report.three.rows[k]?.cells.at(-1)?.value === value) return leaves[k]?.spec.label;
  }
  const column = report.edition.three.columns.findIndex((_, k) => outcomeTotal(report, rows, k) === value);
  return report.edition.three.columns[column]?.label;
}

/** What 表三 has of an outcome. */
export function outcomeQuantity({ label, rows }: Outcome): Quantity {
  return {
    name: { zh: `表三“${label}”总计`, en: `table three, ${label}` },
    values: (report) => readings(outcomeTotal(report, rows)),
  };
}
