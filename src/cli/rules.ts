import { RULES } from '../checks/index.ts';
import type { Text } from '../diagnostics/finding.ts';
import { displayWidth } from '../diagnostics/width.ts';
import { LEVEL_WORDS } from '../diagnostics/words.ts';
import type { Command } from './command.ts';
import { say } from './say.ts';

const FOOT: Text = {
  zh: '用 nianbao explain 编号 查看说明。警告和提示的级别可以在“报告”的“级别”里改，如 级别: { M40: 提示 }。',
  en: 'See nianbao explain CODE. Levels of warnings and hints can be set under 报告, as in 级别: { M40: 提示 }.',
};

/** nianbao rules: all checks with their levels. */
export const run: Command = async ({ language }) => {
  const rows = RULES.map(({ code, level, title }) => [code, LEVEL_WORDS[level][language], title[language]]);
  const widths = [0, 1].map((k) => Math.max(...rows.map((row) => displayWidth(row[k] ?? ''))));
  const pad = (text: string, width = 0): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
  for (const row of rows) say(row.map((text, k) => pad(text, widths[k])).join('  '));
  say(`\n${FOOT[language]}`);
  return 0;
};
