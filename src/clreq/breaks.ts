import { asClassed } from './apostrophes.ts';
import {
  APPROXIMATIONS,
  ASCII_CLOSING,
  ASCII_OPENING,
  ASCII_STOPS,
  CENTRED_STOPS,
  CLOSING,
  CONNECTORS,
  DASHES,
  DIGIT_JOINTS,
  isLatin,
  LATIN_BREAKS_AFTER,
  MAGNITUDES,
  OPENING,
  PREFIX_SIGNS,
  STOPS,
  SUFFIX_SIGNS,
  UNITS,
} from './classes.ts';

/** Never broken here. */
export const FORBIDDEN = Number.POSITIVE_INFINITY;
/** An address or a link is broken here rather than stretch the line much. */
export const ADDRESS_BREAK = 3;
/** A telephone number or a date of digits is broken at its hyphen rather than stretch the line past the bound. */
export const NUMBER_JOINT_BREAK = 40;

const union = (...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((s) => [...s]));

/** 行首禁则 (CLREQ 6.1.1): what no line starts with. */
export const NEVER_STARTS = union(
  CLOSING,
  STOPS,
  CENTRED_STOPS,
  CONNECTORS,
  DASHES,
  SUFFIX_SIGNS,
  ASCII_CLOSING,
  ASCII_STOPS,
);

/** 行尾禁则 (CLREQ 6.1.1): what no line ends with. */
export const NEVER_ENDS = union(OPENING, PREFIX_SIGNS, ASCII_OPENING);

/**
 * What it costs to break a text before each of its characters.
 * @param text one code point each
 * @returns costs[k] for the place between k−1 and k: 0 for a free break, FORBIDDEN where there is none; costs[0] is FORBIDDEN.
 */
export function breakCosts(text: readonly string[]): number[] {
  const characters = asClassed(text);
  const costs = characters.map((character, k) => {
    const before = characters[k - 1];
    return before === undefined ? FORBIDDEN : costBetween(before, character, characters[k - 2]);
  });
  for (const [start, end] of numbers(characters)) {
    for (let k = start + 1; k < end; k++) {
      costs[k] = costs[k] === ADDRESS_BREAK && isDigitJoint(characters, k) ? NUMBER_JOINT_BREAK : FORBIDDEN;
    }
  }
  return costs;
}

function costBetween(before: string, after: string, twoBefore: string | undefined): number {
  if (after === ' ' || NEVER_STARTS.has(after) || NEVER_ENDS.has(before)) return FORBIDDEN;
  if (before === ' ' || !isLatin(before) || !isLatin(after)) return 0;
  // A half-width mark after Chinese text (规范性,2022年) belongs to no Latin word.
  if (isAsciiMark(before) && (twoBefore === undefined || !isLatin(twoBefore))) return 0;
  return LATIN_BREAKS_AFTER.has(before) ? ADDRESS_BREAK : FORBIDDEN;
}

const isAsciiMark = (character: string): boolean =>
  ASCII_STOPS.has(character) || ASCII_CLOSING.has(character);

/** Whether the place before k follows a hyphen or slash between digits, as in 0533-3183622 (and not a minus sign). */
function isDigitJoint(characters: readonly string[], k: number): boolean {
  const joint = characters[k - 1];
  return (joint === '-' || joint === '/') && IS_DIGIT.test(characters[k - 2] ?? '');
}

const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

const DIGITS = '[0-9０-９]';
const IS_DIGIT = new RegExp(DIGITS);

/** A number with what it must not be parted from: 〔2021〕30号, 第3条, -18, 15000余件, 84.6%, 3.5万元, 0533-3183622. */
const NUMBER = new RegExp(
  `(?:〔${DIGITS}+〕|第|(?<![0-9A-Za-z)])[-+−])?` +
    `${DIGITS}+(?:[${DIGIT_JOINTS}/-]${DIGITS}+)*` +
    `[${MAGNITUDES}]*[${APPROXIMATIONS}]?[${MAGNITUDES}]*(?:${alternatives(UNITS)})?`,
  'gu',
);

/** The numbers of a text: [start, end) in code points. */
function numbers(characters: readonly string[]): [number, number][] {
  // Numbers hold characters of the basic plane only: others are replaced so that offsets count code points.
  const text = characters.map((character) => (character.length === 1 ? character : ' ')).join('');
  // Most texts of tables have none, and looking for the whole form takes ten times as long.
  if (!IS_DIGIT.test(text)) return [];
  return [...text.matchAll(NUMBER)].map((match) => [match.index, match.index + match[0].length]);
}
