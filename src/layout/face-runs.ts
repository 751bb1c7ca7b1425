import { codePointName } from '../diagnostics/words.ts';
import type { FontFace, FontSet } from '../fonts/font-set.ts';
import { eachFace } from '../fonts/text-faces.ts';
import { keptByObject } from '../kept/by-object.ts';
import type { TextStroke } from './page.ts';

/** A stretch of a drawing's text in one face. */
export interface FaceRun {
  readonly face: FontFace;
  /** Where it begins, in pt from the text's start. */
  readonly from: number;
  readonly text: string;
  /** Of each character, in pt. */
  readonly advances: readonly number[];
}

/**
 * The stretches of a drawing's text that have one face each, at their own advances. Drawings are kept from build to build,
 * and so are these.
 * @throws {RangeError} when no face has a character: the layout reports that before anything is drawn.
 */
export const faceRuns = keptByObject((stroke: TextStroke, fonts: FontSet): readonly FaceRun[] => {
  const { text, role, size } = stroke;
  const runs: { face: FontFace; from: number; text: string; advances: number[] }[] = [];
  let pen = 0;
  eachFace(text, role, fonts, (character, codePoint, face) => {
    if (face === undefined) {
      throw new RangeError(`no font has ${character} (${codePointName(character)}), in a drawing`);
    }
    const advance = face.advance(codePoint) * size;
    const last = runs.at(-1);
    if (last?.face === face) {
      last.text += character;
      last.advances.push(advance);
    } else {
      runs.push({ face, from: pen, text: character, advances: [advance] });
    }
    pen += advance;
  });
  return runs;
});
