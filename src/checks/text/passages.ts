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

/** A report never changes, and a dozen rules read its passages. */
const known = new WeakMap<Report, { readonly all: readonly Passage[]; readonly prose: readonly Passage[] }>();

/** All text of a report that people read as text, in print order; the statistics tables are not of it. */
export const passages = (report: Report): readonly Passage[] => read(report).all;

/** Headings, paragraphs and items: what is written in sentences, without the title, cells and captions. */
export const prose = (report: Report): readonly Passage[] => read(report).prose;

function read(report: Report): { readonly all: readonly Passage[]; readonly prose: readonly Passage[] } {
  const found = known.get(report);
  if (found !== undefined) return found;
  const all = allPassages(report);
  const result = { all, prose: all.filter(isProse) };
  known.set(report, result);
  return result;
}

const isProse = ({ section, kind }: Passage): boolean =>
  section !== 'annex' && (kind === 'heading' || kind === 'paragraph' || kind === 'item');

function allPassages(report: Report): Passage[] {
  const parts = report.parts.flatMap(({ spec, before, after, charts }) => [
    ...ofFlow(before, spec.number),
    ...ofFlow(after, spec.number),
    ...charts.map((chart) => ofChart(chart, spec.number)),
  ]);
  return [
    ofTitle(report),
    ...ofFlow(report.lead?.flow ?? [], 'lead'),
    ...parts,
    ...report.charts.map((chart) => ofChart(chart, 'closing')),
    ...report.annexes.flatMap(({ flow }) => ofFlow(flow, 'annex')),
  ];
}

function ofTitle({ title, locateTitle, place }: Report): Passage {
  const locate = locateTitle ?? (() => place);
  return { section: 'title', kind: 'title', text: title.join(''), locate };
}

/** The running text of a part. */
export function partText(report: Report, number: PartSpec['number']): string {
  return prose(report)
    .filter(({ section }) => section === number)
    .map(({ text }) => text)
    .join('');
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
  let length = 0;
  const runs = texts.map((run) => {
    const start = length;
    length += run.text.length;
    return { run, start, end: length };
  });
  // A rule asks from left to right, so that the run it asked for last is mostly the one.
  let current = 0;
  const at = (offset: number): Place => {
    const within = Math.max(0, Math.min(offset, length - 1));
    while (current > 0 && within < (runs[current]?.start ?? 0)) current -= 1;
    while (current < runs.length - 1 && within >= (runs[current]?.end ?? 0)) current += 1;
    const found = runs[current];
    return found === undefined ? fallback : found.run.locate(within - found.start);
  };
  const locate = (offset: number, many = 1): Place => over(at(offset), at(offset + Math.max(many, 1) - 1));
  return { section, kind, text: texts.map(({ text }) => text).join(''), locate };
}

/** From one place to another, where they are on one line; a caret underlines one line, so else the first alone. */
function over(first: Place, last: Place): Place {
  const sameLine = first.file === last.file && first.line === last.line && last.column >= first.column;
  if (!sameLine) return first;
  const length = Math.max(last.column + (last.length ?? 1) - first.column, first.length ?? 1);
  return { ...first, length };
}
