import { amount, rowOf, sum } from '../../report/figures.ts';
import type { Cell, Chart, Report } from '../../report/report.ts';
import { HANDLED, HANDLED_OR_RECEIVED, RECEIVED_NEW } from './applications.ts';
import { type CaseKind, caseTotal } from './cases.ts';
import { type Quantity, readings } from './claims.ts';
import { outcomeQuantity, outcomes } from './outcomes.ts';
import { isGovernment } from './scope.ts';

/** A figure of a chart that is a figure of a table, and the report whose table it is. */
export interface Charted {
  readonly cell: Cell;
  readonly category: string;
  readonly quantity: Quantity;
  readonly of: Report;
}

/** Another scope than the organ's own, in a chart's title or series. */
const OTHERS = /全[国省市县区州]|各级|各[部单区县市镇]|系统|区县|县区|部门|(?<!本)单位|[局厅委]属|学校|医院/;
const NOT_COUNTS = /占比|比例|率|天|时长|耗时|金额|渠道|方式|途径|内容|类别|领域|上半年|下半年|季度|月/;

/** The figures of a chart that the tables also have. Charts that say another scope or measure have none. */
export function chartedFigures(chart: Chart, report: Report, lastYear: Report | undefined): Charted[] {
  if (/[%％天元]/.test(chart.unit)) return [];
  const reports = lastYear === undefined ? [report] : [report, lastYear];
  return chart.series.flatMap((series) => {
    const words = wordsOf(chart.title, series.name);
    if (NOT_COUNTS.test(words) || (OTHERS.test(words) && !isGovernment(report.organ))) return [];
    const columns = chart.categories.flatMap((category, k) => {
      const cell = series.cells[k];
      return cell === undefined ? [] : [{ category, cell }];
    });
    const ofYears = reports.flatMap((of) => byYear(words, columns, of));
    const of = reports.find(({ year }) => year === yearOf(chart.title, series.name, report.year));
    return of === undefined ? ofYears : [...ofYears, ...byName(chart.title, series.name, columns, of)];
  });
}

/** What says what a series counts: the title too, unless it names applications and cases both. */
const wordsOf = (title: string, series: string): string =>
  series !== '' && /申请/.test(title) && /复议|诉讼/.test(title) ? series : `${title}${series}`;

/** The year of a series: its own, or the title's, or the reporting year; undefined for several years together. */
function yearOf(title: string, series: string, year: number): number | undefined {
  const named = /^(?<year>(?:19|20)\d{2})年?度?$/.exec(series)?.groups?.['year'];
  if (named !== undefined) return Number(named);
  if (/^(?:上年|去年|上一年)/.test(series)) return year - 1;
  if (/^[本今当]年/.test(series)) return year;
  if (/上年|去年|前年|近[两二三四五几]年|历年|十[三四五]五|累计|以来/.test(title)) return undefined;
  const years = Array.from(title.matchAll(/(?:19|20)\d{2}/g), ([one]) => Number(one));
  return years.length > 1 ? undefined : (years[0] ?? year);
}

/** What the title of a chart of all applications or cases may consist of; any other word may be a part of them. */
const TITLE_WORDS =
  /本机关|本单位|本[局厅委镇乡街道部院办]+|[我全][局厅委镇乡市县区州省]|[本今当全]年度?|年度|政府|信息|申请人|依?申请|公开|行政|复议|诉讼|案件|收到|新收|受理|办理|处理|答复|办结|结果|情况|类型|分类|分布|构成|组成|结构|统计|数量|总量|总数|件数|近[两二三四五几]年|历年|变化|趋势|对比|比较|示意|柱状|条形|饼状?|图|表|主体|身份|引[起发]|被|因|各|类|按|分|不同|来源|及其?|和|与|的|情形|\d+|[年件、（）：—-]/g;

/** What the title's words leave: nothing, where they say no more than that applications or cases are counted. */
function isOfAll(title: string, series: string, organ: string): boolean {
  return `${title.replace(organ, '')}${isYear(series) ? '' : series}`.replace(TITLE_WORDS, '').trim() === '';
}

function byName(title: string, series: string, columns: readonly Column[], of: Report): Charted[] {
  const words = `${title}${series}`;
  if (!isOfAll(title, series, of.organ)) return [];
  return [byOutcome, byApplicant, byCase].flatMap((by) => by(words, columns, of));
}

