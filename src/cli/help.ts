import type { Language, Text } from '../diagnostics/finding.ts';
import { displayWidth } from '../diagnostics/width.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { COMMANDS, COMMON_OPTIONS } from './commands.ts';

const WORDS = {
  usage: { zh: '用法', en: 'Usage' },
  commands: { zh: '命令', en: 'Commands' },
  options: { zh: '选项', en: 'Options' },
  command: { zh: '命令', en: 'command' },
  optionsSlot: { zh: '选项', en: 'options' },
  about: {
    zh: '年报：由 YAML 内容生成政府信息公开工作年度报告（DOCX、PDF）',
    en: 'nianbao: the annual report on disclosure of government information (DOCX, PDF) from YAML content',
  },
  exits: {
    zh: '退出码：0 完成；1 内容有错或文件无法写入；2 用法有误',
    en: 'Exit codes: 0 done; 1 errors in the content, or a file that cannot be written; 2 wrong usage',
  },
} as const satisfies Record<string, Text>;

/** The help of the whole program, or of one command. */
export function help(language: Language, command?: CommandSpec): string {
  const w = (key: keyof typeof WORDS): string => WORDS[key][language];
  if (command === undefined) {
    return [
      w('about'),
      '',
      `${w('usage')}: nianbao <${w('command')}> [${w('optionsSlot')}]`,
      '',
      `${w('commands')}:`,
      ...columns(COMMANDS.map((c) => [signature(c, language), c.help[language]])),
      '',
      `${w('options')}:`,
      ...columns(COMMON_OPTIONS.map((o) => [flag(o, language), o.help[language]])),
      '',
      w('exits'),
    ].join('\n');
  }
  return [
    command.help[language],
    '',
    `${w('usage')}: nianbao ${signature(command, language)} [${w('optionsSlot')}]`,
    '',
    `${w('options')}:`,
    ...columns(
      shown([...command.options, ...COMMON_OPTIONS]).map((o) => [flag(o, language), o.help[language]]),
    ),
  ].join('\n');
}

const shown = (options: readonly OptionSpec[]): OptionSpec[] =>
  options.filter(({ hidden }) => hidden !== true);

function signature({ name, argument, argumentNeeded }: CommandSpec, language: Language): string {
  if (argument === undefined) return name;
  const word = argument[language];
  return `${name} ${argumentNeeded ? `<${word}>` : `[${word}]`}`;
}

function flag(option: OptionSpec, language: Language): string {
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  return `${short}--${option.name}${option.value === undefined ? '' : ` <${option.value[language]}>`}`;
}

/** Two columns, aligned by what a terminal shows: a hanzi is two cells wide. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => displayWidth(left)));
  return rows.map(([left, right]) => `  ${left}${' '.repeat(width - displayWidth(left))}  ${right}`);
}
