import { edition2021 } from '../../src/editions/2021.ts';
import { threeRows } from '../../src/editions/common.ts';
import type { ColumnSpec, Edition } from '../../src/editions/edition.ts';

const count = (label: string): ColumnSpec => ({ label, cell: 'count' });

/** An edition that no one has issued: every table differs from those in force, in rows, in columns and in blocks. */
export const madeUp: Edition = {
  ...edition2021,
  id: '2026',
  notice: '国办公开办函〔2026〕99号',
  years: { from: 2026 },
  parts: edition2021.parts.map((part) =>
    part.number === 5 ? { ...part, heading: '存在问题和改进措施', aliases: ['问题与改进'] } : part,
  ),
  partOneLimit: 500,
  two: {
    sections: [
      {
        label: '第二十条第（一）项',
        columns: ['本年制发件数', '本年修改件数'].map(count),
        rows: [{ label: '规章' }, { label: '规范性文件', aliases: ['行政规范性文件'] }],
      },
      {
        label: '第二十条第（七）项',
        columns: [count('项目数量'), { label: '增减', cell: 'signed' }, { label: '金额', cell: 'worded' }],
        rows: [{ label: '重大建设项目' }],
      },
      {
        label: '第二十条第（十）项',
        columns: [{ label: '支出金额（单位：亿元）', aliases: ['支出金额'], cell: 'decimal' }],
        rows: [{ label: '民生支出' }],
      },
    ],
  },
  three: {
    corner: '（第一项加第二项，等于第三项加第四项）',
    title: '申请人情况',
    over: { label: '法人或其他组织', from: 1, to: 6 },
    columns: [
      ...['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '新闻媒体', '其他', '总计'],
    ].map(count),
    rows: threeRows({
      key: '其他处理',
      label: '（六）其他处理',
      rows: ['撤回申请', '并案处理', '移送档案馆', '其他'].map((key, i) => ({
        key,
        label: `${i + 1}.${key}`,
        role: 'outcome',
      })),
    }),
  },
  four: {
    outcomes: edition2021.four.outcomes,
    blocks: [...edition2021.four.blocks, { label: '再审', under: '行政诉讼' }],
  },
};