function isYear(name: string): boolean {
  return /^(?:19|20)\d{2}年?度?$/.test(name);
}

type Column = Pick<Charted, 'cell' | 'category'>;

/** 历年申请数量: the column of a report's year. */
function byYear(words: string, columns: readonly Column[], of: Report): Charted[] {
  if (!columns.every(({ category }) => isYear(category))) return [];
  const outcome = outcomes(of).find(({ word }) => words.endsWith(word));
  const quantity = outcome === undefined ? quantityOfYears(words) : outcomeQuantity(outcome);
  if (quantity === undefined) return [];
  return columns
    .filter(({ category }) => category.startsWith(String(of.year)))
    .map((column) => ({ ...column, quantity, of }));
}

function quantityOfYears(words: string): Quantity | undefined {
  if (/行政?复议/.test(words) && /诉讼/.test(words)) return undefined;
  if (/复议/.test(words)) return cases('行政复议');
  if (/诉讼/.test(words)) return cases('行政诉讼');
  if (!/申请/.test(words) || /许可|补正|自然人|企业|法人|予以|部分公开|不予|无法|其他|结转/.test(words)) {
    return undefined;
  }
  if (/新收/.test(words)) return RECEIVED_NEW;
  if (/办理|办结|答复/.test(words)) return HANDLED;
  // 申请数量 may be of what came, of what there was to handle, and of what was handled.
  return HANDLED_OR_RECEIVED;
}

/** What is answered and published too, and is no application. */
const OTHER_MATTERS = /建议|提案|复文|公文|属性|认定|审查|留言|信访|来信|诉求|热线|咨询/;

/** Columns that bear the names of 表三's outcomes; two at least, as 其他 alone says nothing. */
function byOutcome(words: string, columns: readonly Column[], of: Report): Charted[] {
  if (!/申请|办理|答复|结果/.test(words) || OTHER_MATTERS.test(words)) return [];
  const all = outcomes(of);
  const found = columns.flatMap((column): Charted[] => {
    const outcome = all.find(({ word, label }) => column.category === word || column.category === label);
    if (outcome === undefined) return [];
    return [{ ...column, of, quantity: outcomeQuantity(outcome) }];
  });
  return found.length > 1 ? found : [];
}

/** Columns by applicant: of what came, or of all there was to handle. */
function byApplicant(words: string, columns: readonly Column[], of: Report): Charted[] {
  if (!/申请人|申请/.test(words)) return [];
  const applicants = of.edition.three.columns;
  const found = columns.flatMap((column): Charted[] => {
    const k = applicants.findIndex(({ label }) => label === column.category);
    if (k === -1 || k === applicants.length - 1) return [];
    const values: Quantity['values'] = (r) => {
      const value = (role: 'new' | 'carried' | 'total'): number | undefined =>
        amount(rowOf(r, role).cells[k]);
      return readings(
        value('new'),
        sum([rowOf(r, 'new').cells[k], rowOf(r, 'carried').cells[k]]),
        value('total'),
      );
    };
    const name = { zh: `表三“本年新收”${column.category}`, en: `table three, 本年新收, ${column.category}` };
    return [{ ...column, of, quantity: { name, values } }];
  });
  return found.length > 1 ? found : [];
}

/** Columns 行政复议 and 行政诉讼, or an outcome of one of them. */
function byCase(words: string, columns: readonly Column[], of: Report): Charted[] {
  if (!/复议|诉讼/.test(words)) return [];
  const kinds: readonly CaseKind[] = ['行政复议', '行政诉讼', '未经复议直接起诉', '复议后起诉'];
  const only = kinds.filter((kind) => words.includes(kind));
  const labels = of.edition.four.outcomes.map(({ label }) => label);
  const found = columns.flatMap((column): Charted[] => {
    const kind = kinds.find((one) => one === column.category);
    const k = labels.indexOf(column.category);
    if (kind !== undefined) return [{ ...column, of, quantity: cases(kind) }];
    const [block, ...others] = only;
    if (k === -1 || block === undefined || others.length > 0) return [];
    return [{ ...column, of, quantity: cases(block, k) }];
  });
  return found.length > 1 ? found : [];
}

function cases(kind: CaseKind, outcome?: number): Quantity {
  const suffix = outcome === undefined ? '总计' : '';
  return {
    name: { zh: `表四“${kind}”${suffix}`, en: `table four, ${kind}` },
    values: (r) => readings(caseTotal(r, kind, outcome)),
  };
}
