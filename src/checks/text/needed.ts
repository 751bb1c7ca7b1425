/**
 * What a text has to hold for a pattern to match in it: one of some literals, and one of some others. Looking for those is
 * quicker than the search with the pattern and, above all, spares making the pattern's machine, which for a long one takes
 * longer than all searches of a report.
 */

/** One of these is in every text that the pattern matches in. */
type OneOf = readonly string[];

/** More than these are no quicker to look for than the pattern. */
const MOST = 32;

/** What each pattern needs: one literal of each. */
const known = new WeakMap<RegExp, readonly OneOf[]>();

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
    needed = /[iv]/.test(pattern.flags) ? [] : new PatternReader(pattern.source).alternatives();
    known.set(pattern, needed);
  }
  return needed;
}

/** Reads a pattern's source once, from left to right, as far as it needs to know its parts. */
class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** A pattern or the inside of a group. Of several ways through it, each needs something, or nothing is needed. */
  alternatives(): readonly OneOf[] {
    const first = this.sequence();
    if (this.source[this.at] !== '|') return first;
    const all: string[] = [];
    let isKnown = true;
    for (let way = first; ; way = this.sequence()) {
      const best = mostTelling(way);
      if (best === undefined) isKnown = false;
      else all.push(...best);
      if (!this.takes('|')) break;
    }
    return isKnown && all.length <= MOST ? [all] : [];
  }

  /** All atoms of a sequence are needed. */
  private sequence(): OneOf[] {
    const needed: OneOf[] = [];
    let run = '';
    for (let next = this.source[this.at]; next !== undefined && next !== '|' && next !== ')'; ) {
      // Most of a pattern is characters that stand for themselves: they are taken at once.
      const literals = this.take(LITERALS);
      const atom = literals?.at(-1) ?? this.atom(next);
      const optional = this.quantifier();
      if (literals !== undefined) run += literals.slice(0, -1);
      if (typeof atom === 'string' && optional === 'once') run += atom;
      else {
        if (run !== '') needed.push([run]);
        run = '';
        if (optional !== 'perhaps') needed.push(...(typeof atom === 'string' ? [[atom]] : atom));
      }
      next = this.source[this.at];
    }
    if (run !== '') needed.push([run]);
    return needed;
  }

  /** @returns a mark that stands for itself, or what is needed for any other. */
  private atom(first: string): string | readonly OneOf[] {
    if (first === '(') return this.group();
    if (first === '[') return this.characterClass();
    this.at += 1;
    if (first === '\\') return this.escape() ?? [];
    // Half of a character beyond the basic plane is no atom under the flag u.
    return /[.^$\ud800-\udfff]/.test(first) ? [] : first;
  }

  private group(): readonly OneOf[] {
    const opening = this.take(OPENING) ?? '(';
    const inside = this.alternatives();
    this.takes(')');
    return opening.endsWith('!') ? [] : inside;
  }

  /** A class of a few characters, each written as itself. */
  private characterClass(): readonly OneOf[] {
    const inside = this.take(CLASS)?.slice(1, -1) ?? '';
    return /^[^\\^\ud800-\udfff-]{1,12}$/.test(inside) ? [Array.from(inside)] : [];
  }

  /** \d, \p{…}, \k<…> and the like are not looked into; a mark that is escaped is itself. */
  private escape(): string | undefined {
    const escaped = this.take(ESCAPED) ?? '';
    return /^\W$/.test(escaped) ? escaped : undefined;
  }

  /** How often the atom before has to be there. */
  private quantifier(): 'once' | 'perhaps' | 'often' {
    const quantifier = this.take(QUANTIFIER);
    if (quantifier === undefined) return 'once';
    return /^(?:[?*]|\{0)/.test(quantifier) ? 'perhaps' : 'often';
  }

  private takes(mark: string): boolean {
    if (this.source[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  /** Takes what stands here, if it is of a form. */
  private take(form: RegExp): string | undefined {
    form.lastIndex = this.at;
    // A test makes no array of what it finds.
    if (!form.test(this.source)) return undefined;
    const taken = this.source.slice(this.at, form.lastIndex);
    this.at = form.lastIndex;
    return taken;
  }
}

const LITERALS = /[^\\^$.|?*+()[\]{}\ud800-\udfff]+/y;
const OPENING = /\((?:\?(?:<?[=!]|:|<[^>]+>))?/y;
const CLASS = /\[(?:\\.|[^\\\]])*\]/y;
const ESCAPED = /[pP]\{[^}]*\}|k<\w+>|u\{[^}]*\}|u\w{4}|x\w\w|./y;
const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;

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
