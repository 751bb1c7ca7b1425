import { SETTING_WORDS } from '../schema/setting-words.ts';
import type { NewReport } from './settings-file.ts';
import { block, comment } from './yaml-lines.ts';

/** The text parts: headings to write under, last year's where there was a report, and a blank under each. */

/** What a check finds as a blank that nobody filled (M29). */
const BLANK = '（待填写）';

/** The YAML lines of a part's text: hints as comments, and its headings with blanks to fill in. */
export function textLines(part: 1 | 5 | 6, report: NewReport): string[] {
  const words = SETTING_WORDS['部分.正文'];
  const carried = report.carried?.headings.get(part) ?? [];
  const headings = carried.length > 0 ? carried : HEADINGS[part];
  const hints = carried.length > 0 ? ['标题沿用上年的报告。'] : HINTS[part](report);
  return [
    ...comment(words?.description ?? '', 2),
    ...hints.flatMap((hint) => comment(hint, 2)),
    ...block(
      '正文',
      headings.length === 0 ? BLANK : headings.flatMap((one, i) => section(one, headings[i + 1])).join('\n'),
      2,
    ),
  ];
}

/** A heading and the blank below it; one with a heading of its own below has none. */
function section(heading: string, next: string | undefined): string[] {
  const level = (line: string): number => /^#*/.exec(line)?.[0].length ?? 0;
  const holds = next !== undefined && level(next) > level(heading);
  const runsIn = /[。：]$/.test(heading);
  if (holds) return [heading, ''];
  return runsIn ? [heading, BLANK, ''] : [heading, '', BLANK, ''];
}

const HEADINGS: Readonly<Record<1 | 5 | 6, readonly string[]>> = {
  1: ['## 主动公开', '## 依申请公开', '## 政府信息管理', '## 政府信息公开平台建设', '## 监督保障'],
  5: ['## 存在的主要问题', '## 改进情况'],
  6: ['## 信息处理费收取情况', '## 其他需要报告的事项'],
};

const HINTS: Readonly<Record<1 | 5 | 6, (report: NewReport) => readonly string[]>> = {
  1: ({ kind, edition: { partOneLimit } }) => [
    `监督保障写${kind.oversight}`,
    '表格里有的数不要再打一遍，写引用，如 {{ 表三.本年新收.总计 }}。',
    ...(partOneLimit === undefined ? [] : [`第一部分原则上不超过 ${partOneLimit} 字。`]),
  ],
  5: () => ['问题和措施都要具体，不照抄上年的。'],
  6: () => ['没有收取信息处理费的，写“本年度未收取信息处理费”。'],
};
