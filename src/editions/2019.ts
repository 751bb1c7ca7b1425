import { PARTS, TABLE_FOUR, tableThree } from './common.ts';
import type { ColumnSpec, Edition } from './edition.ts';

const count = (label: string): ColumnSpec => ({ label, cell: 'count' });
const change: ColumnSpec = { label: '本年增/减', aliases: ['本年增减'], cell: 'signed' };
const items = [count('上一年项目数量'), change, count('处理决定数量')];

/** 国办公开办函〔2019〕60号, for the reports for 2019 and 2020. */
export const edition2019: Edition = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  parts: PARTS,
  two: {
    sections: [
      {
        label: '第二十条第（一）项',
        columns: ['本年新制作数量', '本年新公开数量', '对外公开总数量'].map(count),
        rows: [{ label: '规章' }, { label: '规范性文件' }],
      },
      {
        label: '第二十条第（五）项',
        columns: items,
        rows: [{ label: '行政许可' }, { label: '其他对外管理服务事项' }],
      },
      {
        label: '第二十条第（六）项',
        columns: items,
        rows: [{ label: '行政处罚' }, { label: '行政强制' }],
      },
      {
        label: '第二十条第（八）项',
        columns: [count('上一年项目数量'), change],
        rows: [{ label: '行政事业性收费' }],
      },
      {
        label: '第二十条第（九）项',
        columns: [count('采购项目数量'), { label: '采购总金额', cell: 'worded' }],
        rows: [{ label: '政府集中采购' }],
      },
    ],
  },
  three: tableThree({ key: '其他处理', label: '（六）其他处理', role: 'outcome' }),
  four: TABLE_FOUR,
};
