import type { Report } from '../../report/report.ts';
import { isOwnYear } from './own-year.ts';
import { DATE, FIGURE, type Sentence } from './sentences.ts';

/** Whether a figure of a text is the organ's own and this year's: only then can the tables contradict it. */

/** Regions and other organs, as against the organ that reports. */
const OTHERS =
  /全[国省市县区州旗盟镇乡]|全系统|系统内|各级|各地|各[区县市镇乡]|各?部门和?单位|各街道|镇街|街镇|县区|区县|市县|[省市县区]直|下属|所属|直属|[局厅委]属|辖区|基层|指导(?!下)|督促|督导|代[办为]|协助|配合|由(?!我|本)[^，。；█]{1,12}(?:部门|[局厅委办])|以[^，。█]{1,8}政府名义|提请/;

/** In a government's own report its region is its own scope, and these are only part of it. */
const PART_OF_GOVERNMENT = /本级|办公[室厅]|各级|各[部单区县市镇乡]|所属|下属|部门|区县|县区|委办局/;

/** 全市各级行政机关 are all that a government's report is about. */
const WHOLE_REGION = /(?<=全[省市县区州旗盟])(?:各级(?:各部门|行政机关|政府|机关)?(?:及其部门)?|行政机关)/g;

/** An organ's or an institution's name, or a short form of it: 县综合行政执法局, 第一中学. */
const ORGAN =
  /[^，。；、：（）█▒▓“”]+(?<kind>(?<![布格结全我本该])局|委员会|中心|大队|支队|学校|中学|小学|高中|初中|幼儿园|医院|法院|检察院|办事处|政府(?!网|门户|信息|公开|平台|公报|工作|部门|规章|文件))/g;

const OWN = /本机关|本单位|本局|本厅|本委|本校|本院|本部门|我[局厅委办部署院校镇乡区县市]|全校|其中/;

/** Whether what a sentence counts at an offset is the reporting organ's own, of the reporting year. */
export function isOwn(sentence: Sentence, offset: number, report: Report): boolean {
  const { masked } = sentence;
  const from = startOfClause(masked, offset);
  if (!isOwnYear(sentence, from, offset, report.year)) return false;
  const isForeign = isGovernment(report.organ)
    ? (clause: string) =>
        PART_OF_GOVERNMENT.test(clause.replace(WHOLE_REGION, '')) || namesAnother(clause, report.organ)
    : (clause: string) => OTHERS.test(clause) || namesAnother(clause, report.organ);
  const here = masked.slice(from, offset);
  if (isForeign(here)) return false;
  return OWN.test(here) || !carriedOver(masked.slice(0, from), isForeign);
}

/** Whether a clause names an organ that is not the reporting one. */
function namesAnother(clause: string, organ: string): boolean {
  return Array.from(clause.matchAll(ORGAN)).some(
    ({ 0: name, groups }) =>
      !OWN.test(name) &&
      !isOwnSchool(name, organ) &&
      sharedEnd(name, organ) <= (groups?.['kind']?.length ?? 0),
  );
}

/** A university calls itself 学校. */
function isOwnSchool(name: string, organ: string): boolean {
  return /(?:大学|学院|学校|中学|小学)$/.test(organ) && /(?<!各|等|所属|附属)学校$/.test(name);
}

/** How many characters at the end of a short name are the organ's, in their order: 2025年县教体局 of 某县教育和体育局 is 4. */
function sharedEnd(name: string, organ: string): number {
  let rest = organ;
  for (let length = 1; length <= name.length; length++) {
    const at = rest.lastIndexOf(name.charAt(name.length - length));
    if (at === -1) return length - 1;
    rest = rest.slice(0, at);
  }
  return name.length;
}

/** A region that was counted in an earlier clause still is the subject: 全市收到申请5000件，予以公开3000件. */
function carriedOver(before: string, isForeign: (clause: string) => boolean): boolean {
  const clause = before.split(/[，；]/).findLast((one) => OWN.test(one) || isForeign(one));
  if (clause === undefined || OWN.test(clause)) return false;
  const [subject = ''] = clause.split(FIGURE);
  return clause.includes(FIGURE) && isForeign(subject);
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
