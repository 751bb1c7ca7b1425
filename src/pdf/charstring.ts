/** As much of Type 2 charstrings as giving a glyph another width needs (Adobe Technical Note 5177). */

export const HMOVETO = 22;
const MOVES: readonly (number | undefined)[] = [4, 21, HMOVETO];

export const isMoveTo = (operator: number | undefined): boolean => MOVES.includes(operator);

/** The first operator of a charstring. */
export function firstOperator(charstring: Uint8Array): number | undefined {
  let at = 0;
  for (;;) {
    const byte = charstring[at];
    if (byte === undefined) return undefined;
    if (byte < 32 && byte !== 28) return byte;
    at += byte === 28 ? 3 : byte <= 246 ? 1 : byte <= 254 ? 2 : 5;
  }
}

/** A whole number of at most 16 bits as an operand. */
export function charstringNumber(value: number): number[] {
  if (value >= -107 && value <= 107) return [value + 139];
  return [28, (value >> 8) & 0xff, value & 0xff];
}
