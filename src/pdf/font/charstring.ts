/** As much of Type 2 charstrings as subsets need (Adobe Technical Note 5177). */

export const HMOVETO = 22;
const MOVES: readonly (number | undefined)[] = [4, 21, HMOVETO];

/** Whether an operator begins a contour: rmoveto, hmoveto, vmoveto. */
export const isMoveTo = (operator: number | undefined): boolean => MOVES.includes(operator);

/** The first operator of a charstring. */
export function firstOperator(charstring: Uint8Array): number | undefined {
  for (let at = 0; ; ) {
    const byte = charstring[at];
    if (byte === undefined) return undefined;
    if (!isNumber(byte)) return byte;
    at += numberLength(byte);
  }
}

/** A whole number of at most 16 bits as an operand. */
export function charstringNumber(value: number): number[] {
  if (value >= -107 && value <= 107) return [value + 139];
  return [28, (value >> 8) & 0xff, value & 0xff];
}

/** The subroutines that charstrings call: those of their own private dictionary, and those of the font. */
export interface Subroutines {
  readonly local: readonly Uint8Array[];
  readonly global: readonly Uint8Array[];
}

export interface UsedSubroutines {
  readonly local: Set<number>;
  readonly global: Set<number>;
}

const CALLSUBR = 10;
const CALLGSUBR = 29;
const RETURN = 11;
const ENDCHAR = 14;
const ESCAPE = 12;
/** The only escaped operator that leaves a number on the stack in fonts of today. */
const DIV = 12;
const STEM_HINTS = [1, 3, 18, 23];
const HINT_MASKS = [19, 20];

/**
 * Adds the subroutines that a charstring calls, and those that these call. Numbers of subroutines stand on the stack, and
 * the length of a hint mask follows from the hints before it, so the charstring is gone through as it would be drawn.
 */
export function collectSubroutines(
  charstring: Uint8Array,
  subroutines: Subroutines,
  used: UsedSubroutines,
): void {
  const stack: number[] = [];
  let hints = 0;

  function call(kind: 'local' | 'global'): boolean {
    const list = subroutines[kind];
    const number = (stack.pop() ?? 0) + bias(list.length);
    const called = list[number];
    if (called === undefined) throw new RangeError(`a charstring calls the ${kind} subroutine ${number}`);
    used[kind].add(number);
    return run(called);
  }

  /** @returns false when the glyph ends inside. */
  function run(code: Uint8Array): boolean {
    const view = new DataView(code.buffer, code.byteOffset, code.byteLength);
    for (let at = 0; at < code.length; ) {
      const byte = view.getUint8(at);
      if (isNumber(byte)) {
        stack.push(readNumber(view, at));
        at += numberLength(byte);
        continue;
      }
      at += 1;
      if (byte === RETURN) return true;
      if (byte === ENDCHAR) return false;
      if (byte === CALLSUBR || byte === CALLGSUBR) {
        if (!call(byte === CALLSUBR ? 'local' : 'global')) return false;
        continue;
      }
      if (byte === ESCAPE) {
        if (view.getUint8(at) === DIV)
          stack.splice(-2, 2, Math.trunc((stack.at(-2) ?? 0) / (stack.at(-1) ?? 1)));
        else stack.length = 0;
        at += 1;
        continue;
      }
      if (STEM_HINTS.includes(byte) || HINT_MASKS.includes(byte)) hints += stack.length >> 1;
      if (HINT_MASKS.includes(byte)) at += Math.ceil(hints / 8);
      stack.length = 0;
    }
    return true;
  }

  run(charstring);
}

const isNumber = (byte: number): boolean => byte >= 32 || byte === 28;

const numberLength = (byte: number): number => (byte === 28 ? 3 : byte <= 246 ? 1 : byte <= 254 ? 2 : 5);

function readNumber(view: DataView, at: number): number {
  const byte = view.getUint8(at);
  if (byte === 28) return view.getInt16(at + 1);
  if (byte === 255) return view.getInt32(at + 1) / 0x10000;
  if (byte <= 246) return byte - 139;
  const next = view.getUint8(at + 1);
  return byte <= 250 ? (byte - 247) * 256 + next + 108 : -(byte - 251) * 256 - next - 108;
}

/** What is added to the number of a subroutine, by how many there are. */
const bias = (count: number): number => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768);
