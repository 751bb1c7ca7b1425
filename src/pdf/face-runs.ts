import type { FontFace, FontSet } from '../fonts/font-set.ts';
import type { Item, TextStroke } from '../layout/page.ts';
import { type Glyphs, glyphsOf } from './glyphs.ts';
import { hex4 } from './to-unicode.ts';

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

/** A stretch of a text in one face. */
export interface FaceRun {
  /** Where it begins, in pt from the text’s start. */
  readonly face: FontFace;
  readonly from: number;
  text: string;
  readonly advances: number[];
}

/** Drawings are kept from build to build, and so are the runs of their texts; they hold for one font set. */
const split = new WeakMap<TextStroke, { readonly fonts: FontSet; readonly runs: readonly FaceRun[] }>();

/** The parts of a text that have one face each. */
export function faceRuns(stroke: TextStroke, fonts: FontSet): readonly FaceRun[] {
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
