import { type Figure, TIME_UNITS } from './figures.ts';
import type { Sentence } from './sentences.ts';

/** A total and the list of its parts: 275件，其中自然人260件、商业企业15件. */
export interface PartedTotal {
  /** The one that the parts stand in. */
  readonly sentence: Sentence;
  readonly total: Figure;
  /** 申请37件，上年结转2件，其中…; 建议23件、提案31件，其中…: what several counts make up, of which the parts may be. */
  readonly joint: readonly number[];
  readonly parts: readonly Figure[];
  /** 包括, 分为, 分别, or the last of them is 其他: the parts are all of it. 其中 may name some. */
  readonly complete: boolean;
}

/** 其中 and a bracket's 含 name some of the parts or all. */
const CUE =
  /其中[，,：:]?|中(?<=█[^█，。；（）]{1,8}中)(?:[，,]|(?=主办|专职))|(?<=[（(])含|(?<complete>包括|包含|分为|分别为|分别是|由)/g;

/** Two kinds of which everything is one. */
const TWO_KINDS = /^[^█]{0,4}(?:主办█+[、，]协办|专职█+[、，]兼职)[^█]{0,4}$/;

/** What begins another statement than a part: 其中网上200件，办结263件. */
const NOT_A_PART =
  /办结|办理|答复|同比|较|比上|全年|(?<!公)共|累计|合计|总(?!结)|结转|尚(?!未审结)|另|还|(?<!其[他它]|公益|服务)组织|开展|举办|通过|增[长加]|减少|下降|占|高于|达到/;

/** What is left is a part too: the list is whole. */
const THE_REST = /^(?:其[他它余]|剩余)/;

/** The lists of parts of a sentence whose units agree with their total's. @param before the sentence before it. */
export function partedTotals(sentence: Sentence, before?: Sentence): PartedTotal[] {
  return sentence.matchAll(CUE).flatMap((match): PartedTotal[] => {
    const end = match.index + match[0].length;
    const isOpening = match.index === 0 && before !== undefined;
    const totals = isOpening ? totalsOf(before, before.masked.length) : totalsBefore(sentence, match.index);
    const [nearest] = totals;
    if (nearest === undefined) return [];
    const { parts, last, ended } = partsAfter(sentence, end, nearest.unit);
    const needed = match.groups?.['complete'] === undefined ? 1 : 2;
    if (parts.length < needed || parts.some(({ approximate }) => approximate)) return [];
    // 复议1120件、应诉265件，其中涉及信息公开的分别为170件、77件: one part of each.
    if (match[0].startsWith('分别') && parts.length > 1 && parts.length === totals.length) return [];
    const total = meant(totals, parts);
    if (total.approximate) return [];
    const open = /^等|^[^█，。；]{0,6}等/.test(sentence.masked.slice(parts.at(-1)?.end));
    const whole =
      match.groups?.['complete'] !== undefined ||
      TWO_KINDS.test(sentence.masked.slice(end, parts.at(-1)?.start)) ||
      (ended && parts.length > 1 && THE_REST.test(last));
    return [{ sentence, total, joint: jointOf(totals), parts, complete: whole && !open }];
  });
}

/** The nearest count and those before it, as long as they are of one unit: their sums. */
function jointOf(totals: readonly Figure[]): number[] {
  const alike = totals.findIndex(({ unit, approximate }) => unit !== totals[0]?.unit || approximate);
  const counted = alike === -1 ? totals : totals.slice(0, alike);
  return counted.slice(1).map((_, k) => counted.slice(0, k + 2).reduce((sum, { value }) => sum + value, 0));
}

/** 申请151件，上年结转4件，其中自然人128件: a total is no less than any of its parts, and may stand further off. */
function meant(totals: readonly Figure[], parts: readonly Figure[]): Figure {
  const most = Math.max(...parts.map(({ value }) => value));
  const [nearest, ...others] = totals as readonly [Figure, ...Figure[]];
  if (nearest.value >= most) return nearest;
  return others.find(({ value, unit }) => unit === nearest.unit && value >= most) ?? nearest;
}

/** The counts before a cue, the nearest first; none where something else stands between. */
function totalsBefore(sentence: Sentence, cue: number): Figure[] {
  const totals = totalsOf(sentence, cue);
  // 6812条（同比增长8.3%），其中: what is said of the total in brackets is passed over.
  const between = maskOfCounts(sentence)
    .slice(totals[0]?.end ?? 0, cue)
    .replace(/^（[^（）]*）/, '')
    .replace(/^[^，。；█]{0,3}[，,](?:同比|较|比|与)[^，。；]*(?=[，,])/, '');
  return /^[^，。；█]{0,10}(?:[，（：,][^，。；█]{0,12})?[，（：,]?[^，。；█]{0,4}$/.test(between)
    ? totals
    : [];
}

/** The mask with its times shown: in 20个，四个季度分别为6个 no count stands before 分别. */
function maskOfCounts({ masked, text, figures }: Sentence): string {
  return figures
    .filter(({ unit }) => TIME_UNITS.has(unit))
    .reduce(
      (mask, { start, end }) => mask.slice(0, start) + text.slice(start, end) + mask.slice(end),
      masked,
    );
}

/** The counts before an offset, the nearest first. What something grew by is no total of anything. */
function totalsOf({ masked, figures }: Sentence, offset: number): Figure[] {
  return figures
    .filter(({ start, end, unit }) => {
      const isInBrackets =
        /（[^）]*$/.test(masked.slice(0, start)) && /^[^（]*）/.test(masked.slice(end, offset));
      const isCompared = /[，,（](?:同比|较|比|与)[^，。；（）]*$/.test(masked.slice(0, start));
      const isGrowth = /(?:增[长加]|减少|下降|上升|提高|多|少)(?:了|约)?$/.test(
        masked.slice(Math.max(0, start - 4), start),
      );
      const isCount = unit !== '' && unit !== '%' && !TIME_UNITS.has(unit);
      return end <= offset && isCount && !isGrowth && !isInBrackets && !isCompared;
    })
    .slice(-4)
    .toReversed();
}

interface Parts {
  readonly parts: readonly Figure[];
  /** The words of the last of them. */
  readonly last: string;
  /** Whether nothing else follows in the sentence or its bracket. */
  readonly ended: boolean;
}

/** The parts, up to the end of the list: it goes on while its own separator does, and its brackets are open. */
function partsAfter(sentence: Sentence, start: number, unit: string): Parts {
  const { masked, figures } = sentence;
  const parts: Figure[] = [];
  let separator: string | undefined;
  let at = start;
  let last = '';
  let ended = false;
  for (const { text, mark } of items(masked, start)) {
    if (separator !== undefined && NOT_A_PART.test(text.replace(/[（(].*$/, ''))) break;
    const part = figures.find(
      ({ start: s, end: e, unit: u }) => s >= at && e <= at + text.length && u === unit,
    );
    if (part === undefined) break;
    parts.push(part);
    last = text;
    ended = mark === END;
    at += text.length + 1;
    if (separator !== undefined && mark !== separator)
      return withRest({ parts, last, ended }, sentence, at, unit);
    separator = mark;
  }
  return { parts, last, ended };
}

/** 甲46条、乙38条，其他207条。: the rest closes a list also behind another mark. */
function withRest(list: Parts, { masked, figures }: Sentence, start: number, unit: string): Parts {
  const [item] = items(masked, start);
  if (item === undefined || item.mark !== END || !THE_REST.test(item.text) || OUTCOME.test(item.text))
    return list;
  const part = figures.find((one) => one.start >= start && one.end <= start + item.text.length);
  if (part?.unit !== unit) return list;
  return { parts: [...list.parts, part], last: item.text, ended: true };
}

/** Rows and columns of the tables that begin as the rest does. */
const OUTCOME = /^其他(?:处理|结果)/;

const END = '。';

/** The stretches of a list and the mark that ends each; what stands in brackets within a part is of that part. */
function* items(masked: string, start: number): Iterable<{ readonly text: string; readonly mark: string }> {
  let [depth, from] = [0, start];
  for (let at = start; at < masked.length; at++) {
    const mark = masked.charAt(at);
    if (/[（(]/.test(mark)) depth += 1;
    if (/[）)]/.test(mark)) depth -= 1;
    const isEnd = depth < 0;
    if (!isEnd && (depth > 0 || !/[、，；,]/.test(mark))) continue;
    yield { text: masked.slice(from, at), mark: isEnd ? END : mark };
    // The bracket that the whole list stands in.
    if (isEnd) return;
    from = at + 1;
  }
  yield { text: masked.slice(from), mark: END };
}
