import { EMBOLDENING_EM } from '../document/stylesheet.ts';
import type { FontFace, FontSet } from '../fonts/font-set.ts';
import type { GlyphRun, Item, TextStroke } from '../layout/page.ts';
import type { Faces } from './faces.ts';
import { type Glyphs, glyphsOf } from './glyphs.ts';
import { fillColour, num } from './numbers.ts';
import { showGlyphs } from './show-glyphs.ts';
import { hex4 } from './to-unicode.ts';

/** The operators that set a run of the layout: every glyph at its own place, whatever the face's advances are. */
export function glyphRun(run: GlyphRun, faces: Faces): string {
  const face = faces.use(run.face);
  const shown = showGlyphs(face, glyphsOf(run));
  const origin = run.turned ? turned(run.x, run.y) : upright(run.x, run.y);
  const text = `BT /${face.name} ${num(run.size)} Tf ${origin} Tm ${shown} TJ ET`;
  return run.emboldened ? `q 0 G 2 Tr ${num(run.size * EMBOLDENING_EM)} w ${text} Q` : text;
}

/**
 * The operators that set a text of a drawing: faces chosen per character, at their own advances.
 * @throws {RangeError} when no face has a character: the layout has to report that before anything is written.
 */
export function strokedText(stroke: TextStroke, faces: Faces): string {
  const { x, y, size } = stroke;
  const turn = stroke.rotate === undefined || stroke.rotate === 0 ? '' : ` ${rotation(stroke.rotate)} cm`;
  const runs = faceRuns(stroke, faces.fonts).map(({ face: { id, shift }, text, advances, from }) => {
    const face = faces.use(id);
    const origin = upright(from, -shift * size);
    const shown = showGlyphs(face, glyphsOf({ text, size, advances }));
    return `BT /${face.name} ${num(size)} Tf ${origin} Tm ${shown} TJ ET`;
  });
  return `q 1 0 0 1 ${num(x)} ${num(y)} cm${turn} ${fillColour(stroke.fill)} ${runs.join(' ')} Q`;
}

/** Page coordinates grow downward here; glyphs stand upright all the same. */
const upright = (x: number, y: number): string => `1 0 0 -1 ${num(x)} ${num(y)}`;

/** Turned clockwise by a right angle: the pen goes down the page. */
const turned = (x: number, y: number): string => `0 1 1 0 ${num(x)} ${num(y)}`;

/** Clockwise, in degrees, where y grows downward. */
function rotation(degrees: number): string {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return `${[cosine, sine, -sine, cosine].map(num).join(' ')} 0 0`;
}

/** The texts of an item, each in one face, as `EmbeddedFace.need` takes them. */
export function textsIn(item: Item, fonts: FontSet): { readonly face: string; readonly glyphs: Glyphs }[] {
  if (item.kind === 'glyphs') return [{ face: item.face, glyphs: glyphsOf(item) }];
  if (item.kind !== 'drawing') return [];
  return item.strokes.flatMap((stroke) =>
    stroke.kind === 'path'
      ? []
      : faceRuns(stroke, fonts).map(({ face, text, advances }) => ({
          face: face.id,
          glyphs: glyphsOf({ text, size: stroke.size, advances }),
        })),
  );
}

interface FaceRun {
  readonly face: FontFace;
  readonly from: number;
  text: string;
  readonly advances: number[];
}

/** Drawings are kept from build to build, and so are the runs of their texts; they hold for one font set. */
const split = new WeakMap<TextStroke, { readonly fonts: FontSet; readonly runs: readonly FaceRun[] }>();

/** The parts of a text that have one face each. */
function faceRuns(stroke: TextStroke, fonts: FontSet): readonly FaceRun[] {
  const known = split.get(stroke);
  if (known?.fonts === fonts) return known.runs;
  const runs = splitByFace(stroke, fonts);
  split.set(stroke, { fonts, runs });
  return runs;
}

function splitByFace({ text, role, size }: TextStroke, fonts: FontSet): FaceRun[] {
  const runs: FaceRun[] = [];
  let pen = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const chosen = fonts.faceFor(codePoint, role);
    if (chosen === undefined) {
      throw new RangeError(`no font has ${character} (U+${hex4(codePoint)}), in a drawing`);
    }
    const advance = chosen.advance(codePoint) * size;
    const last = runs.at(-1);
    if (last?.face === chosen) {
      last.text += character;
      last.advances.push(advance);
    } else {
      runs.push({ face: chosen, from: pen, text: character, advances: [advance] });
    }
    pen += advance;
  }
  return runs;
}
