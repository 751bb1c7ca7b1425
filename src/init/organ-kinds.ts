import type { Text } from '../diagnostics/finding.ts';

/** What a new report asks of its organ's kind: when to publish, whether it makes rules, which aspects it writes of. */
export interface OrganKind {
  /** What --kind takes. */
  readonly id: string;
  readonly name: Text;
  /** Names of organs of this kind; the first kind that matches is the likely one. */
  readonly pattern: RegExp;
  /** Whether it may issue 规章: others fill in 0 (A10). */
  readonly makesRules: boolean;
  /** The last day to publish, in the year after the reporting year (《条例》第四十九条). */
  readonly publishBy: '01-31' | '03-31';
  /** What part one's 监督保障 has to say. */
  readonly oversight: string;
}

const OVERSIGHT = '机构和人员、培训、监督。';
const GOVERNMENT_OVERSIGHT = '机构和人员、培训、监督，以及工作考核、社会评议、责任追究结果。';

export const ORGAN_KINDS: readonly OrganKind[] = [
  {
    id: '乡镇街道',
    name: { zh: '乡镇人民政府、街道办事处', en: 'towns and subdistricts' },
    pattern: /(?:乡|镇)(?:人民)?政府$|街道办事处$|街道$/,
    makesRules: false,
    publishBy: '01-31',
    oversight: OVERSIGHT,
  },
  {
    id: '市级以上政府',
    name: { zh: '省、自治区、直辖市、设区的市人民政府', en: 'governments of provinces and prefectures' },
    pattern: /(?:省|自治区|市|自治州)人民政府$/,
    makesRules: true,
    publishBy: '03-31',
    oversight: GOVERNMENT_OVERSIGHT,
  },
  {
    id: '县级政府',
    name: { zh: '县、市辖区、县级市人民政府', en: 'governments of counties and districts' },
    pattern: /政府$/,
    makesRules: false,
    publishBy: '03-31',
    oversight: GOVERNMENT_OVERSIGHT,
  },
  {
    id: '办公室',
    name: { zh: '政府办公厅、办公室（本机关的报告）', en: 'government offices (their own report)' },
    pattern: /办公[厅室]$/,
    makesRules: true,
    publishBy: '01-31',
    oversight: OVERSIGHT,
  },
  {
    id: '部门',
    name: { zh: '政府部门', en: 'departments' },
    pattern: /(?:[局委厅部署院办]|(?<!管理委员)会)$/,
    makesRules: false,
    publishBy: '01-31',
    oversight: OVERSIGHT,
  },
  {
    id: '其他',
    name: {
      zh: '其他（国务院部门、开发区、垂直管理机构等）',
      en: 'others (ministries, development zones, …)',
    },
    pattern: /$/,
    makesRules: true,
    publishBy: '01-31',
    oversight: OVERSIGHT,
  },
];

/** The kind of an id, as the option says it; undefined where there is none. */
export function organKind(id: string): OrganKind | undefined {
  return ORGAN_KINDS.find((kind) => kind.id === id);
}

/** The kind that an organ's name speaks for; others where it says nothing. */
export function likelyKind(organ: string): OrganKind {
  const found = ORGAN_KINDS.find(({ pattern }) => pattern.test(organ));
  if (found === undefined) throw new Error('the last kind takes every name');
  return found;
}
