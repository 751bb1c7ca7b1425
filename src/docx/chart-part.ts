import type { FontRole } from '../document/roles.ts';
import { CHART, TEXT } from '../document/stylesheet.ts';
import { ROLES } from '../fonts/manifest.ts';
import { fillAreas } from './chart-fills.ts';
import { element } from './xml.ts';

/** Where the unit stands, in parts of the chart's width and height from its top left corner. */
const UNIT_PLACE = { x: 0.01, y: 0.14 } as const;

/** Colours of Office's theme as docx writes them into charts, and what stands for them. The first that matches holds. */
const THEME_COLOURS: readonly (readonly [theme: RegExp, colour: string])[] = [
  [/<a:schemeClr val="tx1"><a:lumMod val="15000"\/><a:lumOff val="85000"\/><\/a:schemeClr>/g, CHART.grid],
  [/<a:schemeClr val="tx1">.*?<\/a:schemeClr>/g, CHART.axis],
  [/<a:schemeClr val="(?:bg1|lt1)"\/>/g, 'FFFFFF'],
];

/**
 * What docx does not let charts say: the font of Chinese text, colours that do not come from a theme, the unit's
 * place, and that the text is Chinese.
 * @param chart the XML of a chart part
 */
export function finishChartPart(chart: string): string {
  const steps = [fillAreas, labelPlates, labelSeparators, lineMarkers, unitAboveAxis, axisInBlack];
  return chineseText(explicitColours(steps.reduce((xml, step) => step(xml), chart)));
}

/** Labels inside stacked bars stand on white: on the darker greys they could not be read. */
function labelPlates(chart: string): string {
  if (!chart.includes('<c:grouping val="stacked"/>')) return chart;
  const white = element('a:solidFill', {}, element('a:srgbClr', { val: 'FFFFFF' }));
  return chart.replaceAll('<c:dLbls><c:spPr><a:noFill/>', `<c:dLbls><c:spPr>${white}`);
}

/** A slice's name and its value are parted by a space, not by the semicolon or comma of the reader's system. */
function labelSeparators(chart: string): string {
  const shown = /<c:showCatName val="1"\/>.*?<c:showBubbleSize val="0"\/>/gs;
  return chart.replace(shown, (flags) => flags + element('c:separator', {}, ' '));
}

/** Points of lines in the line's own black. */
function lineMarkers(chart: string): string {
  return chart.replaceAll(/<a:schemeClr val="accent\d"\/>/g, `<a:srgbClr val="${CHART.axis}"/>`);
}

/** The value axis' title is the unit: it stands upright above the axis, not turned beside it. */
function unitAboveAxis(chart: string): string {
  const edge = { val: 'edge' };
  const place = element(
    'c:manualLayout',
    {},
    element('c:xMode', edge),
    element('c:yMode', edge),
    element('c:x', { val: UNIT_PLACE.x }),
    element('c:y', { val: UNIT_PLACE.y }),
  );
  return chart.replace(/<c:valAx>.*?<\/c:valAx>/gs, (axis) =>
    axis.replace(/<c:title>.*?<\/c:title>/s, (title) =>
      title
        .replaceAll('rot="-5400000"', 'rot="0"')
        .replace('</c:tx>', `</c:tx>${element('c:layout', {}, place)}`),
    ),
  );
}

/** The line that the bars stand on is the axis' colour, not the grid's. */
function axisInBlack(chart: string): string {
  return chart.replace(/<c:catAx>.*?<\/c:catAx>/gs, (axis) =>
    axis.replace(/<a:schemeClr val="tx1">.*?<\/a:schemeClr>/g, `<a:srgbClr val="${CHART.axis}"/>`),
  );
}

function explicitColours(chart: string): string {
  return THEME_COLOURS.reduce(
    (xml, [theme, colour]) => xml.replace(theme, `<a:srgbClr val="${colour}"/>`),
    chart,
  );
}

/** The title's Chinese is in the captions' font, all other in the charts'. */
function chineseText(chart: string): string {
  const inFont = (xml: string, role: FontRole): string =>
    xml.replaceAll('typeface="+mn-ea"', `typeface="${ROLES[role].official}"`);
  const titled = chart.replace(/<c:chart><c:title>.*?<\/c:title>/s, (title) =>
    inFont(title, TEXT.caption.role),
  );
  return inFont(titled, CHART.role)
    .replaceAll('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
    .replaceAll('lang="en-US"', 'lang="zh-CN"');
}
