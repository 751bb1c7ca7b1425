import { PAPER, type Paper } from '../document/paper.ts';
import { EM_BOX, PAGE_NUMBER, PAGE_NUMBER_BELOW_PT } from '../document/stylesheet.ts';
import type { FontFace, FontSet } from '../fonts/font-set.ts';
import type { GlyphRun } from './page.ts';

/**
 * 页码 (7.5): — 1 — in the half-width digits of 宋体, right on odd pages and left on even ones. On a page that lies
 * across it stands where it would on the sheet upright, and turned with it (clause 8: 页码位置与公文其他页码保持一致).
 * @throws {RangeError} when the fonts have no dash, space or digit
 */
export function pageNumber(number: number, paper: Paper, fonts: FontSet): readonly GlyphRun[] {
  const known = kept.get(fonts) ?? new Map<Paper, (readonly GlyphRun[])[]>();
  kept.set(fonts, known);
  const ofPaper = known.get(paper) ?? [];
  known.set(paper, ofPaper);
  ofPaper[number] ??= makeNumber(number, paper, fonts);
  return ofPaper[number];
}

/** The numbers that were set, by paper and number: a page that stays as it was has the same items. */
const kept = new WeakMap<FontSet, Map<Paper, (readonly GlyphRun[])[]>>();

function makeNumber(number: number, paper: Paper, fonts: FontSet): readonly GlyphRun[] {
  const runs = uprightNumber(number, fonts);
  return paper === PAPER.landscape ? runs.map(turned) : runs;
}

/** A run of an upright sheet on the sheet turned clockwise. */
function turned(run: GlyphRun): GlyphRun {
  return { ...run, x: PAPER.portrait.height - run.y, y: run.x, turned: true };
}

function uprightNumber(number: number, fonts: FontSet): GlyphRun[] {
  const { area } = PAPER.portrait;
  const size = PAGE_NUMBER.sizePt;
  const glyphs = [...`— ${number} —`].map((text) => {
    const codePoint = text.codePointAt(0) ?? 0;
    const face = fonts.chineseFaceFor(codePoint, PAGE_NUMBER.role);
    if (face === undefined) throw new RangeError(`no font has ${text}, which page numbers need`);
    return { text, face, advance: face.advance(codePoint) * size };
  });
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  const inset = PAGE_NUMBER.insetEm * size;
  const baseline = area.y + area.height + PAGE_NUMBER_BELOW_PT + EM_BOX.ascentEm * size;
  let x = area.x + (number % 2 === 1 ? area.width - inset - width : inset);
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
