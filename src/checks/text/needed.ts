/**
 * What a text has to hold for a pattern to match in it: one of some literals. Looking for those is quicker than the
 * search with the pattern and, above all, spares making the pattern's machine, which for a long one takes longer than
 * all searches of a report.
 */

/** One of these is in every text that the pattern matches in. */
type Needed = readonly string[];

/** More than these are no quicker to look for than the pattern. */
const MOST = 24;

const known = new WeakMap<RegExp, { readonly needed: Needed | undefined }>();

/** Whether a pattern may match in a text: false only where it cannot. */
export function mayMatch(pattern: RegExp, text: string): boolean {
  const needed = neededBy(pattern);
  return needed === undefined || needed.some((literal) => text.includes(literal));
}

/** @returns undefined where nothing can be said of the pattern. */
export function neededBy(pattern: RegExp): Needed | undefined {
  const read = known.get(pattern);
  if (read !== undefined) return read.needed;
  const readable = !/[iv]/.test(pattern.flags);
  const needed = readable ? new PatternReader(pattern.source).alternatives() : undefined;
  known.set(pattern, { needed });
  return needed;
}

/** Reads a pattern's source once, from left to right, as far as it needs to know its parts. */
class PatternReader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** A pattern or the inside of a group: each way through it needs something, or nothing is needed. */
  alternatives(): Needed | undefined {
    const all: string[] = [];
    let isKnown = true;
    do {
      const way = this.sequence();
      if (way === undefined) isKnown = false;
      else all.push(...way);
    } while (this.takes('|'));
    return isKnown && all.length <= MOST ? all : undefined;
  }

  /** All atoms of a sequence are needed: the one that tells most is taken. */
  private sequence(): Needed | undefined {
    let best: Needed | undefined;
    let most = LEAST;
    let run = '';
    const consider = (needed: Needed | undefined): void => {
      const own = needed === undefined ? LEAST : worth(needed);
      if (own <= most) return;
      best = needed;
      most = own;
    };
    for (let next = this.source[this.at]; next !== undefined && next !== '|' && next !== ')'; ) {
      // Most of a pattern is characters that stand for themselves: they are taken at once.
      const literals = this.take(LITERALS);
      const atom = literals?.at(-1) ?? this.atom(next);
      const optional = this.quantifier();
      if (literals !== undefined) run += literals.slice(0, -1);
      if (typeof atom === 'string' && optional === 'once') run += atom;
      else {
        if (run !== '') consider([run]);
        run = '';
        if (optional !== 'perhaps') consider(typeof atom === 'string' ? [atom] : atom);
      }
      next = this.source[this.at];
    }
    if (run !== '') consider([run]);
    return best;
  }

  /** @returns a mark that stands for itself; what one of several needs; undefined for all others. */
  private atom(first: string): string | Needed | undefined {
    if (first === '(') return this.group();
    if (first === '[') return this.characterClass();
    this.at += 1;
    if (first === '\\') return this.escape();
    // Half of a character beyond the basic plane is no atom under the flag u.
    return /[.^$\ud800-\udfff]/.test(first) ? undefined : first;
  }

  private group(): Needed | undefined {
    const opening = this.take(OPENING) ?? '(';
    const inside = this.alternatives();
    this.takes(')');
    return opening.endsWith('!') ? undefined : inside;
  }

  /** A class of a few characters, each written as itself. */
  private characterClass(): Needed | undefined {
    const inside = this.take(CLASS)?.slice(1, -1) ?? '';
    return /^[^\\^\ud800-\udfff-]{1,12}$/.test(inside) ? Array.from(inside) : undefined;
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

/** Worth less than any literals; and longer than any. Whole numbers: the engine keeps others as objects. */
const LEAST = -1_000_000;
const LONGEST = 10_000;

/** The longer the literals and the fewer of them, the more a text without them says. */
function worth(needed: Needed): number {
  let shortest = LONGEST;
  for (let k = 0; k < needed.length; k++) {
    const literal = needed[k] ?? '';
    shortest = Math.min(shortest, COMMON.test(literal) ? 0 : literal.length);
  }
  return shortest * MOST - needed.length;
}
