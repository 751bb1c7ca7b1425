import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be wrong with the files of a folder, before anything in them is understood. */

export const FOLDER_UNREADABLE: Diagnostic = {
  code: 'F101',
  level: 'error',
  message: {
    zh: '不能读取报告文件夹“{found}”：{reason}；应为一个放有 *.yaml 文件的文件夹',
    en: 'cannot read the report folder “{found}”: {reasonEn}; expected a folder with *.yaml files',
  },
  mend: {
    zh: '检查文件夹的名称和位置，例如 nianbao build content',
    en: 'check the name and place of the folder, for example nianbao build content',
  },
};

export const FOLDER_EMPTY: Diagnostic = {
  code: 'F102',
  level: 'error',
  message: {
    zh: '文件夹“{found}”里没有内容文件，应有至少一个 *.yaml 文件',
    en: 'the folder “{found}” has no content files; expected at least one *.yaml file',
  },
  mend: {
    zh: '检查文件夹是否选对；文件名要以 .yaml 结尾（不是 .yaml.txt）',
    en: 'check that it is the right folder; names must end with .yaml (not .yaml.txt)',
  },
};

export const FILE_UNREADABLE: Diagnostic = {
  code: 'F103',
  level: 'error',
  message: {
    zh: '不能读取文件“{found}”：{reason}；应为可读的文件',
    en: 'cannot read the file “{found}”: {reasonEn}; expected a file that can be read',
  },
  mend: {
    zh: '检查文件是否还在，是否有读取权限；不是内容文件的，改名或移走',
    en: 'check that the file is there and that you may read it; rename or move what is no content',
  },
};

export const FILE_TOO_LARGE: Diagnostic = {
  code: 'F104',
  level: 'error',
  message: {
    zh: '文件有 {found} 字节，应不超过 {expected} 字节',
    en: 'the file has {found} bytes; expected at most {expected}',
  },
  mend: {
    zh: '检查是否放错了文件；内容可以分成几个文件',
    en: 'check that it is the right file; the content may be spread over several',
  },
};

export const TOO_MANY_FILES: Diagnostic = {
  code: 'F105',
  level: 'error',
  message: {
    zh: '文件夹里有 {found} 个 *.yaml 文件，应不超过 {expected} 个',
    en: 'the folder has {found} *.yaml files; expected at most {expected}',
  },
  mend: { zh: '检查文件夹是否选对', en: 'check that it is the right folder' },
};

export const FOLDER_TOO_LARGE: Diagnostic = {
  code: 'F114',
  level: 'error',
  message: {
    zh: '文件夹里的 *.yaml 文件共有 {found} 字节，应不超过 {expected} 字节',
    en: 'the *.yaml files of the folder have {found} bytes together; expected at most {expected}',
  },
  mend: { zh: '检查文件夹是否选对', en: 'check that it is the right folder' },
};

const SAVE_AS_UTF8 = {
  zh: '用编辑器打开，“另存为”时编码选 UTF-8',
  en: 'open it in an editor and save it with the encoding UTF-8',
};

export const NOT_UTF8_WIDE: Diagnostic = {
  code: 'F106',
  level: 'error',
  message: {
    zh: '文件的编码是 {found}，应为 UTF-8',
    en: 'the file is encoded in {found}; expected UTF-8',
  },
  mend: SAVE_AS_UTF8,
};

export const NOT_UTF8_GBK: Diagnostic = {
  code: 'F107',
  level: 'error',
  message: {
    zh: '文件不是 UTF-8 编码（此处的字节是 {found}），看来是 GBK（记事本的“ANSI”）；应为 UTF-8',
    en: 'the file is not UTF-8 (here is the byte {found}) and seems to be GBK (“ANSI” in Notepad); expected UTF-8',
  },
  mend: SAVE_AS_UTF8,
};

export const NOT_UTF8: Diagnostic = {
  code: 'F108',
  level: 'error',
  message: {
    zh: '文件不是 UTF-8 编码（此处的字节是 {found}），应为 UTF-8',
    en: 'the file is not UTF-8 (here is the byte {found}); expected UTF-8',
  },
  mend: SAVE_AS_UTF8,
};

export const FILE_EMPTY: Diagnostic = {
  code: 'F109',
  level: 'warning',
  message: {
    zh: '文件里没有内容，应有“名称: 内容”',
    en: 'the file has no content; expected “key: value”',
  },
  mend: { zh: '写上内容，或删去这个文件', en: 'write its content, or delete the file' },
};
