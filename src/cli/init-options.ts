import type { OptionSpec } from './command.ts';

/** Options may also be written in Chinese; the help tells of it beside the English name. */
const CHINESE_NAME = { value: { zh: '值', en: 'value' }, help: { zh: '', en: '' }, hidden: true } as const;

export const INIT_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'organ',
    value: { zh: '名称', en: 'name' },
    help: { zh: '机关的全称（也可写 --机关）', en: "the organ's full name" },
  },
  {
    name: 'year',
    value: { zh: '年', en: 'year' },
    help: { zh: '报告年度（也可写 --年度）', en: 'the reporting year' },
  },
  {
    name: 'kind',
    value: { zh: '类别', en: 'kind' },
    help: {
      zh: '机关的类别（也可写 --类别）：乡镇街道、市级以上政府、县级政府、办公室、部门、其他',
      en: 'kind of organ: 乡镇街道, 市级以上政府, 县级政府, 办公室, 部门, 其他',
    },
  },
  {
    name: 'from',
    value: { zh: '文件夹', en: 'folder' },
    help: {
      zh: '沿用上年的报告：联系方式、标题、结转的申请等',
      en: "take over from last year's report: contact, headings, what was carried over",
    },
  },
  ...['机关', '年度', '类别'].map((name) => ({ ...CHINESE_NAME, name })),
];
