import { asClassed } from '../clreq/apostrophes.ts';
import { breakCosts, FORBIDDEN } from '../clreq/breaks.ts';
import { officialAdvance } from '../clreq/widths.ts';
import { type WordPlace, wordPlaces } from '../clreq/words.ts';
import { type Orientation, PAPER } from './paper.ts';
import { TEXT, TYPE_AREA } from './stylesheet.ts';

/** What the words of a title are: never broken inside. */
const WORDS = [
  '政府信息公开工作年度报告',
  '政府信息公开年度报告',
  '政府信息公开',
  '工作年度报告',
  '年度报告',
];

/**
 * How good a break is, by what stands before and after it: 0 is best. Places not named are broken only when nothing
 * else fits.
 */
const PLACES: readonly { readonly before: RegExp; readonly after: RegExp; readonly cost: number }[] = [
  // 某市人民政府办公室2022年 / 政府信息公开工作年度报告
  { before: /./u, after: /^政府信息公开/u, cost: 0 },
  // 某市人民政府办公室 / 2022年政府信息公开工作年度报告
  { before: /\D$/u, after: /^(?:19|20)\d\d年/u, cost: 0.5 },
  // 某市某局 / 关于……
  { before: /./u, after: /^关于/u, cost: 0.5 },
  // 2022年某省人民政府及其办公厅 / 主动公开文件目录: after the name of an organ, before what no part of it is called.
  {
    before: /(?:政府|局|厅|委员会|办公室|办公厅)$/u,
    after: /^(?:主动公开|依申请公开|行政规范性|规范性|公开|制发|发布|现行有效)/u,
    cost: 2,
  },
  // Inside a very long name of an organ: after the name of a place.
  { before: /[省市县区州盟旗]$/u, after: /^[^省市县区州盟旗]{3}/u, cost: 4 },
  // After that of an organ whose part is named: 某局 / 某中心, and not 局长, 局部, 局面.
  { before: /(?:局|厅|委员会)$/u, after: /^[^长部面势属级][^省市县区州盟旗]{2}/u, cost: 8 },
];
const ANYWHERE: Readonly<Record<WordPlace, number>> = { between: 18, unknown: 20, suffix: 24, inside: 24 };
/** As many characters as those expressions look at. */
const CONTEXT = 8;
/** For a shape that is wider at top and bottom than in between: neither trapezium nor diamond. */
const HOURGLASS = 3;
/** Of ways that cost the same but for the rounding of sums, that with the longer last lines is taken. */
const EPSILON = 1e-9;

/** The type area in characters of the title. */
export function titleWidth(orientation: Orientation): number {
  return PAPER[orientation].area.width / TEXT.title.sizePt;
}

/**
 * The lines of a title (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当): one that is wider than
 * the type area is broken at meaning into as few lines as fit, of nearly the same length. PDF and DOCX print the same
 * lines, so this goes by the official fonts' widths.
 * @param title one line as the author wrote it
 * @param widthEm of the lines
 * @returns the lines in order; together they are the title. The title itself where no place to break it is allowed.
 */
export function titleLines(title: string, widthEm: number = titleWidth('portrait')): string[] {
  const characters = [...title];
  const text = new Measured(characters);
  if (text.width(0, text.length) <= widthEm) return [title];
  const costs = placeCosts(characters);
  const fewest = fewestEnds(text, costs, widthEm);
  if (fewest === undefined) return [title];
  const ends = bestEnds(text, costs, fewest, widthEm);
  return ends.map((end, i) => characters.slice(ends[i - 1] ?? 0, end).join(''));
}

/** The lines of a chart's or an image's caption, broken as a title is. */
export function captionLines(caption: string, widthPt: number = TYPE_AREA.width): string[] {
  return titleLines(caption, widthPt / TEXT.caption.sizePt);
}

