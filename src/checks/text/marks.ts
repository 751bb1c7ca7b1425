import { HAN } from '../../clreq/scripts.ts';
import { late } from '../../kept/late.ts';
import { HTML_CHARACTER } from '../../markdown/foreign.ts';
import { allMatches } from './matches.ts';

/** Punctuation of Chinese text (GB/T 15834): pairs, and half-width marks. */

export interface MarkProblem {
  readonly kind: 'unclosed' | 'unopened' | 'doubled' | 'half' | 'ellipsis' | 'dash';
  readonly start: number;
  readonly end: number;
  /** The mark that is missing, or should stand there; '' where one should go. */
  readonly expected: string;
}

const PARTNERS: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '[': ']',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
};
const OPENERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PARTNERS).map(([open, close]) => [close, open]),
);

/** A mark that has a partner. */
const PAIRED = new RegExp(
  `[${Object.entries(PARTNERS)
    .flat()
    .map((mark) => `\\${mark}`)
    .join('')}]`,
  'g',
);

/** Half- and full-width brackets pair with each other; their width is another problem. */
const kindOf = (mark: string): string =>
  mark.replace('(', '（').replace(')', '）').replace('[', '〔').replace(']', '〕');

/** 1） and a) number an item and have no partner. */
const ITEM_NUMBER = /(?:^|[。；，：、\s])[\dA-Za-z一二三四五六七八九十]{1,2}$/;

/** Of O’Neill. After a letter ’ may close a quotation (‘App’), and where none is open it is an apostrophe too (officers’). */
const isApostrophe = (text: string, at: number): boolean =>
  text[at] === '’' && /^\p{Script=Latin}’\p{Script=Latin}$/u.test(text.slice(at - 1, at + 2));

/** Brackets, quotation marks and title marks without their partner. */
export function unpaired(text: string): MarkProblem[] {
  const problems: MarkProblem[] = [];
  const open: { readonly mark: string; readonly at: number }[] = [];
  const unclosed = ({ mark, at }: { mark: string; at: number }): void => {
    problems.push({ kind: 'unclosed', start: at, end: at + 1, expected: PARTNERS[mark] ?? '' });
  };
  for (const { 0: mark, index: at } of text.matchAll(PAIRED)) {
    if (PARTNERS[mark] !== undefined) open.push({ mark, at });
    const opener = OPENERS[mark];
    if (opener === undefined || isApostrophe(text, at)) continue;
    const partner = partnerOf(opener, open);
    if (partner === -1) {
      if (mark === '’' && /^\p{Script=Latin}’/u.test(text.slice(at - 1, at + 1))) continue;
      if (/[）)]/.test(mark) && ITEM_NUMBER.test(text.slice(Math.max(0, at - 4), at))) continue;
      problems.push({ kind: 'unopened', start: at, end: at + 1, expected: opener });
    } else {
      open.splice(partner).slice(1).forEach(unclosed);
    }
  }
  open.forEach(unclosed);
  return problems;
}

/** How many marks are left open before one gives up looking for the partner of another. */
const DEPTH = 20;

function partnerOf(opener: string, open: readonly { readonly mark: string }[]): number {
  const from = Math.max(0, open.length - DEPTH);
  const k = open.slice(from).findLastIndex(({ mark }) => kindOf(mark) === kindOf(opener));
  return k === -1 ? -1 : from + k;
}

const DOUBLED = /《《|》》|““|””|〈〈|〉〉|[，、；：][，、；：。]+|。[，、；：。]+/g;

/** 《《, ，， and 。， : marks of which one is too many. Nested brackets and quotations may close together. */
export function doubled(text: string): MarkProblem[] {
  // Full stops in a row stand for an ellipsis.
  const marks = text.replace(/。{3,}/g, (points) => '\0'.repeat(points.length));
  return allMatches(DOUBLED, marks).map((match) => ({
    kind: 'doubled' as const,
    start: match.index,
    end: match.index + match[0].length,
    expected: match[0].slice(-1),
  }));
}

