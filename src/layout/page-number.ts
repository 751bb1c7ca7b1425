import { mm, PAGE_NUMBER, TYPE_AREA } from '../document/stylesheet.ts';
import type { FontFace, FontSet } from '../fonts/font-set.ts';
import type { GlyphRun } from './page.ts';
import { ASCENT_EM } from './paragraph.ts';

/**
 * 页码 (7.5): — 1 — in the half-width digits of 宋体, right on odd pages and left on even ones.
 * @throws {RangeError} when the fonts have no dash, space or digit
 */
export function pageNumber(number: number, fonts: FontSet): GlyphRun[] {
  const size = PAGE_NUMBER.sizePt;
  const glyphs = [...`— ${number} —`].map((text) => {
    const codePoint = text.codePointAt(0) ?? 0;
    const face = fonts.chineseFaceFor(codePoint, PAGE_NUMBER.role);
    if (face === undefined) throw new RangeError(`no font has ${text}, which page numbers need`);
    return { text, face, advance: face.advance(codePoint) * size };
  });
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  const inset = PAGE_NUMBER.insetEm * size;
  const left = TYPE_AREA.x + (number % 2 === 1 ? TYPE_AREA.width - inset - width : inset);
  const baseline = TYPE_AREA.y + TYPE_AREA.height + mm(PAGE_NUMBER.belowMm) + ASCENT_EM * size;
  let x = left;
  const runs: { face: FontFace; x: number; text: string; advances: number[] }[] = [];
  for (const { text, face, advance } of glyphs) {
    let run = runs.at(-1);
    if (run?.face !== face) {
      run = { face, x, text: '', advances: [] };
      runs.push(run);
    }
    run.text += text;
    run.advances.push(advance);
    x += advance;
  }
  return runs.map(({ face, ...run }) => ({
    kind: 'glyphs',
    owner: 'artifact',
    face: face.id,
    size,
    y: baseline - face.shift * size,
    ...run,
  }));
}
