import { displayWidth } from '../diagnostics/width.ts';
import type { BareLine } from './bare-lines.ts';
import { typedNumeral } from './typed-heading.ts';

/**
 * Lines that began paragraphs of their own in a text processor, and go on in one here, as nobody put the empty lines in
 * between. An author may as well break a paragraph where he likes — at a width, at a comma, after each sentence, before
 * each 一是 — so that a line counts only where it has a sign that none of those leaves.
 */

const SENTENCE_END = /[。！？!?]["”’）)]?$/;
/** A line after which one does not expect the sentence to go on. */
const CLAUSE_END = /[。；：！？;:!?]["”’）)]?$/;

/** The first line of a paragraph that should begin one. */
export function lineRunningOn(lines: readonly BareLine[]): BareLine | undefined {
  if (lines.length < 2) return undefined;
  const before = (k: number): string => lines[k - 1]?.text ?? '';
  const numbered = lines.find(
    ({ text }, k) => CLAUSE_END.test(before(k)) && typedNumeral(text) !== undefined,
  );
  if (numbered !== undefined) return numbered;
  const afterStop = lines.filter((_, k) => SENTENCE_END.test(before(k)));
  const indented = afterStop.find(({ indent }) => /^(?: {2}|\t)/.test(indent));
  return indented ?? (areWhole(lines) ? afterStop[0] : behindShortLine(lines));
}

/** The first line of a list's item that is none of it: its own lines are indented, or break within a sentence. */
export function lineBelowItem(lines: readonly BareLine[]): BareLine | undefined {
  return lines.find(({ text, indent }, k) => {
    const before = lines[k - 1]?.text ?? '';
    if (typedNumeral(text) !== undefined) return CLAUSE_END.test(before);
    return indent === '' && SENTENCE_END.test(before);
  });
}

/** 一是文件公开及时。把公开作为常态，…: points share a paragraph, and an author may begin a line with each. */
const POINT = /^(?:[一二三四五六七八九十]{1,2}是|[第其][一二三四五六七八九十][，、是])/;
/** A sentence that ends, and another behind it. */
const TWO_SENTENCES = /[。！？](?![”’）》」』」】]).*[^”’）》」』」】]/u;

/** Lines of whole sentences, of which one holds several. */
function areWhole(lines: readonly BareLine[]): boolean {
  return (
    lines.slice(0, -1).every(({ text }) => CLAUSE_END.test(text)) &&
    lines.some(({ text }) => TWO_SENTENCES.test(text) && !POINT.test(text)) &&
    !isOfOneWidth(lines)
  );
}

/** Lines whose widths differ by no more cells may have been broken by an editor, which keeps words and marks together. */
const TOLERANCE = 8;
/** The narrowest and the widest lines that editors break texts into, in cells. */
const [NARROWEST, WIDEST] = [40, 120];

/** Whether an editor may have broken the lines, and sentences end with them by chance. */
function isOfOneWidth(lines: readonly BareLine[]): boolean {
  const widths = lines.map(({ text }) => displayWidth(text));
  const widest = Math.max(...widths);
  return (
    widest >= NARROWEST &&
    widest <= WIDEST &&
    widths.slice(0, -1).every((width) => widest - width <= TOLERANCE)
  );
}

/** Most lines end with one of these, of which the engine need not ask what they are. */
const COMMON_END = /[\u4e00-\u9fffA-Za-z\d]$/;

/** The line behind one that ends its sentence short of the width that all others were broken at, as a PDF's lines are. */
function behindShortLine(lines: readonly BareLine[]): BareLine | undefined {
  const all = lines.slice(0, -1);
  const broken = all.filter(({ text }) => COMMON_END.test(text) || /[^\p{P}]$/u.test(text));
  const isEnd = ({ text }: BareLine): boolean => SENTENCE_END.test(text);
  // Before their widths are measured, which takes longest.
  if (broken.length < 2 || !all.some(isEnd)) return undefined;
  const widest = Math.max(...all.map(({ text }) => displayWidth(text)));
  const isShort = ({ text }: BareLine): boolean => widest - displayWidth(text) > TOLERANCE;
  if (broken.some(isShort)) return undefined;
  const end = all.findIndex((line) => isEnd(line) && isShort(line));
  return end === -1 ? undefined : lines[end + 1];
}
