import { areaFill } from '../charts/fills.ts';
import { CHART } from '../document/stylesheet.ts';
import { element } from './xml.ts';

/** DrawingML's patterns by the angles of a hatch's lines (degrees clockwise from the right). */
const PATTERNS: Readonly<Record<string, string>> = {
  '0': 'horz',
  '45': 'wdDnDiag',
  '90': 'vert',
  '135': 'wdUpDiag',
  '0,90': 'cross',
  '45,135': 'diagCross',
};

/** EMU in a pt. */
const EMU = 12700;
const BORDER_PT = 0.5;

/**
 * Gives the bars' series, or the pie's slices, the greys, hatches and borders that the drawn chart has.
 * @param chart the XML of a chart part
 */
export function fillAreas(chart: string): string {
  if (chart.includes('<c:barChart>')) return fillEach(chart, 'c:ser');
  if (chart.includes('<c:pieChart>')) return fillEach(chart, 'c:dPt');
  return chart;
}

/** Replaces the shape properties of each element of a name by those of its index. */
function fillEach(chart: string, name: string): string {
  const each = new RegExp(`(<${name}><c:idx val="(\\d+)"/>.*?)<c:spPr>.*?</c:spPr>`, 'gs');
  return chart.replace(each, (_, before, index) => before + areaProperties(Number(index)));
}

function areaProperties(k: number): string {
  const fill = areaFill(k);
  const border = element('a:ln', { w: BORDER_PT * EMU }, solid(CHART.axis));
  if (typeof fill === 'string') return element('c:spPr', {}, solid(fill.slice(1)), border);
  const { ground, line, angles } = fill.hatch;
  const pattern = element(
    'a:pattFill',
    { prst: PATTERNS[angles.join()] ?? 'wdDnDiag' },
    element('a:fgClr', {}, colour(line)),
    element('a:bgClr', {}, colour(ground)),
  );
  return element('c:spPr', {}, pattern, border);
}

const colour = (rrggbb: string): string => element('a:srgbClr', { val: rrggbb });
const solid = (rrggbb: string): string => element('a:solidFill', {}, colour(rrggbb));
