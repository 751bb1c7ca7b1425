import type { TitleBlock } from '../document/document.ts';
import { AFTER_TITLE_LINES, PAGE, TEXT, TYPE_AREA } from '../document/stylesheet.ts';
import { breakLines } from './break-lines.ts';
import { breakCosts, FORBIDDEN } from './breaks.ts';
import { MeasuredText } from './measure.ts';
import { type PlacedLine, paragraphStack } from './paragraph.ts';
import { setLine } from './set-line.ts';
import { type Character, type ShapeContext, shape } from './shape.ts';
import type { Stack } from './stack.ts';

/**
 * The title: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当 (7.3.1). The author's lines are kept; a line that is
 * wider than the type area, or a title of one line that is, is broken where its meaning allows.
 */
export function titleStack(block: TitleBlock, context: ShapeContext): Stack {
  const lines = block.lines.flatMap((text) => {
    const [characters = []] = shape([{ text }], TEXT.title, block, block.place, context);
    return titleLines(characters, TEXT.title.sizePt, TYPE_AREA.width);
  });
  const stack = paragraphStack(lines, TEXT.title, { keepWithNext: true });
  const blank = { height: AFTER_TITLE_LINES * PAGE.pitchPt, keep: true };
  return {
    ...stack,
    pieces: [...stack.pieces, blank],
    draw: (page, top, from, to) => stack.draw(page, top, from, Math.min(to, lines.length)),
  };
}

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

/**
 * Breaks a title line at meaning into as few lines as fit, of nearly the same length.
 * @param width in pt
 */
export function titleLines(characters: readonly Character[], sizePt: number, width: number): PlacedLine[] {
  const text = new MeasuredText(characters, { sizePt, trackingPt: 0 });
  const set = (start: number, end: number): PlacedLine => {
    const line = setLine(text, { start, end });
    return { ...line, x: (width - line.width) / 2 };
  };
  if (text.length === 0) return [];
  const costs = placeCosts(characters.map((character) => character.text));
  const least = Math.ceil(text.fit(0, text.length).width / width);
  for (let lines = least; lines <= least + 1; lines++) {
    const best = bestBreaks(text, costs, lines, width);
    if (best !== undefined) return best.slice(1).map((end, i) => set(best[i] ?? 0, end));
  }
  const spans = breakLines(text, { firstWidth: width, width, mode: 'balanced' });
  return spans.map(({ start, end }) => set(start, end));
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

/** The ends of the lines (with 0 before them) of the best title of so many lines; undefined where none fits. */
function bestBreaks(
  text: MeasuredText,
  costs: readonly number[],
  lines: number,
  width: number,
): number[] | undefined {
  let best: { readonly ends: number[]; readonly cost: number } | undefined;
  const even = text.fit(0, text.length).width / lines;
  const walk = (ends: number[], cost: number): void => {
    const start = ends.at(-1) ?? 0;
    const left = lines - ends.length + 1;
    for (let end = left === 1 ? text.length : start + 1; end <= text.length; end++) {
      const lineWidth = text.fit(start, end).width;
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

function isHourglass(text: MeasuredText, ends: readonly number[]): boolean {
  const widths = ends.slice(1).map((end, i) => text.fit(ends[i] ?? 0, end).width);
  return widths.some(
    (width, i) => i > 0 && i < widths.length - 1 && width < Math.min(widths[i - 1] ?? 0, widths[i + 1] ?? 0),
  );
}
