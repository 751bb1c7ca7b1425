import type { ColumnText } from './column-widths.ts';

/** What an author's columns are shared by. */
export interface ShareMeasure {
  /** What each column needs at least, with its padding, in pt. */
  readonly least: readonly number[];
  readonly sizePt: number;
  /** What a column has beside its text, in pt. */
  readonly aroundPt: number;
  /** Of all columns, in pt. */
  readonly total: number;
}

/** Of a text over several lines, about as much stays blank at the end of each: lines break at words and numbers. */
const RAGGED_EM = 1;
/** So much stays free in a column on one line before others get more, and what keeps it on one where Latin is set apart. */
const AIR_EM = 0.5;
/** A text over more lines than these asks for no width of its own. */
const MOST_LINES = 200;
/** A text of many lines takes this share more of them, so that others need no second one. */
const LINES_MORE = 0.25;

/**
 * The widths of an author's columns, by what their texts need: as few lines in the highest cell as will do; then as
 * many columns as possible on one line, a date or a document number before a long name; what is left goes to those that
 * still break, or where none does to all in proportion.
 * @returns undefined when the columns need more than the whole
 */
export function shareWidth(texts: readonly ColumnText[], measure: ShareMeasure): number[] | undefined {
  const { least, total } = measure;
  if (add(least) > total) return undefined;
  const whole = widthsFor(1, texts, measure);
  let lines = 1;
  while (lines < MOST_LINES && add(widthsFor(lines, texts, measure)) > total) lines++;
  const widths = widthsFor(lines + Math.floor(lines * LINES_MORE), texts, measure);
  if (add(widths) > total) return spread(least, least, total);
  const granted = grantWhole(widths, whole, total);
  const lacking = granted.map((width, k) => (whole[k] ?? 0) - width);
  if (add(lacking) === 0) return spread(granted, granted, total);
  const air = texts.map(({ spacing }, k) => (lacking[k] === 0 ? (spacing + AIR_EM) * measure.sizePt : 0));
  const airy = spread(granted, air, Math.min(total, add(granted) + add(air)));
  return spread(airy, lacking, total);
}

/** Widths that have been given what is left of the whole, by shares. */
function spread(widths: readonly number[], shares: readonly number[], total: number): number[] {
  const [left, all] = [total - add(widths), add(shares)];
  return widths.map((width, k) => (all === 0 ? width : width + (left * (shares[k] ?? 0)) / all));
}

/** What the columns need for so many lines in their longest text. */
const widthsFor = (
  lines: number,
  texts: readonly ColumnText[],
  { least, sizePt, aroundPt }: ShareMeasure,
): readonly number[] =>
  texts.map(({ longest }, k) => {
    const em = lines === 1 ? longest : Math.min(longest, longest / lines + RAGGED_EM);
    return Math.max(least[k] ?? 0, em * sizePt + aroundPt);
  });

/** Gives columns the width of one line while there is room, first to those that lack the least. */
function grantWhole(widths: readonly number[], whole: readonly number[], total: number): readonly number[] {
  const granted = [...widths];
  const lack = (k: number): number => (whole[k] ?? 0) - (widths[k] ?? 0);
  let left = total - add(widths);
  for (const k of [...widths.keys()].sort((a, b) => lack(a) - lack(b))) {
    if (lack(k) > left) break;
    granted[k] = whole[k] ?? 0;
    left -= lack(k);
  }
  return granted;
}

const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
