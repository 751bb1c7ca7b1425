import { halfWidth } from '../../source/half-width.ts';
import { allMatches } from './matches.ts';
import { withoutReferences } from './unresolved.ts';

/** Digits, letters and signs of a text that are not half-width, as offsets, and what should stand there. */
export interface WideStretch {
  readonly start: number;
  readonly end: number;
  /** As long as what stands there. */
  readonly expected: string;
}

/**
 * A point counts only before what makes a figure of it: the others may stand behind a numeral (１．2024年，…), and so may
 * one that a text begins with.
 */
const POINT = String.raw`(?<=[\d０-９])(?<!^[\d０-９]{1,2})．(?=[\d０-９]+[%％﹪٪‰؉万亿])`;
const WIDE = new RegExp(`(?:[０-９Ａ-Ｚａ-ｚ％﹪٪؉]|${POINT})+`, 'g');

/** The stretches of a text, from left to right. */
export function wideStretches(text: string): WideStretch[] {
  return allMatches(WIDE, withoutReferences(text)).map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    expected: halfWidth(found),
  }));
}
