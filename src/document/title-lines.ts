import { breakCosts, FORBIDDEN } from '../clreq/breaks.ts';
import { officialAdvance } from '../clreq/widths.ts';
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
  { before: /年度?$/u, after: /^政府信息公开/u, cost: 0 },
  { before: /./u, after: /^政府信息公开/u, cost: 0 },
  // 某市人民政府办公室 / 2022年政府信息公开工作年度报告
  { before: /\D$/u, after: /^(?:19|20)\d\d年/u, cost: 0.5 },
  // 某市某局 / 关于……
  { before: /./u, after: /^关于/u, cost: 0.5 },
  // Inside a very long name of an organ: after the name of a place.
  { before: /[省市县区州盟旗]$/u, after: /^[^省市县区州盟旗]{3}/u, cost: 4 },
];
const ANYWHERE = 20;
/** For a shape that is wider at top and bottom than in between: neither trapezium nor diamond. */
const HOURGLASS = 3;

/** The type area in characters of the title. */
const WIDTH_EM = TYPE_AREA.width / TEXT.title.sizePt;

/**
 * The lines of a title (GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当): one that is wider than
 * the type area is broken at meaning into as few lines as fit, of nearly the same length. PDF and DOCX print the same
 * lines, so this goes by the official fonts' widths.
 * @param title one line as the author wrote it
 * @param widthEm of the lines
 * @returns the lines in order; together they are the title. The title itself where no place to break it is allowed.
 */
export function titleLines(title: string, widthEm: number = WIDTH_EM): string[] {
  const characters = [...title];
  const line = new Measured(characters);
  const costs = placeCosts(characters);
  const least = Math.ceil(line.width(0, characters.length) / widthEm);
  if (least <= 1) return [title];
  for (let lines = least; lines <= least + 1; lines++) {
    const ends = bestBreaks(line, costs, lines, widthEm);
    if (ends !== undefined) {
      return ends.slice(1).map((end, i) => characters.slice(ends[i] ?? 0, end).join(''));
    }
  }
  return [title];
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
  return characters.map((_, k) => {
    const base = allowed[k] ?? FORBIDDEN;
    if (base === FORBIDDEN) return FORBIDDEN;
    const before = characters.slice(0, k).join('');
    const after = characters.slice(k).join('');
    const place = PLACES.find((rule) => rule.before.test(before) && rule.after.test(after));
    return base + (place?.cost ?? ANYWHERE);
  });
}

/** A text any stretch of which is measured at once. */
class Measured {
  readonly length: number;
  private readonly sums: readonly number[];

  constructor(characters: readonly string[]) {
    const sums = [0];
    for (const character of characters) sums.push((sums.at(-1) ?? 0) + officialAdvance(character));
    this.length = characters.length;
    this.sums = sums;
  }

  /** Of characters start … end−1, in em. */
  width(start: number, end: number): number {
    return (this.sums[end] ?? 0) - (this.sums[start] ?? 0);
  }
}

/** The ends of the lines (with 0 before them) of the best title of so many lines; undefined where none fits. */
function bestBreaks(
  text: Measured,
  costs: readonly number[],
  lines: number,
  width: number,
): number[] | undefined {
  let best: { readonly ends: number[]; readonly cost: number } | undefined;
  const even = text.width(0, text.length) / lines;
  const walk = (ends: number[], cost: number): void => {
    const start = ends.at(-1) ?? 0;
    const left = lines - ends.length + 1;
    for (let end = left === 1 ? text.length : start + 1; end <= text.length; end++) {
      const lineWidth = text.width(start, end);
      if (lineWidth > width) return;
      const place = end === text.length ? 0 : (costs[end] ?? FORBIDDEN);
      if (place === FORBIDDEN || (end === text.length) !== (left === 1)) continue;
      const total = cost + place + (2 * Math.abs(lineWidth - even)) / width;
      if (best !== undefined && total >= best.cost) continue;
      const all = [...ends, end];
      if (left > 1) walk(all, total);
      else {
        const shaped = total + (isHourglass(text, all) ? HOURGLASS : 0);
        if (best === undefined || shaped < best.cost) best = { ends: all, cost: shaped };
      }
    }
  };
  walk([0], 0);
  return best?.ends;
}

function isHourglass(text: Measured, ends: readonly number[]): boolean {
  const widths = ends.slice(1).map((end, i) => text.width(ends[i] ?? 0, end));
  return widths.some(
    (width, i) => i > 0 && i < widths.length - 1 && width < Math.min(widths[i - 1] ?? 0, widths[i + 1] ?? 0),
  );
}
