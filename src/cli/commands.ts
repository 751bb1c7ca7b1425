import type { Text } from '../diagnostics/finding.ts';
import type { CommandSpec, OptionSpec } from './command.ts';
import { INIT_OPTIONS } from './init-options.ts';

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

const OUT: OptionSpec = {
  name: 'out',
  short: 'o',
  value: { zh: '文件夹', en: 'folder' },
  help: { zh: '输出到此文件夹（默认 out）', en: 'write to this folder (default: out)' },
};

const FORMAT: OptionSpec = {
  name: 'format',
  short: 'f',
  value: { zh: 'docx,pdf', en: 'docx,pdf' },
  help: { zh: '只生成所列格式', en: 'only the formats listed' },
};

const FONTS: OptionSpec = {
  name: 'fonts',
  value: { zh: '文件夹', en: 'folder' },
  help: {
    zh: '优先使用此文件夹中的字体（title、body、level1、level2、table、latin、latin-bold 加 .ttf、.otf 或 .ttc）',
    en: 'fonts to prefer (title, body, level1, level2, table, latin, latin-bold with .ttf, .otf or .ttc)',
  },
};

const ATTACH: OptionSpec = {
  name: 'attach',
  help: {
    zh: '在 PDF 中附上内容文件和各表的 CSV（成为 PDF/A-3a）',
    en: 'carry the content files and the tables as CSV in the PDF (PDF/A-3a)',
  },
};

const QUIET: OptionSpec = {
  name: 'quiet',
  short: 'q',
  help: { zh: '只输出发现的问题和错误', en: 'say nothing but findings and errors' },
};

const JSON_OUTPUT: OptionSpec = {
  name: 'json',
  help: { zh: '结果以一个 JSON 对象输出', en: 'print the result as one JSON object' },
};

const JSON_LINES: OptionSpec = {
  name: 'json',
  help: { zh: '每次生成的结果以一行 JSON 输出', en: 'print each build as one line of JSON' },
};

const FIX: OptionSpec = {
  name: 'fix',
  help: {
    zh: '先改正标点、全角数字、发文字号的括号和形似的部首，再检查',
    en: 'first mend marks, full-width digits, brackets of document numbers and look-alike radicals',
  },
};

const REPORTER: OptionSpec = {
  name: 'reporter',
  value: { zh: '形式', en: 'form' },
  help: {
    zh: '结果的形式：text（默认）、json、sarif、github、markdown',
    en: 'the form of the result: text (default), json, sarif, github, markdown',
  },
};

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'init',
    argument: folder,
    help: {
      zh: '新建一份待填写的年报（文件夹默认为 content）',
      en: 'make a new report to fill in (default folder: content)',
    },
    options: INIT_OPTIONS,
    load: () => import('./init.ts'),
  },
  {
    name: 'build',
    argument: folder,
    threads: 2,
    help: {
      zh: '检查内容，生成 DOCX 和 PDF（文件夹默认为 content）',
      en: 'check the content, write DOCX and PDF (default folder: content)',
    },
    options: [
      OUT,
      FORMAT,
      FONTS,
      ATTACH,
      {
        name: 'manifest',
        help: {
          zh: '另写一份清单（.manifest.json），记下内容和成品的 SHA-256',
          en: 'also write a manifest: the SHA-256 of the content and of the files',
        },
      },
      QUIET,
      JSON_OUTPUT,
    ],
    load: () => import('./build.ts'),
  },
  {
    name: 'check',
    argument: folder,
    threads: 1,
    help: { zh: '只检查内容，不生成文件', en: 'check the content, write nothing' },
    options: [FIX, REPORTER, QUIET, JSON_OUTPUT],
    load: () => import('./check.ts'),
  },
  {
    name: 'explain',
    argument: { zh: '编号', en: 'code' },
    argumentNeeded: true,
    help: {
      zh: '说明一个编号：为什么、怎么改、例子',
      en: 'explain a code: why it matters, how to mend it, examples',
    },
    options: [],
    load: () => import('./explain.ts'),
  },
  {
    name: 'rules',
    help: { zh: '列出全部检查和级别', en: 'list all checks with their levels' },
    options: [],
    load: () => import('./rules.ts'),
  },
  {
    name: 'watch',
    argument: folder,
    help: { zh: '监视文件夹，每次保存后重新生成', en: 'build again at every save' },
    options: [OUT, FORMAT, FONTS, ATTACH, QUIET, JSON_LINES],
    load: () => import('./watch.ts'),
  },
  {
    name: 'preview',
    argument: folder,
    help: {
      zh: '在浏览器中预览各页和发现的问题，保存后自动更新',
      en: 'show the pages and findings in a browser, always up to date',
    },
    options: [
      {
        name: 'open',
        help: { zh: '在终端运行时打开浏览器', en: 'open the browser, when run at a terminal' },
      },
      FONTS,
    ],
    load: () => import('./preview.ts'),
  },
  {
    name: 'verify',
    argument: folder,
    threads: 2,
    help: {
      zh: '核对输出文件夹中的文件是否由现在的内容生成',
      en: 'say whether the files written are what the content gives',
    },
    options: [OUT, FORMAT, FONTS, ATTACH, QUIET, JSON_OUTPUT],
    load: () => import('./verify.ts'),
  },
];
