import { OTHER_HANDLING_2021, PARTS, TABLE_FOUR, tableThree } from './common.ts';
import type { ColumnSpec, Edition } from './edition.ts';

const count = (label: string): ColumnSpec => ({ label, cell: 'count' });
const decisions = [count('本年处理决定数量')];

/** 国办公开办函〔2021〕30号, binding since the reports for 2021. */
export const edition2021: Edition = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
  parts: PARTS,
  partOneLimit: 1000,
  two: {
    sections: [
      {
        label: '第二十条第（一）项',
        columns: ['本年制发件数', '本年废止件数', '现行有效件数'].map(count),
        rows: [{ label: '规章' }, { label: '行政规范性文件' }],
      },
      { label: '第二十条第（五）项', columns: decisions, rows: [{ label: '行政许可' }] },
      {
        label: '第二十条第（六）项',
        columns: decisions,
        rows: [{ label: '行政处罚' }, { label: '行政强制' }],
      },
      {
        label: '第二十条第（八）项',
        columns: [{ label: '本年收费金额（单位：万元）', aliases: ['本年收费金额'], cell: 'decimal' }],
        rows: [{ label: '行政事业性收费' }],
      },
    ],
  },
  three: tableThree(OTHER_HANDLING_2021),
  four: TABLE_FOUR,
};
