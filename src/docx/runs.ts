import { type IRunOptions, TextRun } from 'docx';
import type { HeadingLevel, Inline } from '../document/document.ts';
import { runFonts } from './fonts.ts';
import { runInStyle } from './style-ids.ts';

/**
 * The runs of a paragraph. Fonts and sizes come from the paragraph's style; a run only says what differs from it, and
 * that marks shared by Chinese and Latin (“ ” — … ·) are Chinese here.
 * @param runIn the level of a heading that runs in: its runs take the character style linked to the heading's.
 */
export function textRuns(inlines: readonly Inline[], runIn?: HeadingLevel): TextRun[] {
  return inlines.map((inline) => {
    const options: IRunOptions = {
      font: inline.role === undefined ? { hint: 'eastAsia' } : runFonts(inline.role),
      ...(runIn === undefined ? {} : { style: runInStyle(runIn) }),
      ...(inline.bold === undefined ? {} : { bold: inline.bold }),
    };
    return new TextRun({ ...options, ...content(inline) });
  });
}

function content({ text, lineBreak }: Inline): IRunOptions {
  return lineBreak ? { break: 1 } : { text };
}

/**
 * Lines of text with line breaks between them.
 * @param sizePt where it is not the style's
 */
export function lineRuns(lines: readonly string[], sizePt?: number): TextRun[] {
  const size = sizePt === undefined ? {} : { size: sizePt * HALF_POINTS };
  return lines.map(
    (text, k) => new TextRun({ font: { hint: 'eastAsia' }, ...size, text, ...(k > 0 ? { break: 1 } : {}) }),
  );
}

const HALF_POINTS = 2;
