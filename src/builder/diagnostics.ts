import type { Diagnostic } from '../diagnostics/finding.ts';

/** What may be wrong with the folder of the office's own fonts. */

export const FONT_FILE: Diagnostic = {
  code: 'W201',
  level: 'error',
  message: {
    zh: '字体文件“{found}”不能读取、不完整或不是字体；应为 {expected}',
    en: 'the font file “{found}” cannot be read, is cut short or is no font; expected {expected}',
  },
  mend: {
    zh: '换用完整的 .ttf、.otf 或 .ttc 字体文件，或从字体文件夹中移走它（改用附带的字体）',
    en: 'use a whole .ttf, .otf or .ttc file, or take it out of the font folder (the bundled font is then used)',
  },
};

export const FONT_FOLDER: Diagnostic = {
  code: 'W202',
  level: 'error',
  message: {
    zh: '字体文件夹“{found}”不能读取，或其中没有按用途命名的字体；应为 {expected}',
    en: 'the font folder “{found}” cannot be read, or holds no font named by its role; expected {expected}',
  },
  mend: {
    zh: '检查 --fonts 后面的文件夹，并把字体文件按用途改名，如 title.ttf（标题）、body.ttf（正文）',
    en: 'check the folder after --fonts, and name the files by their role, such as title.ttf and body.ttf',
  },
};