/** The full-width marks by the half-width ones. Quotation marks are not among them: which one is meant hangs on the place. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
  '(': '（',
  ')': '）',
};

const CHINESE = `[${HAN}，。；：、！？（）《》“”‘’〔〕]`;
/** Next to Chinese on either side; a point only after Chinese, as 1. and A. are numbers; (0533) is a telephone's. */
const HALF = late(
  () =>
    new RegExp(
      [
        `(?<=${CHINESE})[,;:!?]`,
        `[,;!?](?=${CHINESE})`,
        String.raw`(?<=[${HAN}])\.(?![\w.])`,
        String.raw`(?<=${CHINESE})\((?!\d+\))`,
        String.raw`\((?=${CHINESE})`,
        String.raw`(?<!\(\d+)\)(?=${CHINESE})`,
        String.raw`(?<=${CHINESE})\)`,
        `(?<=${CHINESE})["']|["'](?=${CHINESE})`,
        // Between blanks, with Chinese on both sides of them.
        `(?<=${CHINESE}[ \u00a0]{1,4})[,;:!?()"'](?=[ \u00a0]{1,4}${CHINESE})`,
      ].join('|'),
      'gu',
    ),
);

/**
 * Points in place of an ellipsis: half-width or full stops in a row, or half an ellipsis (GB/T 15834—2011 4.11). Those of
 * a path (../图) are none.
 */
const ELLIPSIS = late(
  () =>
    new RegExp(
      [
        String.raw`(?<=${CHINESE})\.{2,}(?![./])`,
        String.raw`(?<!\.)\.{3,}(?=${CHINESE})`,
        '。{3,}',
        `(?<=${CHINESE})(?<!…)…(?!…)`,
      ].join('|'),
      'gu',
    ),
);

/** What stands for …… and is none. */
export const ellipses = (text: string): MarkProblem[] =>
  /\.\.|。。|…/.test(text) ? inPlaceOf('ellipsis', text, ELLIPSIS(), '……') : [];

/** Hyphens in a row, or the dashes of ranges, for a dash (GB/T 15834—2011 4.10). Three or more are a line. */
const DASH = late(
  () => new RegExp(`(?<=${CHINESE}[ ]?)(?:(?<!-)--(?!-)|(?<!–)––(?!–))(?=[ ]?${CHINESE})`, 'gu'),
);

/** What stands for —— and is none. */
export const dashes = (text: string): MarkProblem[] =>
  /--|––/.test(text) ? inPlaceOf('dash', text, DASH(), '——') : [];

/** All that a pattern finds, where another mark should stand. */
function inPlaceOf(
  kind: MarkProblem['kind'],
  text: string,
  pattern: RegExp,
  expected: string,
): MarkProblem[] {
  return allMatches(pattern, text).map(({ 0: found, index }) => ({
    kind,
    start: index,
    end: index + found.length,
    expected,
  }));
}

/**
 * What is no running text: a reference that is not closed or in other braces, an image whose line is not right, a link, a
 * character of HTML.
 */
const NO_TEXT = new RegExp(
  [
    String.raw`[{｛][^}｝\n]*(?:[}｝]|$)`,
    String.raw`^[!！]\[.*$`,
    String.raw`\[[^\]\n]{1,200}\]\([\x21-\x27\x2a-\x7e]*\)`,
    HTML_CHARACTER,
  ].join('|'),
  'g',
);

/** A half-width mark that is not between letters or digits, as those of figures and addresses are. */
const HALF_WIDTH = /[;!?()"']|(?<!\w)[,.:]|[,.:](?!\w)/;

/** Half-width marks in Chinese text. */
export function halfWidthMarks(text: string): MarkProblem[] {
  // Making the machine of the whole pattern takes as long as all other patterns for marks.
  if (!HALF_WIDTH.test(text)) return [];
  const running = text.replace(NO_TEXT, (mark) => '\0'.repeat(mark.length));
  return Array.from(running.matchAll(HALF()), ({ 0: mark, index }) => ({
    kind: 'half' as const,
    start: index,
    end: index + 1,
    expected: FULL_WIDTH[mark] ?? (mark === '"' ? '“ ”' : '‘ ’'),
  }));
}
