import { BUILT_NEEDS, type OneOf } from './built-needs.ts';

/**
 * What a text has to hold for a pattern to match in it: one of some literals, and one of some others. Looking for those is
 * quicker than the search with the pattern and, above all, spares making the pattern's machine, which for a long one takes
 * longer than all searches of a report.
 */

/** More than these are no quicker to look for than the pattern. */
const MOST = 32;

/** What each pattern needs: one literal of each. */
const known = new WeakMap<RegExp, readonly OneOf[]>();

/** The same of patterns that were read, by their sources. */
const read = new Map<string, readonly OneOf[]>();

/** Whether a pattern may match in a text: false only where it cannot. */
export function mayMatch(pattern: RegExp, text: string): boolean {
  for (const literals of neededBy(pattern)) {
    if (!literals.some((literal) => text.includes(literal))) return false;
  }
  return true;
}

/** @returns nothing where nothing can be said of the pattern. */
export function neededBy(pattern: RegExp): readonly OneOf[] {
  let needed = known.get(pattern);
  if (needed === undefined) {
    needed = /[iv]/.test(pattern.flags) ? [] : neededBySource(pattern.source);
    known.set(pattern, needed);
  }
  return needed;
}

function neededBySource(source: string): readonly OneOf[] {
  if (Object.hasOwn(BUILT_NEEDS, source)) return BUILT_NEEDS[source] ?? [];
  const needed = read.get(source) ?? new PatternReader(source).alternatives();
  read.set(source, needed);
  return needed;
}

/** What the patterns need that were read until now, for the build. */
export const readNeeds = (): Readonly<Record<string, readonly OneOf[]>> => Object.fromEntries(read);

/** Reads a pattern's parts from left to right, as far as it needs to know them. */
class PatternReader {
  private readonly parts: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.parts = source.match(PARTS) ?? [];
  }

  /** A pattern or the inside of a group. Of several ways through it, each needs something, or nothing is needed. */
  alternatives(): readonly OneOf[] {
    const first = this.sequence();
    if (this.parts[this.at] !== '|') return first;
    const all: string[] = [];
    let isKnown = true;
    for (let way = first; ; way = this.sequence()) {
      const best = mostTelling(way);
      if (best === undefined) isKnown = false;
      else all.push(...best);
      if (this.parts[this.at] !== '|') break;
      this.at += 1;
    }
    return isKnown && all.length <= MOST ? [all] : [];
  }

  /** All atoms of a sequence are needed. */
  private sequence(): readonly OneOf[] {
    const needed: OneOf[] = [];
    let run = '';
    for (let part = this.parts[this.at]; part !== undefined && part !== '|' && part !== ')'; ) {
      this.at += 1;
      const atom = this.atom(part);
      const quantifier = this.quantifier();
      if (typeof atom === 'string' && quantifier === '') run += atom;
      else {
        // A quantifier belongs to the last of the characters before it.
        if (typeof atom === 'string') run += atom.slice(0, -1);
        if (run !== '') needed.push([run]);
        run = '';
        if (!PERHAPS.test(quantifier)) needed.push(...(typeof atom === 'string' ? [[atom.slice(-1)]] : atom));
      }
      part = this.parts[this.at];
    }
    if (run !== '') needed.push([run]);
    return needed;
  }

  /** @returns characters that stand for themselves, or what is needed for any other part. */
  private atom(part: string): string | readonly OneOf[] {
    switch (part[0]) {
      case '(': {
        const inside = this.alternatives();
        this.at += 1;
        return part.endsWith('!') ? [] : inside;
      }
      case '[':
        return part.length > 1 ? characterClass(part) : part;
      case '\\':
        return unescaped(part) ?? [];
      default:
        return /^[.^$\ud800-\udfff]/.test(part) ? [] : part;
    }
  }

  /** @returns '' where the atom before stands there once. */
  private quantifier(): string {
    const part = this.parts[this.at] ?? '';
    if (!/^(?:[?*+]|\{\d)/.test(part)) return '';
    this.at += 1;
    return part;
  }
}

/**
 * The parts of a pattern: an escape, a class, the opening of a group, a quantifier, characters that stand for themselves,
 * and any other. Half of a character beyond the basic plane is a part of its own: it is no atom under the flag u.
 */
const PARTS =
  /\\(?:[pP]\{[^}]*\}|k<\w+>|u\{[^}]*\}|u\w{4}|x\w\w|.)|\[(?:\\.|[^\\\]])*\]|\((?:\?(?:<?[=!]|:|<[^>]+>))?|[?*+]\??|\{\d+(?:,\d*)?\}\??|[^\\^$.|?*+()[\]{}\ud800-\udfff]+|./gs;
const PERHAPS = /^(?:[?*]|\{0)/;

/** A class of a few characters, each written as itself. */
function characterClass(part: string): readonly OneOf[] {
  const characters = part.slice(1, -1).match(/\\u[\da-f]{4}|\\?./gs) ?? [];
  if (
    characters.length === 0 ||
    characters.length > MOST_OF_CLASS ||
    /^[\^]|[-\ud800-\udfff]/.test(part.slice(1))
  )
    return [];
  const all = characters.map((one) => (one.length > 1 ? unescaped(one) : one));
  return all.every((one) => one !== undefined) ? [all] : [];
}

const MOST_OF_CLASS = 12;

/** A character that is escaped, as the bundles have those beyond ASCII. \d, \p{…}, \k<…> and the like are not looked into. */
function unescaped(part: string): string | undefined {
  if (/^\\u[\da-f]{4}$/.test(part)) {
    const code = Number.parseInt(part.slice(2), 16);
    return code >= 0xd800 && code < 0xe000 ? undefined : String.fromCharCode(code);
  }
  return /^\\\W$/.test(part) ? part.slice(1) : undefined;
}

/** Marks for figures, dates and titles are in most sentences: they tell little. */
const COMMON = /^[█▒▓]+$/;

/** Longer than any literal. Whole numbers: the engine keeps others as objects. */
const LONGEST = 10_000;

/** The longer the literals and the fewer of them, the more a text without them says. */
function mostTelling(needed: readonly OneOf[]): OneOf | undefined {
  let best: OneOf | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const literals of needed) {
    let shortest = LONGEST;
    for (const literal of literals) shortest = Math.min(shortest, COMMON.test(literal) ? 0 : literal.length);
    const worth = shortest * MOST - literals.length;
    if (worth <= most) continue;
    best = literals;
    most = worth;
  }
  return best;
}
