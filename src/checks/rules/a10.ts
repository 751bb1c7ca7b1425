import { type Finding, finding } from '../../diagnostics/finding.ts';
import { amount } from '../../report/figures.ts';
import type { Rule } from '../rule.ts';
import { documentCell } from '../text/documents.ts';

/**
 * Rules are made by ministries, provinces and cities with districts (立法法 第九十一条、第九十三条), not by their bureaus, counties
 * or towns.
 */
export const a10: Rule = {
  code: 'A10',
  level: 'warning',
  clause: '《立法法》第九十一条、第九十三条',
  title: { zh: '无规章制定权的机关', en: 'organs without rule-making power' },
  message: {
    zh: '“{organ}”没有规章制定权，表二“规章”的{column}是 {found}，应为 {expected}',
    en: '“{organ}” makes no rules, yet table two has {found} for 规章, {column}; expected {expected}',
  },
  mend: {
    zh: '规章由政府统计，本机关填 0；规范性文件填在“行政规范性文件”一行；代政府统计的，在“接受”中写明理由',
    en: 'the government counts rules: write 0; documents go under 行政规范性文件; where the organ counts for its government, accept it with a reason',
  },
  why: {
    zh: '县级政府、乡镇和地方政府部门常把规范性文件误填为规章。',
    en: 'Counties, towns and local bureaus often count other documents as rules.',
  },
  good: '行政规范性文件: { 本年制发件数: 3 } （临川县水务局）',
  bad: '规章: { 本年制发件数: 3 } （临川县水务局）',

  *check(report): Iterable<Finding> {
    if (!lacksPower(report.organ)) return;
    for (const column of ['本年制发件数', '本年废止件数', '现行有效件数']) {
      const cell = documentCell(report, '规章', column);
      const found = amount(cell);
      if (cell === undefined || found === undefined || found === 0) continue;
      yield finding(a10, cell.place, { organ: report.organ, column, found, expected: 0 });
    }
  },
};

/** What the name alone shows. An office may count for its government, and a city's rank is not in its name. */
function lacksPower(organ: string): boolean {
  if (/^(?:中华人民共和国|国家|国务院|中国)(?!.*(?:市|县|区|省).*局$)/.test(organ)) return false;
  if (/办公[室厅]$/.test(organ)) return /[县镇乡]|街道/.test(organ);
  if (/(?<!自治|特别行政)区(?:人民)?政府$|[县旗](?:人民)?政府$|[镇乡](?:人民)?政府$|街道办事处$/.test(organ))
    return true;
  return /[省市县区州旗].*(?:局|厅|委|委员会|中心|大队|支队|管理处)$/.test(organ);
}
