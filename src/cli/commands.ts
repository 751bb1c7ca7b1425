import type { Text } from '../diagnostics/finding.ts';

/** An option of the command line, as data: parseArgs and the help both read it. */
export interface OptionSpec {
  readonly name: string;
  readonly short?: string;
  /** The value's name in the help; a switch has none. */
  readonly value?: Text;
  readonly help: Text;
}

export interface CommandSpec {
  readonly name: string;
  readonly argument?: Text;
  readonly help: Text;
  readonly options: readonly OptionSpec[];
  /** Loads the command's code: nothing heavy is loaded before a command is known. */
  readonly load: () => Promise<{ readonly run: Command }>;
}

/** What a command is given. Options are strings, or true for switches. */
export interface Invocation {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: 'zh' | 'en';
}

/** @returns the exit code: 0 done, 1 findings in the content or a file that could not be written, 2 wrong usage. */
export type Command = (invocation: Invocation) => Promise<number>;

const folder: Text = { zh: '文件夹', en: 'folder' };

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'lang',
    value: { zh: 'zh|en', en: 'zh|en' },
    help: { zh: '提示信息的语言（默认随系统）', en: "language of the messages (default: the system's)" },
  },
  { name: 'help', short: 'h', help: { zh: '显示本说明', en: 'show this help' } },
  { name: 'version', short: 'v', help: { zh: '显示版本号', en: 'show the version' } },
];

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'build',
    argument: folder,
    help: {
      zh: '检查内容，生成 DOCX 和 PDF（文件夹默认为 content）',
      en: 'check the content, write DOCX and PDF (default folder: content)',
    },
    options: [
      {
        name: 'out',
        short: 'o',
        value: { zh: '目录', en: 'dir' },
        help: { zh: '输出到此目录（默认 out）', en: 'write to this folder (default: out)' },
      },
      {
        name: 'format',
        short: 'f',
        value: { zh: 'docx,pdf', en: 'docx,pdf' },
        help: { zh: '只生成所列格式', en: 'only the formats listed' },
      },
      {
        name: 'fonts',
        value: { zh: '目录', en: 'dir' },
        help: {
          zh: '优先使用此目录中的字体（title、body、level1、level2、table 加 .ttf 或 .otf）',
          en: 'fonts to prefer over the bundled ones (title, body, level1, level2, table with .ttf or .otf)',
        },
      },
    ],
    load: () => import('./build.ts'),
  },
  {
    name: 'check',
    argument: folder,
    help: { zh: '只检查内容，不生成文件', en: 'check the content, write nothing' },
    options: [],
    load: () => import('./check.ts'),
  },
];
