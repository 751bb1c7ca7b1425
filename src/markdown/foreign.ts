import { HAN } from '../clreq/scripts.ts';
import { FIGURE_INCOMPLETE, HEADING_SPACE, NOT_OF_THE_LANGUAGE, TABLE_WITHOUT_RULE } from './diagnostics.ts';
import { HEADING_MARK } from './meant-heading.ts';
import type { Reading } from './reading.ts';

interface Structure {
  readonly pattern: RegExp;
  /** One of these is in every text that the pattern matches in: it is not looked for in others. */
  readonly marks: string;
  readonly name: string;
  readonly nameEn: string;
}

/** &copy; and &#8212;, as a pattern's source. */
export const HTML_CHARACTER = String.raw`&(?:[A-Za-z]{2,8}|#\d+|#[Xx][\dA-Fa-f]+);`;

/**
 * Structures that the language does not have, and by what the author's meaning shows. All else of their characters is
 * plain text.
 */
const FOREIGN: readonly Structure[] = [
  { pattern: /^[ \t]*>(?![\d=]).*/gm, marks: '>', name: '引用块', nameEn: 'block quotes' },
  { pattern: /^[ \t]*(?:```|~~~).*/gm, marks: '`~', name: '代码块', nameEn: 'code blocks' },
  {
    pattern: /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$/gm,
    marks: '-*_=',
    name: '分隔线',
    nameEn: 'rules',
  },
  { pattern: /(?<!\\)\[\^[^\]\s]{1,40}\]/g, marks: '[', name: '脚注', nameEn: 'footnotes' },
  // [1] behind a word, as it is pasted; 国办函2020[12]号 is the number of a document.
  {
    pattern: new RegExp(String.raw`(?<=[${HAN}》”）。，；：])\[\d{1,2}\](?![号(（])`, 'gu'),
    marks: '[',
    name: '脚注',
    nameEn: 'footnotes',
  },
  {
    pattern: /(?<![\\!])\[[^\]\n]{1,200}\]\((?:https?:|mailto:|#|[\w./-]+\.\w+)[^)\n]*\)/g,
    marks: '[',
    name: '链接',
    nameEn: 'links',
  },
  { pattern: /^[ \t]*\[[^\]\n]+\]:[ \t]*\S.*/gm, marks: '[', name: '链接定义', nameEn: 'link definitions' },
  {
    pattern: /(?<!\\)(?:<\/?[A-Za-z][A-Za-z0-9]*(?:\s[^<>\n]*)?\/?>|<!--)/g,
    marks: '<',
    name: ' HTML 标记',
    nameEn: 'HTML',
  },
  {
    pattern: new RegExp(`(?<!\\\\)${HTML_CHARACTER}`, 'g'),
    marks: '&',
    name: ' HTML 字符代码',
    nameEn: 'HTML entities',
  },
  {
    pattern: /(?<![\\_\w])__[^_\s](?:[^_\n]*[^_\s])?__(?!_)/g,
    marks: '_',
    name: '下划线加粗',
    nameEn: '__bold__',
  },
  { pattern: /(?<![\\~])~~[^~\s][^~\n]*~~(?!~)/g, marks: '~', name: '删除线', nameEn: 'strikethrough' },
];

/** Reports, line by line, what the author clearly meant as structure though the language has none such. */
export function reportForeign(reading: Reading): void {
  const { masked } = reading;
  for (const { pattern, marks, name, nameEn } of FOREIGN) {
    if (!hasOneOf(masked, marks)) continue;
    for (const match of masked.matchAll(pattern)) {
      const start = match.index + match[0].search(/\S/);
      const end = match.index + match[0].length;
      reading.report(NOT_OF_THE_LANGUAGE, start, end, { found: reading.quote(start, end), name, nameEn });
    }
  }
  for (const { 0: mark, index } of masked.includes('！[') ? masked.matchAll(IMAGE_MARK) : []) {
    const end = index + mark.length;
    reading.report(FIGURE_INCOMPLETE, end - 1, end);
  }
  for (const match of hasOneOf(masked, '#＃') ? masked.matchAll(HEADING_MARK) : []) {
    const mark = match[1] ?? '';
    const end = match.index + match[0].length;
    reading.report(HEADING_SPACE, end - mark.length, end, { found: mark });
  }
}

/** Whether a text has one of some characters. */
const hasOneOf = (text: string, marks: string): boolean => [...marks].some((mark) => text.includes(mark));

/** A line that is an image but for its full-width exclamation mark. */
const IMAGE_MARK = /^[ \t\u3000]*！(?=\[[^\]\n]*\][(（][^\n]*[)）][ \t]*$)/gm;

/** Reports the lines of a paragraph that begin with a bar: a table whose rule is missing or of another width. */
export function reportBars(reading: Reading, start: number, end: number): void {
  const match = /^[ \t]*[|｜]/m.exec(reading.masked.slice(start, end));
  if (match === null) return;
  const at = start + match.index + match[0].length - 1;
  reading.report(TABLE_WITHOUT_RULE, at, at + 1);
}
