import type { ColumnSpec, PartSpec, RowSpec, TableFourSpec, TableThreeSpec } from './edition.ts';

/** What the editions of 2019 and 2021 share, from the annexes of 国办公开办函〔2019〕60号 and 〔2021〕30号. */

export const PARTS: readonly PartSpec[] = [
  { number: 1, heading: '总体情况', aliases: [] },
  { number: 2, heading: '主动公开政府信息情况', aliases: [], table: 'two' },
  { number: 3, heading: '收到和处理政府信息公开申请情况', aliases: [], table: 'three' },
  {
    number: 4,
    heading: '政府信息公开行政复议、行政诉讼情况',
    aliases: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    table: 'four',
  },
  { number: 5, heading: '存在的主要问题及改进情况', aliases: ['政府信息公开工作存在的主要问题及改进情况'] },
  { number: 6, heading: '其他需要报告的事项', aliases: [] },
];

const count = (label: string): ColumnSpec => ({ label, cell: 'count' });

const APPLICANTS: readonly ColumnSpec[] = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
].map(count);

const outcome = (key: string, number: number): RowSpec => ({
  key,
  label: `${number}.${key}`,
  role: 'outcome',
});

const group = (key: string, label: string, keys: readonly string[]): RowSpec => ({
  key,
  label,
  rows: keys.map((item, i) => outcome(item, i + 1)),
});

/** 表三's rows; only （六）其他处理 differs between the editions. */
export function threeRows(otherHandling: RowSpec): readonly RowSpec[] {
  return [
    {
      key: '本年新收政府信息公开申请数量',
      aliases: ['本年新收'],
      label: '一、本年新收政府信息公开申请数量',
      role: 'new',
    },
    {
      key: '上年结转政府信息公开申请数量',
      aliases: ['上年结转'],
      label: '二、上年结转政府信息公开申请数量',
      role: 'carried',
    },
    {
      key: '本年度办理结果',
      aliases: ['办理结果'],
      label: '三、本年度办理结果',
      rows: [
        { key: '予以公开', label: '（一）予以公开', role: 'open' },
        {
          key: '部分公开',
          label: '（二）部分公开',
          note: '（区分处理的，只计这一情形，不计其他情形）',
          role: 'partial',
        },
        group('不予公开', '（三）不予公开', [
          '属于国家秘密',
          '其他法律行政法规禁止公开',
          '危及“三安全一稳定”',
          '保护第三方合法权益',
          '属于三类内部事务信息',
          '属于四类过程性信息',
          '属于行政执法案卷',
          '属于行政查询事项',
        ]),
        group('无法提供', '（四）无法提供', [
          '本机关不掌握相关政府信息',
          '没有现成信息需要另行制作',
          '补正后申请内容仍不明确',
        ]),
        group('不予处理', '（五）不予处理', [
          '信访举报投诉类申请',
          '重复申请',
          '要求提供公开出版物',
          '无正当理由大量反复申请',
          '要求行政机关确认或重新出具已获取信息',
        ]),
        otherHandling,
        { key: '总计', label: '（七）总计', role: 'total' },
      ],
    },
    {
      key: '结转下年度继续办理',
      aliases: ['结转下年度', '结转下年'],
      label: '四、结转下年度继续办理',
      role: 'forward',
    },
  ];
}

/** 表三, which the editions have but for a row. @param otherHandling the row of 其他处理, with those under it */
export function tableThree(otherHandling: RowSpec): TableThreeSpec {
  return {
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，\n等于第三项加第四项之和）',
    title: '申请人情况',
    over: { label: '法人或其他组织', from: 1, to: 5 },
    columns: APPLICANTS,
    rows: threeRows(otherHandling),
  };
}

export const OTHER_HANDLING_2021: RowSpec = group('其他处理', '（六）其他处理', [
  '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '其他',
]);

export const TABLE_FOUR: TableFourSpec = {
  outcomes: ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map(count),
  blocks: [
    { label: '行政复议' },
    { label: '未经复议直接起诉', under: '行政诉讼' },
    { label: '复议后起诉', under: '行政诉讼' },
  ],
};
