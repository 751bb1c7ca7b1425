import type { Annex } from '../report/report.ts';
import { composeFlow, type FigureLookup } from './compose-flow.ts';
import type { AnnexListBlock, Block } from './document.ts';
import { HeadingCounter } from './numerals.ts';

/** 附件说明 (GB/T 9704-2012, 7.3.4): the names of the annexes, numbered where there are several, without a mark at the end. */
export function composeAnnexList(annexes: readonly Annex[]): AnnexListBlock[] {
  const [first] = annexes;
  if (first === undefined) return [];
  const items = annexes.map(({ title, place }, k) => ({
    ...(annexes.length > 1 ? { marker: { text: `${k + 1}.` } } : {}),
    title: title.join(''),
    place,
  }));
  return [{ kind: 'annexList', label: '附件：', items, place: first.place }];
}

/** The titles of the charts that annexes place: they do not stand after part six too. */
export function chartsPlacedIn(annexes: readonly Annex[]): ReadonlySet<string> {
  const blocks = annexes.flatMap(({ flow }) => flow);
  return new Set(
    blocks.flatMap((block) => (block.kind === 'figure' && block.chart !== undefined ? [block.chart] : [])),
  );
}

/** The annexes themselves, each with what stands at its head: 附件1 where there are several, and its title. */
export function composeAnnexes(annexes: readonly Annex[], figures: FigureLookup): Block[] {
  return annexes.flatMap(({ title, flow, place }, k): Block[] => [
    { kind: 'annex', label: annexes.length > 1 ? `附件${k + 1}` : '附件', title, place },
    ...composeFlow(flow, new HeadingCounter(), figures),
  ]);
}
