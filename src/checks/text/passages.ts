import type { Place } from '../../diagnostics/finding.ts';
import type { PartSpec } from '../../editions/edition.ts';
import type { Flow, FlowBlock, FlowText } from '../../markdown/flow.ts';
import type { Chart, Report } from '../../report/report.ts';

/** Where of the report a passage stands: its title, the lead, one of the six parts, after part six, or an annex. */
export type Section = 'title' | 'lead' | PartSpec['number'] | 'closing' | 'annex';

/** A heading, a paragraph, an item of a list, a cell or a caption: text that is read in one go. */
export interface Passage {
  readonly section: Section;
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'caption';
  /** Of a heading: 2 for （一）, 3 for 1., 4 for （1）. */
  readonly level?: 2 | 3 | 4;
  readonly text: string;
  /** The place of a stretch of `text`: UTF-16 offset and length. */
  locate(offset: number, length?: number): Place;
}

/** All text of a report that people read as text, in print order; the statistics tables are not of it. */
export function passages(report: Report): Passage[] {
  const parts = report.parts.flatMap(({ spec, before, after, charts }) => [
    ...ofFlow(before, spec.number),
    ...ofFlow(after, spec.number),
    ...charts.map((chart) => ofChart(chart, spec.number)),
  ]);
  return [
    fixed(report.title.join(''), 'title', 'title', report.place),
    ...ofFlow(report.lead?.flow ?? [], 'lead'),
    ...parts,
    ...report.charts.map((chart) => ofChart(chart, 'closing')),
    ...report.annexes.flatMap(({ flow }) => ofFlow(flow, 'annex')),
  ];
}

/** Headings, paragraphs and items: what is written in sentences, without the title, cells and captions. */
export function prose(report: Report): Passage[] {
  return passages(report).filter(
    ({ section, kind }) =>
      section !== 'annex' && (kind === 'heading' || kind === 'paragraph' || kind === 'item'),
  );
}

function ofFlow(flow: Flow, section: Section): Passage[] {
  return flow.flatMap((block) => ofBlock(block, section));
}

function ofBlock(block: FlowBlock, section: Section): Passage[] {
  switch (block.kind) {
    case 'heading':
      return [{ ...ofTexts(block.texts, section, 'heading', block.place), level: block.level }];
    case 'paragraph':
      return [ofTexts(block.texts, section, 'paragraph', block.place)];
    case 'list':
      return block.items.map((item) => ofTexts(item.texts, section, 'item', item.place));
    case 'table':
      return block.rows.flatMap((row) => row.map((cell) => ofTexts(cell.texts, section, 'cell', cell.place)));
    case 'figure':
      return [fixed(block.caption, section, 'caption', block.place)];
  }
}

function ofChart(chart: Chart, section: Section): Passage {
  return fixed(chart.title, section, 'caption', chart.place);
}

function fixed(text: string, section: Section, kind: Passage['kind'], place: Place): Passage {
  return { section, kind, text, locate: () => place };
}

/** Bold and plain stretches as one text. */
function ofTexts(
  texts: readonly FlowText[],
  section: Section,
  kind: Passage['kind'],
  fallback: Place,
): Passage {
  const at = (offset: number): Place => {
    let start = 0;
    for (const run of texts) {
      if (offset < start + run.text.length) return run.locate(offset - start);
      start += run.text.length;
    }
    return texts.at(-1)?.locate(Math.max(0, (texts.at(-1)?.text.length ?? 1) - 1)) ?? fallback;
  };
  const locate = (offset: number, length = 1): Place => over(at(offset), at(offset + Math.max(length, 1) - 1));
  return { section, kind, text: texts.map(({ text }) => text).join(''), locate };
}

/** From one place to another, where they are on one line; a caret underlines one line, so else the first alone. */
function over(first: Place, last: Place): Place {
  const sameLine = first.file === last.file && first.line === last.line && last.column >= first.column;
  if (!sameLine) return first;
  const length = Math.max(last.column + (last.length ?? 1) - first.column, first.length ?? 1);
  return { ...first, length };
}
