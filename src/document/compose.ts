import type { Edition, TableFourSpec, TableThreeSpec, TableTwoSpec } from '../editions/edition.ts';
import { keptByObject } from '../kept/by-object.ts';
import type { FlowFigure } from '../markdown/flow.ts';
import type { Chart, Part, Report, TableFour, TableThree, TableTwo } from '../report/report.ts';
import { chartsPlacedIn, composeAnnexes, composeAnnexList } from './compose-annexes.ts';
import { composeChart } from './compose-chart.ts';
import { composeFlow, type FigureLookup } from './compose-flow.ts';
import { composeHead } from './compose-head.ts';
import { composeSignature } from './compose-signature.ts';
import type { Block, Document, TableBlock } from './document.ts';
import { withFigureHeads } from './figure-heads.ts';
import { HeadingCounter, headingNumeral } from './numerals.ts';
import { composeTableFour } from './tables/table-four.ts';
import { composeTableThree } from './tables/table-three.ts';
import { composeTableTwo } from './tables/table-two.ts';

/**
 * The report as a format-neutral document: what stands before the text, lead, six parts, charts, 附件说明, signature, annexes.
 * Pure; cannot fail on a report that the reader found sound, whatever the checks will say of it.
 */
export function compose(report: Report): Document {
  const figures = new Figures(report);
  const head = composeHead(report, figures.lookup([]));
  const lead = report.lead;
  const leadBlocks =
    lead === undefined ? [] : composeFlow(lead.flow, new HeadingCounter(), figures.lookup([]));
  const parts = report.parts.flatMap((part, k) => {
    const blocks = composePart(part, report, figures);
    return k === 0 && lead?.inside ? [...blocks.slice(0, 1), ...leadBlocks, ...blocks.slice(1)] : blocks;
  });
  const inAnnexes = chartsPlacedIn(report.annexes);
  return {
    meta: {
      title: report.title.join(''),
      organ: report.organ,
      subject: `${report.organ}${report.year}年度政府信息公开工作`,
      language: 'zh-CN',
      made: noonOf(report.date),
      keywords: ['政府信息公开', '年度报告', report.organ, `${report.year}年`],
    },
    blocks: withFigureHeads([
      ...head,
      ...(lead?.inside ? [] : leadBlocks),
      ...parts,
      ...figures.rest(report.charts.filter(({ title }) => !inAnnexes.has(title))),
      ...composeAnnexList(report.annexes),
      ...(report.signature === undefined ? [] : [composeSignature(report.signature)]),
      ...composeAnnexes(report.annexes, figures.lookup([])),
    ]),
  };
}

/** Noon of a day: a reader shows an instant in its own zone's time, and this one is of the same day in nearly all. */
const noonOf = (date: string): string => `${date}T12:00:00Z`;

function composePart(part: Part, report: Report, figures: Figures): Block[] {
  const counter = new HeadingCounter();
  const lookup = figures.lookup(part.charts);
  const table = part.tableLeftOut ? undefined : part.spec.table;
  return [
    {
      kind: 'heading',
      level: 1,
      inlines: [{ text: `${headingNumeral(1, part.spec.number)}${part.heading}` }],
      place: part.place,
    },
    ...composeFlow(part.before, counter, lookup),
    ...(table === undefined ? [] : [composeTable(table, report.edition, report)]),
    ...composeFlow(part.after, counter, lookup),
    ...figures.rest(part.charts),
  ];
}

const tableTwo = keptByObject((table: TableTwo, spec: TableTwoSpec) => composeTableTwo(spec, table));
const tableThree = keptByObject((table: TableThree, spec: TableThreeSpec) => composeTableThree(spec, table));
const tableFour = keptByObject((table: TableFour, spec: TableFourSpec) => composeTableFour(spec, table));

function composeTable(name: 'two' | 'three' | 'four', edition: Edition, report: Report): TableBlock {
  switch (name) {
    case 'two':
      return tableTwo(report.two, edition.two);
    case 'three':
      return tableThree(report.three, edition.three);
    case 'four':
      return tableFour(report.four, edition.four);
  }
}

/** Charts and images in print order: each placed once, by the text or at the end, and numbered as it is placed. */
class Figures {
  private readonly placed = new Set<Chart>();
  private count = 0;

  constructor(private readonly report: Report) {}

  /** Finds what a text places: a chart of its part, or one of the report, or an image file. */
  lookup(charts: readonly Chart[]): FigureLookup {
    return (figure) => {
      if (figure.chart === undefined) return this.image(figure);
      const chart = [...charts, ...this.report.charts].find(({ title }) => title === figure.chart);
      return chart === undefined ? undefined : this.chart(chart);
    };
  }

  /** The charts that no text placed. */
  rest(charts: readonly Chart[]): Block[] {
    return charts.filter((chart) => !this.placed.has(chart)).map((chart) => this.chart(chart));
  }

  private chart(chart: Chart): Block {
    this.placed.add(chart);
    return composeChart(chart, this.number());
  }

  private image(figure: FlowFigure): Block | undefined {
    const image = this.report.images.get(figure.target);
    if (image === undefined) return undefined;
    const number = this.number();
    const caption = number === undefined ? figure.caption : `图${number} ${figure.caption}`;
    return { kind: 'image', ...image, caption, alternative: figure.caption, place: figure.place };
  }

  private number(): number | undefined {
    if (!this.report.numberedFigures) return undefined;
    this.count += 1;
    return this.count;
  }
}
