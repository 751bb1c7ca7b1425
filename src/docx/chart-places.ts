import type { Move } from '../charts/native.ts';
import type { ChartBlock } from '../document/document.ts';
import { CHART } from '../document/stylesheet.ts';
import { type ChartPlan, planNative } from './chart-plan.ts';
import { element } from './xml.ts';

/** The extensions of Office 2013 to a series' labels: leader lines from bars. */
const C15 = 'http://schemas.microsoft.com/office/drawing/2012/chart';
const LABELS_EXTENSION = '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}';

/** EMU: half a pt. */
const HAIRLINE = 6350;

/**
 * Puts the parts of a native chart where the drawn chart has them: the plot, the unit over it, and the labels that would
 * run into each other where Word puts them.
 * @param xml the XML of a chart part
 */
export function placeChart(xml: string, block: ChartBlock): string {
  const plan = planNative(block);
  const steps = [placePlot, placeUnit, placeLegend, turnLabels, turnPie];
  return moveLabels(
    steps.reduce((placed, step) => step(placed, plan), xml),
    plan,
    block,
  );
}

/** Where the first slice begins, in degrees; without it at twelve o'clock. */
const FIRST_SLICE = /<c:firstSliceAng val="\d+"\/>/;

function turnPie(xml: string, { turn = 0 }: ChartPlan): string {
  return turn === 0
    ? xml
    : xml.replace(FIRST_SLICE, element('c:firstSliceAng', { val: Math.round(360 * turn) }));
}

const edge = { val: 'edge' };

/** Parts of a length, as a layout gives them: a ten-thousandth of a chart is less than a tenth of a pt. */
const share = (part: number, whole: number) => ({ val: Number((part / whole).toFixed(4)) });

/** The inner plot area, without the labels of the axes. */
function placePlot(xml: string, { framed, width, height, top: titleBottom }: ChartPlan): string {
  const { left, top, right, bottom } = framed.chartArea;
  const layout = element(
    'c:manualLayout',
    {},
    element('c:layoutTarget', { val: 'inner' }),
    element('c:xMode', edge),
    element('c:yMode', edge),
    element('c:x', share(left, width)),
    element('c:y', share(titleBottom + top, height)),
    element('c:w', share(right - left, width)),
    element('c:h', share(bottom - top, height)),
  );
  return xml.replace('<c:plotArea><c:layout/>', `<c:plotArea>${element('c:layout', {}, layout)}`);
}

/** The value axis' title is the unit: it stands level at the top left, not turned beside the axis. */
function placeUnit(xml: string, { height, top }: ChartPlan): string {
  const layout = element(
    'c:manualLayout',
    {},
    element('c:xMode', edge),
    element('c:yMode', edge),
    element('c:x', { val: 0 }),
    element('c:y', share(top - 2, height)),
  );
  return xml.replace(/<c:valAx>.*?<\/c:valAx>/gs, (axis) =>
    axis.replace(/<c:title>.*?<\/c:title>/s, (title) =>
      title
        .replaceAll('rot="-5400000"', 'rot="0"')
        .replace('</c:tx>', `</c:tx>${element('c:layout', {}, layout)}`),
    ),
  );
}

/** A legend of several lines has a box at the foot: left to itself LibreOffice lays it over the names, or entry over entry. */
function placeLegend(xml: string, { legend, width, height }: ChartPlan): string {
  if (legend === undefined) return xml;
  const layout = element(
    'c:manualLayout',
    {},
    element('c:xMode', edge),
    element('c:yMode', edge),
    element('c:x', share((width - legend.width) / 2, width)),
    element('c:y', share(height - legend.height, height)),
    element('c:w', share(legend.width, width)),
    element('c:h', share(legend.height, height)),
  );
  const position = element('c:legendPos', { val: 'b' });
  return xml.replace(position, position + element('c:layout', {}, layout));
}

/** Labels wider than their columns are set upwards, as in the drawing. */
function turnLabels(xml: string, { labels }: ChartPlan): string {
  if (!labels.vertical) return xml;
  return xml.replace(/<c:dLbls>.*?<\/c:dLbls>/gs, (all) =>
    all.replaceAll('<a:bodyPr rot="0"', '<a:bodyPr rot="-5400000"'),
  );
}

/** Gives each label that is moved a c:dLbl of its own, which says from how far its usual place. */
function moveLabels(xml: string, plan: ChartPlan, { type }: ChartBlock): string {
  const leaders = type === 'pie' ? pieLeaders : type === 'line' ? noLeaders : barLeaders;
  return xml.replace(/<c:ser><c:idx val="(\d+)"\/>.*?<\/c:ser>/gs, (series: string, index: string) => {
    const moves = plan.moved.filter((move) => move.series === Number(index));
    if (moves.length === 0) return series;
    return series.replace(/<c:dLbls>(.*?)<\/c:dLbls>/s, (_, labels: string) =>
      element('c:dLbls', {}, leaders(withMoves(labels, moves, plan))),
    );
  });
}

/** Between a slice's name and its value (chart-part.ts). */
const SPACED = element('c:separator', {}, ' ');

const OWN_LABELS = /<c:dLbl><c:idx val="(\d+)"\/>(.*?)<\/c:dLbl>/gs;

/** A series' labels: those of single points first, then what holds for all others. */
function withMoves(labels: string, moves: readonly Move[], { width, height }: ChartPlan): string {
  const own = new Map(
    [...labels.matchAll(OWN_LABELS)].map(([, point, label = '']) => [Number(point), label]),
  );
  const common = labels.replace(OWN_LABELS, '');
  const [look = common] = common.split('<c:showLeaderLines');
  for (const { point, x, y, broken } of moves) {
    const offset = element(
      'c:manualLayout',
      {},
      element('c:x', share(x, width)),
      element('c:y', share(y, height)),
    );
    const label = own.get(point) ?? look;
    const parted = broken ? label.replace(SPACED, element('c:separator', {}, '\n')) : label;
    own.set(point, element('c:layout', {}, offset) + parted);
  }
  const single = [...own].sort(([a], [b]) => a - b);
  return (
    single.map(([point, label]) => element('c:dLbl', {}, element('c:idx', { val: point }), label)).join('') +
    common
  );
}

const blackLine = element(
  'c:spPr',
  {},
  element('a:ln', { w: HAIRLINE }, element('a:solidFill', {}, element('a:srgbClr', { val: CHART.axis }))),
);

/** Pies have leader lines of themselves; that they are black has to be said. */
function pieLeaders(labels: string): string {
  const shown = element('c:showLeaderLines', { val: 1 });
  return labels.replace(shown, shown + element('c:leaderLines', {}, blackLine));
}

/** Bars have them since Office 2013, and in LibreOffice. */
const barLeaders = (labels: string): string => labels + extension(element('c15:showLeaderLines', { val: 1 }));

/** Labels of points stand next to them. LibreOffice draws leader lines if it is not told otherwise. */
const noLeaders = (labels: string): string => labels + extension(element('c15:showLeaderLines', { val: 0 }));

const extension = (content: string): string =>
  element('c:extLst', {}, element('c:ext', { uri: LABELS_EXTENSION, 'xmlns:c15': C15 }, content));
