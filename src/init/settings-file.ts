import type { Edition } from '../editions/edition.ts';
import { SETTING_WORDS } from '../schema/setting-words.ts';
import type { Carried, CarriedSetting } from './carried.ts';
import type { OrganKind } from './organ-kinds.ts';
import { block, comment, pair, scalar } from './yaml-lines.ts';

/** What a new report is made for. */
export interface NewReport {
  readonly organ: string;
  readonly year: number;
  readonly kind: OrganKind;
  readonly edition: Edition;
  readonly carried?: Carried;
}

const CONTACT = ['部门', '地址', '邮编', '电话', '邮箱'] as const;

const LEAD = `本报告依照《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》编写，
数据统计时段为{{ 年度 }}年1月1日至{{ 年度 }}年12月31日。
对报告内容有疑问的，可与{{ 联系方式.部门 }}联系，电话{{ 联系方式.电话 }}，邮箱{{ 联系方式.邮箱 }}，
地址{{ 联系方式.地址 }}，邮编{{ 联系方式.邮编 }}。`;

/** Keys of 报告 that most reports do without, with an example; they are written as comments, to be taken up. */
const OPTIONAL: readonly (readonly [key: string, example: string])[] = [
  ['标题', '[某市某局, 2022年政府信息公开工作年度报告]'],
  ['落款', 'true'],
  ['图号', 'true'],
  ['允许斜杠', 'true'],
];

/** The lines of 报告: what is known is filled in, the contact is left blank. */
export function settingsLines(report: NewReport): string[] {
  const { organ, year, kind, carried } = report;
  const carriedKeys = carried?.settings ?? new Map<string, CarriedSetting>();
  const date = `${year + 1}-${kind.publishBy}`;
  return [
    '报告:',
    ...said('报告.机关'),
    pair('机关', scalar(organ), 2),
    ...said('报告.年度'),
    pair('年度', String(year), 2),
    ...(carried === undefined ? [] : lastYearLines(carried)),
    ...comment(`发布日期：${kind.name.zh}应在 ${date} 以前公布。`, 2),
    pair('发布日期', date, 2),
    ...said('报告.联系方式'),
    ...contactLines(carriedKeys.get('联系方式')),
    ...said('报告.引言'),
    ...block('引言', leadOf(carriedKeys, carriedKeys.get('联系方式')), 2),
    ...standingLines(carriedKeys),
    ...optionalLines(carriedKeys),
  ];
}

/** 上年, and 往年 with its figures. */
function lastYearLines({ folder, history }: Carried): string[] {
  const years = [...history].map(([name, figures]) => {
    const pairs = Object.entries(figures).map(([year, figure]) => pair(year, figure, 0).replaceAll('"', ''));
    return pair(name, `{ ${pairs.join(', ')} }`, 4);
  });
  return [
    ...said('报告.上年'),
    pair('上年', scalar(folder), 2),
    ...(years.length === 0 ? [] : [...said('报告.往年'), '  往年:', ...years]),
  ];
}

function contactLines(carried: CarriedSetting | undefined): string[] {
  const known = carried === undefined ? Object.fromEntries(CONTACT.map((key) => [key, ''])) : carried;
  if (typeof known === 'string') return [pair('联系方式', scalar(known), 2)];
  return [
    '  联系方式:',
    ...Object.entries(known).flatMap(([key, value]) => [
      ...(value === '' ? said(`报告.联系方式.${key}`, 4) : []),
      pair(key, value === '' ? '' : scalar(value), 4),
    ]),
  ];
}

function leadOf(settings: ReadonlyMap<string, CarriedSetting>, contact: CarriedSetting | undefined): string {
  const lead = settings.get('引言');
  if (typeof lead === 'string') return lead;
  // A lead of ours would refer to a contact that last year's report did not have.
  return contact === undefined ? LEAD : LEAD.split('\n').slice(0, 2).join('\n');
}

/** What last year's report had beside contact and lead. */
function standingLines(settings: ReadonlyMap<string, CarriedSetting>): string[] {
  return [...settings].flatMap(([key, value]) => {
    if (key === '联系方式' || key === '引言') return [];
    return [...said(`报告.${key}`), ...settingLines(key, value)];
  });
}

function settingLines(key: string, value: CarriedSetting): string[] {
  if (typeof value === 'string')
    return [pair(key, value === 'true' || value === 'false' ? value : scalar(value), 2)];
  if (Array.isArray(value)) return [`  ${key}:`, ...value.map((line: string) => `    - ${scalar(line)}`)];
  return [`  ${key}:`, ...Object.entries(value).map(([name, text]) => pair(name, scalar(String(text)), 4))];
}

function optionalLines(settings: ReadonlyMap<string, CarriedSetting>): string[] {
  const open = OPTIONAL.filter(([key]) => !settings.has(key));
  if (open.length === 0) return [];
  return [
    '',
    ...comment('以下各项可以不写；要用的，删去行首的“# ”，与上面各项对齐。', 2),
    ...open.flatMap(([key, example]) => [...said(`报告.${key}`), `  # ${key}: ${example}`]),
  ];
}

function said(path: string, indent = 2): string[] {
  const words = SETTING_WORDS[path];
  if (words === undefined) throw new Error(`no words for ${path}`);
  return comment(words.description, indent);
}
