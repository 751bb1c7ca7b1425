import type { EmbeddedFace } from './embedded-face.ts';
import type { Glyphs } from './glyphs.ts';
import { num } from './numbers.ts';

/** What a TJ shows, and the order of the face's numbers that it holds for. */
const known = new WeakMap<Glyphs, { readonly order: string; readonly operand: string }>();

/** The operand of a TJ that shows glyphs of a face. */
export function showGlyphs(face: EmbeddedFace, glyphs: Glyphs): string {
  const { order } = face.numbering;
  const kept = known.get(glyphs);
  if (kept?.order === order) return kept.operand;
  const operand = operandOf(face, glyphs);
  known.set(glyphs, { order, operand });
  return operand;
}

/**
 * A number in the array moves what follows to the left, in thousandths of an em: it is what the glyph's advance has too
 * much of, and what it has to be drawn left of its origin.
 */
function operandOf(face: EmbeddedFace, glyphs: Glyphs): string {
  const parts: string[] = [];
  let open = '';
  let move = 0;
  face.placed(glyphs).forEach((glyph, k) => {
    const rest = (glyphs.lefts[k] ?? 0) - glyph.left;
    const adjustment = num(move + rest);
    if (adjustment !== '0') {
      if (open !== '') parts.push(`<${open}>`);
      parts.push(adjustment);
      open = '';
    }
    open += glyph.hex;
    move = glyph.width - (glyphs.advances[k] ?? 0) - rest;
  });
  return `[${parts.join(' ')}${open === '' ? '' : `<${open}>`}]`;
}
