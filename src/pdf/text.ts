import type { GlyphRun, TextStroke } from '../layout/page.ts';
import type { EmbeddedFace } from './embedded-face.ts';
import type { Faces } from './faces.ts';
import { fillColour, num } from './numbers.ts';
import { hex4 } from './to-unicode.ts';

/** The width of the line that emboldens a run, in em: half of it grows outwards. */
const EMBOLDENING_EM = 1 / 40;

/** The operators that set a run of the layout: every glyph at its own place, whatever the face's advances are. */
export function glyphRun(run: GlyphRun, faces: Faces): string {
  const face = faces.use(run.face);
  const shown = showGlyphs(face, run);
  const text = `BT /${face.name} ${num(run.size)} Tf ${upright(run.x, run.y)} Tm ${shown} TJ ET`;
  return run.emboldened ? `q 0 G 2 Tr ${num(run.size * EMBOLDENING_EM)} w ${text} Q` : text;
}

/**
 * The operators that set a text of a drawing: faces chosen per character, at their own advances.
 * @throws {RangeError} when no face has a character: the layout has to report that before anything is written.
 */
export function strokedText(stroke: TextStroke, faces: Faces): string {
  const { x, y, size } = stroke;
  const turn = stroke.rotate === undefined || stroke.rotate === 0 ? '' : ` ${rotation(stroke.rotate)} cm`;
  const runs = faceRuns(stroke, faces).map(({ face, text, advances, from }) => {
    const origin = upright(from, -face.face.shift * size);
    return `BT /${face.name} ${num(size)} Tf ${origin} Tm ${showGlyphs(face, { text, size, advances })} TJ ET`;
  });
  return `q 1 0 0 1 ${num(x)} ${num(y)} cm${turn} ${fillColour(stroke.fill)} ${runs.join(' ')} Q`;
}

/** Page coordinates grow downward here; glyphs stand upright all the same. */
const upright = (x: number, y: number): string => `1 0 0 -1 ${num(x)} ${num(y)}`;

/** Clockwise, in degrees, where y grows downward. */
function rotation(degrees: number): string {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return `${[cosine, sine, -sine, cosine].map(num).join(' ')} 0 0`;
}

interface Shown {
  readonly text: string;
  readonly size: number;
  /** pt from each origin to the next. */
  readonly advances: readonly number[];
  readonly offsets?: readonly number[];
}

/**
 * The array of a TJ. A number in it moves what follows to the left, in thousandths of an em: it is what the glyph's
 * advance has too much of, and what it has to be drawn left of its origin.
 */
function showGlyphs(face: EmbeddedFace, { text, size, advances, offsets }: Shown): string {
  const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  if (codePoints.length !== advances.length) {
    throw new RangeError(`${advances.length} advances for the ${codePoints.length} characters of ${text}`);
  }
  const parts: string[] = [];
  let open = '';
  let move = 0;
  codePoints.forEach((codePoint, k) => {
    const advance = ((advances[k] ?? 0) * 1000) / size;
    const left = ((offsets?.[k] ?? 0) * 1000) / size;
    const glyph = face.glyph(codePoint, advance, left);
    const rest = left - glyph.left;
    const adjustment = num(move + rest);
    if (adjustment !== '0') {
      if (open !== '') parts.push(`<${open}>`);
      parts.push(adjustment);
      open = '';
    }
    open += hex4(glyph.cid);
    move = glyph.width - advance - rest;
  });
  return `[${parts.join(' ')}${open === '' ? '' : `<${open}>`}]`;
}

interface FaceRun {
  readonly face: EmbeddedFace;
  readonly from: number;
  text: string;
  readonly advances: number[];
}

/** Splits a text where the face changes. */
function faceRuns({ text, role, size }: TextStroke, faces: Faces): FaceRun[] {
  const runs: FaceRun[] = [];
  let pen = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const chosen = faces.fonts.faceFor(codePoint, role);
    if (chosen === undefined) {
      throw new RangeError(`no font has ${character} (U+${hex4(codePoint)}), in a drawing`);
    }
    const advance = chosen.advance(codePoint) * size;
    const last = runs.at(-1);
    if (last?.face.face === chosen) {
      last.text += character;
      last.advances.push(advance);
    } else {
      runs.push({ face: faces.use(chosen.id), from: pen, text: character, advances: [advance] });
    }
    pen += advance;
  }
  return runs;
}
