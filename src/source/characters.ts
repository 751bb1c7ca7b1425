import { type Diagnostic, type Finding, finding } from '../diagnostics/finding.ts';
import { codePointName } from '../diagnostics/words.ts';
import { capped } from './cap.ts';
import type { SourceFile } from './source-file.ts';

export const FORBIDDEN_CHARACTER: Diagnostic = {
  code: 'T001',
  level: 'error',
  clause: 'XML 1.0 2.2',
  message: {
    zh: '有不能用的字符 {found}（{name}），应为可以印出的文字',
    en: 'the character {found} ({nameEn}) cannot be used; expected text that can be printed',
  },
  mend: {
    zh: '删去这个字符（往往看不见，是复制时带来的），或重新输入这几个字',
    en: 'delete the character (often invisible, and copied along), or type the words again',
  },
};

export const REPLACED_CHARACTER: Diagnostic = {
  code: 'T002',
  level: 'hint',
  clause: 'Unicode: EquivalentUnifiedIdeograph',
  message: {
    zh: '“{found}”（{codePoint}）按“{expected}”印出',
    en: '“{found}” ({codePoint}) is printed as “{expected}”',
  },
  mend: { zh: '改为“{expected}”', en: 'write “{expected}”' },
};

/** What may be forbidden. This one is begun in no time; most texts have none of it. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffd-\uffff]|\r(?!\n)/;

/** A character in a text that cannot be printed or stored in the files. */
export interface ForbiddenCharacter {
  readonly offset: number;
  readonly length: number;
  readonly params: { readonly found: string; readonly name: string; readonly nameEn: string };
}

/**
 * Control characters, noncharacters and the like in a text: what XML, PDF or a reader cannot take. These are C0 but tab,
 * LF and CR; a CR without LF; DEL and C1; U+FFFD; noncharacters; halves of surrogate pairs; and what is copied from web
 * pages and shows nowhere: soft hyphens, zero-width spaces, marks of direction, separators of lines. Offsets in UTF-16
 * units.
 */
export function forbiddenCharacters(text: string): ForbiddenCharacter[] {
  if (!SUSPECT.test(text)) return [];
  // Made here: the engine asks ICU for its classes, which takes half a millisecond.
  const forbidden =
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]|\r(?!\n)|\p{Noncharacter_Code_Point}|\p{Cs}/gu;
  return Array.from(text.matchAll(forbidden), ({ 0: character, index }) => ({
    offset: index,
    length: character.length,
    params: { found: codePointName(character), ...className(character) },
  }));
}

/** Findings for the forbidden characters of a file, the first of them each with its place. */
export function checkCharacters(file: SourceFile): Finding[] {
  return capped(
    forbiddenCharacters(file.text).map(({ offset, length, params }) =>
      finding(FORBIDDEN_CHARACTER, file.place(offset, length), params),
    ),
  );
}

const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

function className(character: string): { name: string; nameEn: string } {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x0d) return { name: '单独的回车符', nameEn: 'a carriage return without line feed' };
  if (code < 0xa0) return { name: '控制字符', nameEn: 'a control character' };
  if (INVISIBLE.test(character)) return { name: '看不见的字符', nameEn: 'an invisible character' };
  if (code === 0xfffd) return { name: '转码时丢失的字', nameEn: 'a character lost in conversion' };
  if (code >= 0xd800 && code <= 0xdfff) return { name: '半个字符', nameEn: 'half a surrogate pair' };
  return { name: '非字符', nameEn: 'a noncharacter' };
}

/** U+2E80…U+2EF3, in order; a full stop where there is no unified hanzi. */
const RADICALS = [
  ...'.厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵.旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌',
  ...'𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];

/** Radicals as characters of their own (copied from PDFs), and the middle dots of Japanese and of lists. */
const REPLACEABLE = /[\u2e81-\u2ef3\u2f00-\u2fd5\u30fb\u2022]/g;

/**
 * The character that is printed for one that looks the same: a unified hanzi for a radical, U+00B7 for the other
 * middle dots. A PDF would else hold text that is not found by searching for it.
 */
export function printed(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x30fb || code === 0x2022) return '·';
  if (code >= 0x2f00 && code <= 0x2fd5) return character.normalize('NFKC');
  const unified = RADICALS[code - 0x2e80];
  return unified === undefined || unified === '.' ? character : unified;
}

/** A text's characters that are printed as others. */
export function replaceable(text: string): { readonly offset: number; readonly character: string }[] {
  if (text.search(REPLACEABLE) < 0) return [];
  return Array.from(text.matchAll(REPLACEABLE), ({ 0: character, index }) => ({
    offset: index,
    character,
  })).filter(({ character }) => printed(character) !== character);
}
