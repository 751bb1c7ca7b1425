import { lineLook } from '../charts/fills.ts';
import type { ChartBlock } from '../document/document.ts';
import type { FontRole } from '../document/roles.ts';
import { CHART, TEXT } from '../document/stylesheet.ts';
import { ROLES } from '../fonts/manifest.ts';
import { fillAreas } from './chart-fills.ts';
import { placeChart } from './chart-places.ts';
import { element } from './xml.ts';

/** Colours of Office's theme as docx writes them into charts, and what stands for them. The first that matches holds. */
const THEME_COLOURS: readonly (readonly [theme: RegExp, colour: string])[] = [
  [/<a:schemeClr val="tx1"><a:lumMod val="15000"\/><a:lumOff val="85000"\/><\/a:schemeClr>/g, CHART.grid],
  [/<a:schemeClr val="tx1">.*?<\/a:schemeClr>/g, CHART.axis],
  [/<a:schemeClr val="(?:bg1|lt1)"\/>/g, 'FFFFFF'],
];

/** EMU: the widths of lines as they are drawn, 0.75 and 0.5 pt. */
const AXIS_EMU = 9525;
const GRID_EMU = 6350;

/**
 * What docx does not let charts say: the font of Chinese text, colours that do not come from a theme, where things
 * stand, and that the text is Chinese.
 * @param chart the XML of a chart part
 * @param block what the part was made from
 */
export function finishChartPart(chart: string, block: ChartBlock): string {
  const steps = [fillAreas, labelPlates, labelSeparators, lineMarkers, axesInBlack];
  const finished = steps.reduce((xml, step) => step(xml), chart);
  return placeChart(chineseText(explicitColours(finished)), block);
}

/** Labels stand on white, so that neither a grid line nor a grey goes through them, with no more air than they need. */
function labelPlates(chart: string): string {
  if (chart.includes('<c:pieChart>')) return chart;
  const white = element('a:solidFill', {}, element('a:srgbClr', { val: 'FFFFFF' }));
  return chart.replace(/<c:dLbls>.*?<\/c:dLbls>/gs, (labels) =>
    labels
      .replaceAll('<c:spPr><a:noFill/>', `<c:spPr>${white}`)
      .replaceAll(
        'lIns="38100" tIns="19050" rIns="38100" bIns="19050"',
        'lIns="12700" tIns="0" rIns="12700" bIns="0"',
      ),
  );
}

/** A slice's name and its value are parted by a space, not by the semicolon or comma of the reader's system. */
function labelSeparators(chart: string): string {
  const shown = /<c:showCatName val="1"\/>.*?<c:showBubbleSize val="0"\/>/gs;
  return chart.replace(shown, (flags) => flags + element('c:separator', {}, ' '));
}

/** Points of lines in the line's own black; those of every second line are hollow. */
function lineMarkers(chart: string): string {
  const black = chart.replaceAll(/<a:schemeClr val="accent\d"\/>/g, `<a:srgbClr val="${CHART.axis}"/>`);
  const marker = /(<c:ser><c:idx val="(\d+)"\/>(?:(?!<\/c:ser>).)*?<c:marker>.*?<a:srgbClr val=")\w{6}/gs;
  return black.replace(marker, (_, before, index) => before + lineLook(Number(index)).ground.slice(1));
}

/**
 * Both axes are lines in the axes' colour, that of the values with marks at its steps. The names stay at the foot of
 * the plot where bars go below zero.
 */
function axesInBlack(chart: string): string {
  const line = `<a:srgbClr val="${CHART.axis}"/>`;
  return chart
    .replace(/<c:catAx>.*?<\/c:catAx>/gs, (axis) =>
      axis
        .replace(/<a:schemeClr val="tx1">.*?<\/a:schemeClr>/g, line)
        .replace('<c:tickLblPos val="nextTo"/>', '<c:tickLblPos val="low"/>'),
    )
    .replace(/<c:valAx>.*?<\/c:valAx>/gs, (axis) =>
      axis
        .replace('<c:majorTickMark val="none"/>', '<c:majorTickMark val="out"/>')
        .replace(
          /(<c:tickLblPos[^>]*><c:spPr><a:noFill\/>)<a:ln><a:noFill\/><\/a:ln>/,
          (_, before) => before + element('a:ln', { w: AXIS_EMU }, element('a:solidFill', {}, line)),
        )
        .replace(/(<c:majorGridlines><c:spPr><a:ln w=")\d+/, `$1${GRID_EMU}`),
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
