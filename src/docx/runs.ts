import { type IRunOptions, TextRun } from 'docx';
import { asClassed } from '../clreq/apostrophes.ts';
import { isLatin } from '../clreq/classes.ts';
import type { Cell, HeadingLevel, Inline } from '../document/document.ts';
import { TEXT } from '../document/stylesheet.ts';
import { ROLES } from '../fonts/manifest.ts';
import { hintedTexts } from './hints.ts';
import { runInStyle } from './style-ids.ts';

/**
 * The runs of a paragraph. Fonts and sizes come from the paragraph's style; a run only says what differs from it.
 * @param runIn the level of a heading that runs in: its runs take the character style linked to the heading's.
 */
export function textRuns(inlines: readonly Inline[], runIn?: HeadingLevel): TextRun[] {
  const style = runIn === undefined ? {} : { style: runInStyle(runIn) };
  return inlines.flatMap(({ text, bold }) =>
    runsOf(text, { ...style, ...(bold === undefined ? {} : { bold }) }),
  );
}

/**
 * Lines of text with line breaks between them.
 * @param sizePt where it is not the style's
 */
export function lineRuns(lines: readonly string[], sizePt?: number): TextRun[] {
  return lines.flatMap((text, k) => runsOf(text, ownSize(sizePt), k > 0));
}

/**
 * The lines of a title. Its Chinese face is heavy itself, and made bolder it would fill in; its digits and Latin letters,
 * which stand in the other font, are bold beside it, as in the PDF.
 */
export function titleRuns(lines: readonly string[]): TextRun[] {
  return lines.flatMap((line, k) =>
    stretches(line).flatMap(({ text, latin }, s) =>
      runsOf(text, latin && ROLES[TEXT.title.role].heavyLatin ? { bold: true } : {}, k > 0 && s === 0),
    ),
  );
}

/** A line in stretches of the Latin font and of the Chinese one; a blank belongs to what it stands in. */
function stretches(line: string): { text: string; latin: boolean }[] {
  const found: { text: string; latin: boolean }[] = [];
  const characters = [...line];
  asClassed(characters).forEach((classed, k) => {
    const character = characters[k] ?? '';
    const last = found.at(-1);
    const latin = isLatin(classed) || (character === ' ' && last?.latin === true);
    if (last?.latin === latin) last.text += character;
    else found.push({ text: character, latin });
  });
  return found;
}

/**
 * A table cell's text.
 * @param sizePt where it is not the style's
 */
export function cellRuns({ text, inlines }: Cell, sizePt?: number): TextRun[] {
  if (inlines === undefined) return lineRuns(text.split('\n'), sizePt);
  return inlines.flatMap((inline) =>
    runsOf(inline.text, { ...ownSize(sizePt), ...(inline.bold === true ? { bold: true } : {}) }),
  );
}

/** A text as runs of one look, each of which says whose the marks are that Chinese and Latin share. */
function runsOf(
  text: string,
  look: Pick<IRunOptions, 'style' | 'bold' | 'size'>,
  onNewLine = false,
): TextRun[] {
  return hintedTexts(text).map(
    (piece, k) =>
      new TextRun({
        font: { hint: piece.hint },
        ...look,
        text: piece.text,
        ...(onNewLine && k === 0 ? { break: 1 } : {}),
      }),
  );
}

const HALF_POINTS = 2;

const ownSize = (sizePt: number | undefined) => (sizePt === undefined ? {} : { size: sizePt * HALF_POINTS });
