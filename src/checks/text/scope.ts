import type { Report } from '../../report/report.ts';
import { DATE, FIGURE, type Sentence } from './sentences.ts';

/** Whether a figure of a text is the organ's own and this year's: only then can the tables contradict it. */

/** Figures of several years, or averages. 全年累计 is this year's. */
const OTHER_TIME =
  /以来|历年|年来|近[两二三四五几]年|(?<!全年|年内|本年|▒)累计|[年月日周]均|平均|上年(?!度?(?:结转|转[来入接]))|上一年(?!度?转[来入接])|去年(?!转[来入接])|前年|同期|十[三四五]五/;

/** Regions and other organs, as against the organ that reports. */
const OTHERS =
  /全[国省市县区州旗盟镇乡]|全系统|系统内|各级|各地|各[区县市镇乡]|各?部门和?单位|各街道|县区|区县|市县|下属|所属|直属|辖区|基层|以[^，。█]{1,8}政府名义|提请/;

/** In a government's own report its region is its own scope, and these are only part of it. */
const PART_OF_GOVERNMENT = /本级|办公[室厅]|各级|各[部单区县市镇乡]|所属|下属|部门|区县|县区|委办局/;

/** 全市各级行政机关 are all that a government's report is about. */
const WHOLE_REGION = /(?<=全[省市县区州旗盟])(?:各级(?:各部门|行政机关|政府|机关)?(?:及其部门)?|行政机关)/g;

const OWN = /本机关|本单位|本局|本厅|本委|本部门|我[局厅委办部署院镇乡区县市]|其中/;

/** Whether what a sentence counts at an offset is the reporting organ's own, of the reporting year. */
export function isOwn(sentence: Sentence, offset: number, report: Report): boolean {
  const { masked } = sentence;
  const from = startOfClause(masked, offset);
  const here = masked.slice(from, offset).replace(WHOLE_REGION, '');
  if (otherYear(sentence, from, offset, report.year)) return false;
  const foreign = isGovernment(report.organ) ? PART_OF_GOVERNMENT : OTHERS;
  if (OTHER_TIME.test(here) || foreign.test(here)) return false;
  return OWN.test(here) || !carriedOver(masked.slice(0, from).replace(WHOLE_REGION, ''), foreign);
}

/** A region that was counted in an earlier clause still is the subject: 全市收到申请5000件，予以公开3000件. */
function carriedOver(before: string, foreign: RegExp): boolean {
  const clause = before.split(/[，；]/).findLast((one) => OWN.test(one) || foreign.test(one));
  if (clause === undefined || OWN.test(clause)) return false;
  const [subject = ''] = clause.split(FIGURE);
  return clause.includes(FIGURE) && foreign.test(subject);
}

/** A year other than the report's own, in the clause before the offset; the nearest counts. */
function otherYear(sentence: Sentence, from: number, offset: number, year: number): boolean {
  const nearest = sentence.dates.findLast(
    (date) => date.year !== undefined && date.end <= offset && date.start >= from,
  );
  if (nearest?.year === undefined || nearest.year === year) return false;
  // 结转2023年, 2021年结转 and 2021年转来 name a year, but count in the reporting year's table.
  const around = sentence.masked.slice(Math.max(0, nearest.start - 4), nearest.end + 4);
  return !/结转|转[来入接]/.test(around);
}

/** Whether an organ is a people's government, whose report may speak of the whole region. */
export function isGovernment(organ: string): boolean {
  return /政府$/.test(organ);
}

/** Where the clause of an offset begins: after a comma, a semicolon or a stop; a colon goes on. */
export function startOfClause(masked: string, offset: number): number {
  const before = masked.slice(0, offset);
  return Math.max(...[...'，,；。'].map((mark) => before.lastIndexOf(mark))) + 1;
}

/** A date's mask, so that patterns can say “a year”. */
export const YEAR = `${DATE}+`;
