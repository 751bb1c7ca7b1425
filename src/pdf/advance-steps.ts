import type { FontFace } from '../fonts/font-set.ts';

/** Advances are told apart in steps of this, in thousandths of an em; what is finer is set in the text. */
const STEP = 50;

/** One more than the last code point, and than any length in font units. */
const CODE_POINTS = 0x110000;
const UNITS = 1 << 14;

/** Advances of a face as the layout asks for them (thousandths of an em) and as the font knows them (font units). */
export class AdvanceSteps {
  constructor(
    private readonly face: FontFace,
    private readonly unitsPerEm: number,
  ) {}

  /** A number that tells a character, its advance and its move to the left from all others. */
  key(codePoint: number, advance: number, left: number): number {
    const own = this.own(codePoint);
    const a = this.near(own, advance);
    const l = left === 0 ? 0 : this.units(left);
    if (l === 0 && a === own) return codePoint;
    return codePoint + CODE_POINTS * (1 + (a + UNITS) + 2 * UNITS * (l + UNITS));
  }

  /** An advance in font units: the glyph's own where it is meant, else to the nearest step. */
  advance(codePoint: number, perMille: number): number {
    return this.near(this.own(codePoint), perMille);
  }

  private near(own: number, perMille: number): number {
    return Math.abs(perMille - this.perMille(own)) < STEP ? own : this.units(perMille);
  }

  /** A glyph's own advance, in font units. */
  own(codePoint: number): number {
    return Math.round(this.face.advance(codePoint) * this.unitsPerEm);
  }

  /** Thousandths of an em as font units, to the nearest step. */
  units(perMille: number): number {
    return Math.round((Math.round(perMille / STEP) * STEP * this.unitsPerEm) / 1000);
  }

  perMille(units: number): number {
    return (units * 1000) / this.unitsPerEm;
  }
}
