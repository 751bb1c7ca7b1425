import { HAN } from '../../clreq/scripts.ts';
import { keptByText } from '../../kept/by-text.ts';
import { chineseNumber } from './numerals.ts';
import type { Passage } from './passages.ts';

/** 一是…二是…三是…, 第一，…第二，…, ①…②… in running text. */

/** A numeral of an enumeration in a passage. */
export interface ItemNumeral {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly number: number;
  /** 是, 要, 抓, or how it is written: one run never mixes them. */
  readonly kind: string;
}

const CLAUSE_START = String.raw`(?<=^|[。；，：！？”）,;\s])`;
/** 主要问题一是…: words that lead into a list without a mark. */
const LED_INTO = '(?<=问题|不足|表现为|表现在|主要|措施|方面|包括)';
const N = '[一二三四五六七八九十]{1,3}';
const ITEMS = new RegExp(
  [
    `(?:${CLAUSE_START}|${LED_INTO}(?=一是))(?<is>${N})(?<verb>是|要|抓)`,
    `${CLAUSE_START}第(?<ordinal>${N})[，、,]`,
    `${CLAUSE_START}其(?<its>${N})[，、,是]`,
    '(?<circled>[①-⑳])',
    `(?<=^|[。；：\\s])[（(](?<bracketed>${N}|[0-9]{1,2})[）)](?!是)`,
    String.raw`(?<=^|[。；：\s])(?<dotted>[0-9]{1,2})[.．、](?=[${HAN}“《])`,
  ].join('|'),
  'gu',
);

/** The numerals of items that stand in a passage (一是, 第二, （三）, ④), in their order. */
function itemNumerals(passage: Passage): ItemNumeral[] {
  return numeralsIn(passage.text).map((numeral) => ({ ...numeral, passage }));
}

const numeralsIn = keptByText((whole): readonly Omit<ItemNumeral, 'passage'>[] =>
  Array.from(whole.matchAll(ITEMS)).flatMap((match) => {
    const { verb, circled, ...others } = match.groups ?? {};
    const [name, written] = Object.entries(others).find(([, one]) => one !== undefined) ?? ['circled', ''];
    const number = circled !== undefined ? circledNumber(circled) : numberOf(written ?? '');
    const kind = verb ?? (name === 'bracketed' && /\d/.test(written ?? '') ? 'arabic' : name);
    const text = match[0];
    if (number === undefined) return [];
    return [{ start: match.index, end: match.index + text.length, text, number, kind }];
  }),
);

function numberOf(written: string): number | undefined {
  return /^\d/.test(written) ? Number(written) : chineseNumber(written);
}

function circledNumber(c: string): number {
  return (c.codePointAt(0) ?? 0) - 0x2460 + 1;
}

/** Runs of numerals: each begins with 一 and goes on to the next 一 of its kind, or to a heading. */
export function runs(passages: readonly Passage[]): ItemNumeral[][] {
  const finished: ItemNumeral[][] = [];
  let open = new Map<string, ItemNumeral[]>();
  const close = (): void => {
    finished.push(...open.values());
    open = new Map();
  };
  let section: Passage['section'] | undefined;
  for (const passage of passages) {
    if (passage.section !== section) close();
    section = passage.section;
    const items = itemNumerals(passage);
    // A heading that is itself numbered (一是强化领导。) goes on with its run.
    if (passage.kind === 'heading' && items.length === 0) close();
    for (const item of items) {
      const run = open.get(item.kind);
      if (run !== undefined && item.number !== 1) run.push(item);
      else {
        if (run !== undefined) finished.push(run);
        open.set(item.kind, [item]);
      }
    }
  }
  close();
  return finished;
}
