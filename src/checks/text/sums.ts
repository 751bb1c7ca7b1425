import { type Figure, TIME_UNITS } from './figures.ts';
import type { PartedTotal } from './lists.ts';
import type { Sentence } from './sentences.ts';

/** A total that is said after its parts. 全年共计 begins another statement. */
const SAID_AFTER =
  /(?<=[，、；,])(?:合计|共计|总计|共|(?<=分别[^。；]*)累计|(?<=(?:四季度|下半年)█+[，、；,])全年共?)(?:为|达|有)?(?<total>█+)/dg;

/** Parts are told from what else is counted by coming near to the total. */
const NEAR = 0.3;

/** 建议112件、提案96件，合计208件: the stretch of parts before a total that comes nearest to it. */
export function summedTotals(sentence: Sentence): PartedTotal[] {
  return sentence.matchAll(SAID_AFTER).flatMap((match): PartedTotal[] => {
    const at = match.indices?.groups?.['total']?.[0];
    const total = sentence.figures.find(({ start }) => start === at);
    if (total === undefined || total.approximate || total.unit === '' || total.unit === '%') return [];
    const before = partsBefore(sentence, match.index, total.unit);
    const nearest = nearestStretch(before, total.value);
    if (nearest === undefined || nearest.off > Math.max(2, total.value * NEAR)) return [];
    return [{ sentence, total, joint: [], parts: nearest.parts.toReversed(), complete: true }];
  });
}

/** The first figures, two at least, whose sum is nearest to a value, and how far off it is. */
function nearestStretch(
  figures: readonly Figure[],
  value: number,
): { readonly parts: readonly Figure[]; readonly off: number } | undefined {
  let all = 0;
  let length = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [k, figure] of figures.entries()) {
    all += figure.value;
    const off = Math.abs(all - value);
    if (k === 0 || off >= least) continue;
    [length, least] = [k + 1, off];
  }
  return length === 0 ? undefined : { parts: figures.slice(0, length), off: least };
}

/** 申请63件（当面5件，信函22件，网络36件）: all items of the bracket are parts of what stands before it. */
export function bracketedTotals(sentence: Sentence): PartedTotal[] {
  const { masked, figures } = sentence;
  return figures.flatMap((total): PartedTotal[] => {
    const inside = /^（([^（）]*)）/.exec(masked.slice(total.end))?.[1];
    if (inside === undefined || NOT_ITEMS.test(inside) || total.approximate || total.unit === '') return [];
    let at = total.end + 1;
    const parts = inside.split(/[，、；,]/).map((item) => {
      const own = figures.filter(({ start, end }) => start >= at && end <= at + item.length);
      at += item.length + 1;
      return own.length === 1 && own[0]?.unit === total.unit && !own[0].approximate ? own[0] : undefined;
    });
    const known = parts.filter((part) => part !== undefined);
    if (known.length < 2 || known.length < parts.length) return [];
    if (Math.abs(sum(known) - total.value) > Math.max(2, total.value * NEAR)) return [];
    return [{ sentence, total, joint: [], parts: known, complete: true }];
  });
}

/** 其中 and its like are lists of their own (lists.ts); what is compared is no part. */
const NOT_ITEMS = /其中|含|包括|同比|较|比上|占|等|[增减]/;

const COMPARED = /^(?:同比|较|比|与)|增[加长]█|减少█|下降█/;

/** No sentence adds up more: each total of a damaged text would be held against all that stands before it. */
const MOST_PARTS = 200;

/** The counts of the items before an offset, the nearest first, as long as each item has one of the unit and no other. */
function partsBefore({ masked, figures }: Sentence, offset: number, unit: string): Figure[] {
  const parts: Figure[] = [];
  let end = offset - 1;
  let last = figures.findLastIndex((figure) => figure.start < end);
  while (end > 0 && parts.length < MOST_PARTS) {
    const start = startOfItem(masked, end);
    const own: Figure[] = [];
    for (
      let figure = figures[last];
      figure !== undefined && figure.start >= start;
      figure = figures[--last]
    ) {
      if (figure.end <= end && !TIME_UNITS.has(figure.unit)) own.push(figure);
    }
    // 同比增加3件 is no item.
    if (parts.length > 0 && COMPARED.test(masked.slice(start, end))) {
      end = start - 1;
      continue;
    }
    const [part] = own;
    if (part === undefined || own.length > 1 || part.approximate || part.unit !== unit) break;
    parts.push(part);
    end = start - 1;
  }
  return parts;
}

const MARKS = '，、；,';

/** Where the item begins that ends before an offset: behind the last mark, or at the sentence's start. */
function startOfItem(masked: string, end: number): number {
  let start = end;
  while (start > 0 && !MARKS.includes(masked.charAt(start - 1))) start--;
  return start;
}

const sum = (parts: readonly Figure[]): number => parts.reduce((all, { value }) => all + value, 0);
