import type { CellClass, Edition, RowSpec } from '../editions/edition.ts';
import type { KeyWords } from './key-words.ts';

/**
 * Words for the rows and columns of the three tables. Their titles are the edition's own labels.
 * @param path the keys below the part.
 */
export function tableWords(
  table: 'two' | 'three' | 'four',
  path: readonly string[],
  edition: Edition,
): KeyWords | undefined {
  const clause = `${edition.notice} 附件`;
  switch (table) {
    case 'two':
      return tableTwoWords(path, edition, clause);
    case 'three':
      return tableThreeWords(path, edition, clause);
    case 'four':
      return tableFourWords(path, edition, clause);
  }
}

const CELLS: Readonly<Record<CellClass, string>> = {
  count: '件数：不小于 0 的整数，没有的不写或写 0。',
  signed: '整数，减少的写负数。',
  decimal: '金额（万元），几位小数就印几位，最多 6 位。',
  worded: '数字，或带单位的金额。',
};

function tableTwoWords(path: readonly string[], { two }: Edition, clause: string): KeyWords | undefined {
  const [sectionLabel, rowLabel, columnLabel] = path;
  const section = two.sections.find(({ label }) => label === sectionLabel);
  const row = section?.rows.find(({ label }) => label === rowLabel);
  const column = section?.columns.find(({ label }) => label === columnLabel);
  if (section === undefined) return undefined;
  if (rowLabel === undefined) {
    const rows = section.rows.map(({ label }) => label).join('、');
    return {
      title: section.label,
      description: `${rows}。`,
      clause: `《政府信息公开条例》${section.label}；${clause}`,
    };
  }
  if (row === undefined) return undefined;
  if (columnLabel === undefined) {
    const columns = section.columns.map(({ label }) => label).join('、');
    const first = section.columns.length === 1 ? CELLS[section.columns[0]?.cell ?? 'count'] : '';
    return { title: row.label, description: `${columns}。${first}${TWO_NOTES[row.label] ?? ''}`, clause };
  }
  return column && { title: column.label, description: CELLS[column.cell], clause };
}

const DECISIONS = '作出的全部决定，不论是否公开。';
const TWO_NOTES: Readonly<Record<string, string>> = {
  规章: '没有规章制定权的机关填 0。',
  行政规范性文件: '只统计本机关制发的。',
  行政许可: DECISIONS,
  行政处罚: DECISIONS,
  行政强制: DECISIONS,
};

function tableThreeWords(path: readonly string[], { three }: Edition, clause: string): KeyWords | undefined {
  let rows: readonly RowSpec[] = three.rows;
  let spec: RowSpec | undefined;
  for (const [i, key] of path.entries()) {
    const next = rows.find((row) => row.key === key);
    if (next === undefined) {
      const column = three.columns.find(({ label }) => label === key);
      const isCell = i === path.length - 1 && spec?.role !== undefined;
      return column && isCell ? applicantWords(column.label, clause) : undefined;
    }
    [spec, rows] = [next, next.rows ?? []];
  }
  if (spec === undefined) return undefined;
  const how =
    spec.role === undefined ? '下面各行写在下一级。' : '按列写：{ 自然人: 1, 商业企业: 2 }；不为 0 的才写。';
  const note = THREE_NOTES[spec.key] ?? (spec.role === 'total' ? WRITTEN_TOTAL : '');
  const article = ARTICLES[spec.key];
  return {
    title: `${spec.label}${spec.note ?? ''}`,
    description: `${note}${how}`,
    clause: article === undefined ? clause : `《政府信息公开条例》${article}；${clause}`,
  };
}

const WRITTEN_TOTAL = '由程序计算，不必写；写了就核对。';
const THREE_NOTES: Readonly<Record<string, string>> = {
  本年新收政府信息公开申请数量: '报告年度收到的申请。',
  上年结转政府信息公开申请数量: '上年没有办结、转到本年的申请，应与上年报告的“结转下年度继续办理”一致。',
  本年度办理结果: '本年办结的申请，按结果统计；一件申请有几种结果的，计入“部分公开”一种。',
  结转下年度继续办理: '到年底没有办结的申请。',
  属于三类内部事务信息: '人事管理、后勤管理、内部工作流程。',
  属于四类过程性信息: '讨论记录、过程稿、磋商信函、请示报告。',
};

/** Of the Regulation (国令第711号). */
const ARTICLES: Readonly<Record<string, string>> = {
  予以公开: '第三十六条',
  部分公开: '第三十七条',
  属于国家秘密: '第十四条',
  其他法律行政法规禁止公开: '第十四条',
  '危及“三安全一稳定”': '第十四条',
  保护第三方合法权益: '第十五条',
  属于三类内部事务信息: '第十六条',
  属于四类过程性信息: '第十六条',
  属于行政执法案卷: '第十六条',
  属于行政查询事项: '第三十六条',
  本机关不掌握相关政府信息: '第三十六条',
  没有现成信息需要另行制作: '第三十八条',
  补正后申请内容仍不明确: '第三十条',
  信访举报投诉类申请: '第三十九条',
  重复申请: '第三十六条',
  要求提供公开出版物: '第三十九条',
  无正当理由大量反复申请: '第三十五条',
  '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '第三十条',
  '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '第四十二条',
};

function applicantWords(label: string, clause: string): KeyWords {
  if (label === '总计') return { title: label, description: `这一行六列之和。${WRITTEN_TOTAL}`, clause };
  const over = label === '自然人' ? '' : '法人或其他组织：';
  return { title: label, description: `${over}${label}提出的申请。${CELLS.count}`, clause };
}

function tableFourWords(path: readonly string[], { four }: Edition, clause: string): KeyWords | undefined {
  const key = path.at(-1);
  const outcome = four.outcomes.find(({ label }) => label === key);
  if (outcome !== undefined) {
    const total = outcome.label === '总计' ? `这一组各列之和。${WRITTEN_TOTAL}` : CELLS[outcome.cell];
    return { title: outcome.label, description: total, clause };
  }
  const labels = four.outcomes.map(({ label }) => label).join('、');
  if (four.blocks.some(({ label }) => label === key)) {
    return { title: String(key), description: `${labels}；总计不必写。`, clause };
  }
  const below = four.blocks.filter(({ under }) => under === key).map(({ label }) => label);
  return below.length === 0
    ? undefined
    : { title: String(key), description: `分为${below.join('、')}。`, clause };
}
