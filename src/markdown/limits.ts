import { type Diagnostic, type Finding, finding, type Params } from '../diagnostics/finding.ts';
import type { SourceText } from '../source/text.ts';

/**
 * What one text block may hold. The Markdown library takes time that grows with the square of the marks of a
 * paragraph, of a text's lines and of a line's spaces and cells; within these limits the worst text takes a second or two.
 * The longest part of a published report has 20,000 characters, its longest paragraph 2,000.
 */
export const TEXT_LIMITS = {
  characters: 100_000,
  lines: 5000,
  /** Characters of one line. */
  line: 5000,
  /** List markers that begin one line (- - - …), each a list within the list before. */
  listMarkers: 4,
  /** Of each kind of mark that the library pairs: the text of 1,000 bold stretches, or of as many figures. */
  marks: 4000,
} as const;

const PAIRED_MARKS = ['*', '[', ']'];

export const TEXT_TOO_LONG: Diagnostic = {
  code: 'V212',
  level: 'error',
  message: {
    zh: '这段文字有 {found} 个字符，应不超过 {expected} 个',
    en: 'the text has {found} characters; expected at most {expected}',
  },
  mend: {
    zh: '检查是否贴错了内容；长的材料分成几个“附件”',
    en: 'check what was pasted; split long material into several entries of 附件',
  },
};

export const LISTS_TOO_DEEP: Diagnostic = {
  code: 'V213',
  level: 'error',
  message: {
    zh: '这一行有 {found} 个列表符号，应不超过 {expected} 个',
    en: 'this line has {found} list markers; expected at most {expected}',
  },
  mend: { zh: '删去多余的列表符号', en: 'delete the list markers' },
};

export const TOO_MANY_LINES: Diagnostic = {
  code: 'V220',
  level: 'error',
  message: {
    zh: '这段文字有 {found} 行，应不超过 {expected} 行',
    en: 'the text has {found} lines; expected at most {expected}',
  },
  mend: {
    zh: '检查是否贴错了内容；删去多余的空行，长的材料分成几个“附件”',
    en: 'check what was pasted; delete empty lines, split long material into several entries of 附件',
  },
};

export const LINE_TOO_LONG: Diagnostic = {
  code: 'V217',
  level: 'error',
  message: {
    zh: '这一行有 {found} 个字符，应不超过 {expected} 个',
    en: 'this line has {found} characters; expected at most {expected}',
  },
  mend: { zh: '检查是否贴错了内容；分成几段', en: 'check what was pasted; make several paragraphs of it' },
};

export const TOO_MANY_MARKS: Diagnostic = {
  code: 'T122',
  level: 'error',
  message: {
    zh: '这段文字里有 {found} 个“{mark}”，应不超过 {expected} 个',
    en: 'the text has “{mark}” {found} times; expected at most {expected}',
  },
  mend: {
    zh: '检查是否贴错了内容；长的材料分成几个“附件”',
    en: 'check what was pasted; split long material into several entries of 附件',
  },
};

/** The first of the limits that a text goes beyond, with the place where it does; undefined for a text fit to be read. */
export function beyondLimits(source: SourceText): Finding | undefined {
  const { text } = source;
  const { characters, lines } = TEXT_LIMITS;
  const at = (diagnostic: Diagnostic, offset: number, params: Params): Finding =>
    finding(diagnostic, source.locate(offset), params);
  if (text.length > characters) {
    return at(TEXT_TOO_LONG, characters, { found: text.length, expected: characters });
  }
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const first = starts[lines];
  if (first !== undefined && first < text.length) {
    return at(TOO_MANY_LINES, first, { found: starts.length, expected: lines });
  }
  for (const [k, start] of starts.entries()) {
    const found = excessOfLine(text.slice(start, (starts[k + 1] ?? text.length + 1) - 1));
    if (found !== undefined) return at(found.diagnostic, start + found.offset, found.params);
  }
  for (const mark of PAIRED_MARKS) {
    const found = text.split(mark).length - 1;
    const params = { mark, found, expected: TEXT_LIMITS.marks };
    if (found > TEXT_LIMITS.marks) return at(TOO_MANY_MARKS, text.indexOf(mark), params);
  }
  return undefined;
}

interface Excess {
  readonly diagnostic: Diagnostic;
  readonly offset: number;
  readonly params: Params;
}

const LIST_MARKER = /[ \t]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])/y;

function excessOfLine(line: string): Excess | undefined {
  const { line: longest, listMarkers } = TEXT_LIMITS;
  if (line.length > longest) {
    return { diagnostic: LINE_TOO_LONG, offset: longest, params: { found: line.length, expected: longest } };
  }
  let found = 0;
  LIST_MARKER.lastIndex = 0;
  while (LIST_MARKER.test(line)) found++;
  if (found <= listMarkers) return undefined;
  return { diagnostic: LISTS_TOO_DEEP, offset: 0, params: { found, expected: listMarkers } };
}
