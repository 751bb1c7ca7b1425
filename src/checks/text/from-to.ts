import type { Report } from '../../report/report.ts';
import type { Comparison } from './comparisons.ts';
import type { Figure } from './figures.ts';
import { countingSentences, type Sentence } from './sentences.ts';

/** A change that names both ends: 由10个增至12个，增加2个; 由95.2%提高到98.1%，提高2.9个百分点. */

const FROM_TO =
  /[由从][^█，。；、（）]{0,10}(?<from>█+)[^█，。；、（）]{0,4}?(?:(?<up>增加|增长|上升|提高|提升|扩大|增|升|涨)|(?<down>减少|下降|降低|压缩|缩短|压减|精简|整合|合并|减|降|缩))(?:到|至|为)(?<to>█+)/dg;

const BY =
  /^[^█，。；]{0,4}[，,、（(](?:同比)?(?:(?<up>增[长加幅]|提高|提升|上升|扩大)|(?<down>减少|下降|降低|压缩|缩短|压减|[降减]幅))(?:率|了|达|为)*(?<by>█+)/d;

/** The changes of a report's texts that name where they come from. */
export function fromTo(report: Report): Comparison[] {
  return countingSentences(report).flatMap((sentence) =>
    sentence.matchAll(FROM_TO).flatMap((match): Comparison[] => {
      const { from, to } = match.indices?.groups ?? {};
      const [before, now] = [figureAt(sentence, from), figureAt(sentence, to)];
      if (before === undefined || now === undefined || before.unit !== now.unit) return [];
      const direction = match.groups?.['up'] !== undefined ? 1 : -1;
      const end = match.index + match[0].length;
      const change = {
        sentence,
        now,
        by: undefined,
        direction,
        before: [before.value],
        start: match.index,
        end,
      } as const;
      // 3.8万 is rounded, so that nothing can be said of how much it grew.
      return before.approximate || now.approximate ? [change] : [change, ...amounts(change, sentence, end)];
    }),
  );
}

/** What is said of the change after it, as many times as it is said: 减少2件，降幅10%. */
function amounts(change: Comparison, sentence: Sentence, from: number): Comparison[] {
  const match = BY.exec(sentence.masked.slice(from));
  const at = match?.indices?.groups?.['by']?.[0];
  const by = at === undefined ? undefined : sentence.figures.find(({ start }) => start === from + at);
  if (match === null || by === undefined || by.approximate) return [];
  const { now } = change;
  const ofPercent = now.unit === '%' ? by.unit === '个百分点' : by.unit === '%' || by.unit === now.unit;
  const direction = match.groups?.['up'] !== undefined ? 1 : -1;
  const start = from + match[0].search(/(?:增|提|上|扩|减|下|降|压|缩)/);
  return [
    ...(ofPercent ? [{ ...change, by, direction, start, end: by.end } as const] : []),
    ...amounts(change, sentence, by.end),
  ];
}

function figureAt({ figures }: Sentence, span: readonly [number, number] | undefined): Figure | undefined {
  return span === undefined ? undefined : figures.find(({ start }) => start === span[0]);
}