/** costs[k] of breaking before character k. */
function placeCosts(characters: readonly string[]): number[] {
  const whole = characters.join('');
  const allowed = breakCosts(characters);
  for (const word of WORDS) {
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
      const start = [...whole.slice(0, at)].length;
      for (let k = start + 1; k < start + [...word].length; k++) allowed[k] = FORBIDDEN;
    }
  }
  const words = wordPlaces(characters);
  return characters.map((_, k) => {
    const base = allowed[k] ?? FORBIDDEN;
    if (base === FORBIDDEN) return FORBIDDEN;
    const before = characters.slice(Math.max(0, k - CONTEXT), k).join('');
    const after = characters.slice(k, k + CONTEXT).join('');
    const place = PLACES.find((rule) => rule.before.test(before) && rule.after.test(after));
    return base + (place?.cost ?? ANYWHERE[words[k] ?? 'unknown']);
  });
}

/** A text any stretch of which is measured at once. */
class Measured {
  readonly length: number;
  private readonly sums: readonly number[];

  constructor(characters: readonly string[]) {
    const sums = [0];
    for (const character of asClassed(characters)) sums.push((sums.at(-1) ?? 0) + officialAdvance(character));
    this.length = characters.length;
    this.sums = sums;
  }

  /** Of characters start … end−1, in em. */
  width(start: number, end: number): number {
    return (this.sums[end] ?? 0) - (this.sums[start] ?? 0);
  }
}

/** The ends of the lines where each takes as much as it holds: no way has fewer lines. Undefined where a word is too wide. */
function fewestEnds(text: Measured, costs: readonly number[], width: number): number[] | undefined {
  const ends: number[] = [];
  for (let start = 0; start < text.length; start = ends.at(-1) ?? text.length) {
    let last = start;
    for (let end = start + 1; end <= text.length && text.width(start, end) <= width; end++) {
      if (end === text.length || costs[end] !== FORBIDDEN) last = end;
    }
    if (last === start) return undefined;
    ends.push(last);
  }
  return ends;
}

/** A way to break the first lines of a title. */
interface Way {
  /** Of its last line. */
  readonly start: number;
  readonly end: number;
  /** Whether its last line is narrower than the one before: an hourglass if the next one is wider. */
  readonly narrows: boolean;
  readonly cost: number;
  readonly before?: Way;
}

/**
 * The ends of the best lines, by dynamic programming line by line: of the ways that end in the same line and shape,
 * only the best goes on.
 * @param latest the ends of as many lines, each as far on as can be
 */
function bestEnds(
  text: Measured,
  costs: readonly number[],
  latest: readonly number[],
  width: number,
): number[] {
  const even = text.width(0, text.length) / latest.length;
  let ways: Way[] = [{ start: 0, end: 0, narrows: false, cost: 0 }];
  latest.forEach((furthest, line) => {
    const left = latest.length - 1 - line;
    const best = new Map<string, Way>();
    for (const way of ways.flatMap((before) => longer(before, furthest, left))) {
      const key = `${way.start} ${way.end} ${way.narrows}`;
      const known = best.get(key);
      if (known === undefined || way.cost < known.cost - EPSILON) best.set(key, way);
    }
    ways = [...best.values()].sort((a, b) => a.end - b.end || a.start - b.start);
  });
  return endsOf(ways.reduce((a, b) => (b.cost < a.cost - EPSILON ? b : a)));

  /** The ways with one line more than `before`, which ends no further on than it can, with `left` lines to come. */
  function longer(before: Way, furthest: number, left: number): Way[] {
    const found: Way[] = [];
    const above = text.width(before.start, before.end);
    for (let end = left === 0 ? furthest : before.end + 1; end <= furthest; end++) {
      const own = text.width(before.end, end);
      if (own > width) break;
      const place = left === 0 ? 0 : (costs[end] ?? FORBIDDEN);
      if (place === FORBIDDEN || text.width(end, text.length) > left * width) continue;
      const shape = before.narrows && own > above ? HOURGLASS : 0;
      const cost = before.cost + place + shape + (2 * Math.abs(own - even)) / width;
      found.push({ start: before.end, end, narrows: before.end > 0 && own < above, cost, before });
    }
    return found;
  }
}

function endsOf(last: Way): number[] {
  const ends: number[] = [];
  for (let way = last; way.before !== undefined; way = way.before) ends.unshift(way.end);
  return ends;
}
