import { withLetterApostrophes } from '../clreq/apostrophes.ts';
import type { Finding, Place } from '../diagnostics/finding.ts';
import { finding } from '../diagnostics/finding.ts';
import { codePointName } from '../diagnostics/words.ts';
import type { Inline } from '../document/document.ts';
import type { FontRole } from '../document/roles.ts';
import type { FontFace, FontSet } from '../fonts/font-set.ts';
import { faceOf } from '../fonts/text-faces.ts';
import { NO_GLYPH } from './diagnostics.ts';

/** A code point with the face it is set in. */
export interface Character {
  readonly text: string;
  readonly face: FontFace;
  /** In em. */
  readonly advance: number;
  readonly emboldened: boolean;
  /** What the glyph belongs to: see Owned. */
  readonly owner: object | 'artifact';
}

/** What shaping needs to know of its surroundings. */
export interface ShapeContext {
  readonly fonts: FontSet;
  /** Takes what no face has. */
  readonly report: (finding: Finding) => void;
}

export interface ShapeStyle {
  readonly role: FontRole;
  readonly bold?: boolean;
  readonly allChinese?: boolean;
}

/**
 * Gives each character of a text its face. A line feed begins a new paragraph of characters.
 * A character that no face has is reported, and left out: a caller stops at errors.
 * @param place where the text stands in the content, for stretches that do not know
 * @returns one entry a line; at least one
 */
export function shape(
  inlines: readonly Inline[],
  style: ShapeStyle,
  owner: object | 'artifact',
  place: Place,
  context: ShapeContext,
): Character[][] {
  let line: Character[] = [];
  const lines = [line];
  for (const inline of inlines) {
    const look = { ...style, bold: inline.bold ?? style.bold ?? false };
    const classed = withLetterApostrophes(inline.text);
    let offset = 0;
    for (const text of inline.text) {
      if (text === '\n') {
        line = [];
        lines.push(line);
      } else {
        const character = shapeCharacter(text, classed.codePointAt(offset), look, owner, context.fonts);
        if (character !== undefined) line.push(character);
        else context.report(noGlyph(text, inline.locate?.(offset, text.length) ?? place));
      }
      offset += text.length;
    }
  }
  return lines;
}

function shapeCharacter(
  text: string,
  classed: number | undefined,
  look: ShapeStyle & { readonly bold: boolean },
  owner: object | 'artifact',
  fonts: FontSet,
): Character | undefined {
  const codePoint = codePointOf(text);
  const face =
    look.allChinese === true
      ? fonts.chineseFaceFor(codePoint, look.role)
      : faceOf(codePoint, classed, look, fonts);
  if (face === undefined) return undefined;
  return { text, face, advance: face.advance(codePoint), emboldened: look.bold && !face.bold, owner };
}

/** The code point of a text of one character. */
export const codePointOf = (text: string): number => text.codePointAt(0) ?? 0;

/** The finding for a character that no face has. */
export function noGlyph(text: string, place: Place): Finding {
  return finding(NO_GLYPH, place, { found: text, codePoint: codePointName(text) });
}
