import { CENTRED_STOPS, CLOSING, DASHES, isLatin, OPENING, SENTENCE_ENDS, STOPS } from '../clreq/classes.ts';

/**
 * The blank that full-width marks carry, and what may be taken of it: 标点挤压 (CLREQ 6.3.2), first at once where marks
 * meet and at a line's ends, then on need to pull a mark into the line (先挤进，后推出). All in em.
 */
export interface Blank {
  readonly left: number;
  readonly right: number;
}

const NONE: Blank = { left: 0, right: 0 };
const LEFT_HALF: Blank = { left: 0.5, right: 0 };
const RIGHT_HALF: Blank = { left: 0, right: 0.5 };
/** Some faces centre ？: a quarter of an em is blank in all of them. */
const RIGHT_QUARTER: Blank = { left: 0, right: 0.25 };

/** Where marks meet, half an em goes: 2 em → 1.5 em. */
const MEETING = 0.5;
/** What a mark inside a line gives at most to pull another in. */
const SQUEEZE = 0.25;

/** The blank of a character, of which the face's advance must be nearly an em: a narrow mark of an office's own font has none. */
export function blankOf(character: string, advanceEm: number): Blank {
  if (advanceEm < 0.9) return NONE;
  if (OPENING.has(character)) return LEFT_HALF;
  if (CLOSING.has(character) || STOPS.has(character)) return RIGHT_HALF;
  return CENTRED_STOPS.has(character) ? RIGHT_QUARTER : NONE;
}

/** What happens between two neighbours on a line. */
export interface Join {
  /** Taken from the blank after the first, and from the blank before the second, always. */
  readonly takenBefore: number;
  readonly takenAfter: number;
  /** What more may be taken on need, and in an emergency. */
  readonly squeeze: number;
  readonly tight: number;
  /** Whether slack may be put here. */
  readonly gap: boolean;
}

/** Between two characters without blanks, as nearly all are. */
const PLAIN: Join = { takenBefore: 0, takenAfter: 0, squeeze: 0, tight: 0, gap: true };
/** The same where no slack may be put, and what is before a text's first character. */
export const FIXED: Join = { ...PLAIN, gap: false };

/**
 * @param first the character before the place, and its blank
 * @param second the character after it, and its blank
 */
export function joinOf(first: string, firstBlank: Blank, second: string, secondBlank: Blank): Join {
  const gap = isGap(first, second);
  if (firstBlank === NONE && secondBlank === NONE) return gap ? PLAIN : FIXED;
  const blank = firstBlank.right + secondBlank.left;
  const meet = firstBlank !== NONE && secondBlank !== NONE;
  const taken = meet ? Math.min(MEETING, blank) : 0;
  const takenBefore = Math.min(taken, firstBlank.right);
  const rest = SENTENCE_ENDS.has(first) ? secondBlank.left - (taken - takenBefore) : blank - taken;
  return {
    takenBefore,
    takenAfter: taken - takenBefore,
    squeeze: Math.min(SQUEEZE, rest),
    tight: rest,
    gap,
  };
}

/** Slack goes between characters, but neither into a Latin word, a number or before a space, nor into —— and ……. */
function isGap(first: string, second: string): boolean {
  if (second === ' ') return false;
  if (isLatin(first) && isLatin(second)) return false;
  return !(DASHES.has(first) && first === second);
}
