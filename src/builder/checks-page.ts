import { RULES } from '../checks/index.ts';
import type { Rule } from '../checks/rule.ts';
import { openly } from '../diagnostics/finding.ts';
import { markdownTable, markdownText } from '../diagnostics/markdown-text.ts';
import { LEVEL_WORDS } from '../diagnostics/words.ts';
import { catalogue, clauseOf } from './catalogue.ts';

const HEAD = `# 检查

本页由程序从检查规则生成（\`npm run generate\`），不要直接修改。

\`nianbao check\` 和 \`nianbao build\` 运行全部检查。**错误**要改正才能生成文件；**警告**可能有道理，核对后确认无误的，在 \`报告\` 的 \`接受\` 里写明检查和理由；**提示**供参考。级别可以在 \`级别\` 里改（错误不能降低）：

\`\`\`yaml
报告:
  接受:
    - 检查: M40
      理由: 本部分一并报告全市工作，上级要求分项说明
    - 检查: M4
      位置: 制发行政规范性文件9件 # 照抄所指的一句话；不写时，这一编号的警告全部接受
      理由: 含市政府制发的1件
  级别: { M43: 关闭, M36: 警告 }
\`\`\`

A 开头的是国家统一格式的勾稽关系，M 开头的是已公布的报告中常见的差错。
`;

/** docs/checks.md: every rule in full, then all other codes in one table. */
export function checksPage(): string {
  const others = catalogue().filter(({ code }) => RULES.every((rule) => rule.code !== code));
  const rows = others.map(({ code, level, message, mend }) => [
    code,
    LEVEL_WORDS[level].zh,
    openly(message.zh),
    openly(mend.zh),
  ]);
  return [
    HEAD,
    ...RULES.map(section),
    '## 读取和排版中发现的问题\n',
    '`nianbao explain 编号` 说明为什么，并给出错误和正确的写法，如 `nianbao explain Y102`。\n',
    markdownTable(['编号', '级别', '问题', '改法'], rows),
    '',
  ].join('\n');
}

function section(rule: Rule): string {
  const { code, level, title, message, mend, why, good, bad } = rule;
  const clause = clauseOf(rule);
  const lines = [
    `- 级别：${LEVEL_WORDS[level].zh}`,
    `- 提示信息：${markdownText(openly(message.zh))}`,
    `- 为什么：${markdownText(why.zh)}`,
    `- 改法：${markdownText(openly(mend.zh))}`,
    ...(clause === undefined ? [] : [`- 依据：${clause}`]),
  ];
  const examples = [
    ...(bad === null ? [] : [`错误的写法：\n\n\`\`\`\n${bad}\n\`\`\`\n`]),
    ...(good === null ? [] : [`正确的写法：\n\n\`\`\`\n${good}\n\`\`\`\n`]),
  ];
  return [`## ${code} ${title.zh}\n`, ...lines, '', ...examples].join('\n');
}
