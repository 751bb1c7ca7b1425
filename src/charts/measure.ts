import type { FontRole } from '../document/roles.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { eachFace } from '../fonts/text-faces.ts';

/** The width of a text at a size, in pt. */
export type Measure = (text: string, size: number) => number;

/**
 * Measures by the advances of a role's faces, without kerning, as the writers set it.
 * A character that no face has counts as one em: whether it may be printed at all is for the layout to say.
 */
export function measureIn(fonts: FontSet, role: FontRole): Measure {
  return (text, size) => {
    let width = 0;
    eachFace(text, role, fonts, (_, codePoint, face) => {
      width += face?.advance(codePoint) ?? 1;
    });
    return width * size;
  };
}
