import type { Image } from 'mdast';
import { CHART_CAPTION, FIGURE_CAPTION, NOT_OF_THE_LANGUAGE } from './diagnostics.ts';
import type { FlowFigure } from './flow.ts';
import { extent, type Reading } from './reading.ts';

/** How a text names a chart: ![标题](图表:标题). */
const CHART_TARGET = /^图表[:：](.*)$/s;

/** A figure that stands in a paragraph of its own. */
export function readFigure(node: Image, reading: Reading): FlowFigure {
  const { start, end } = extent(node);
  const written = reading.masked.slice(start, end);
  const labelEnd = written.lastIndexOf('](');
  // The caption is cut from the source, because the tree's own has its expressions masked.
  const caption = unescapeMarkdown(reading.source.text.slice(start + 2, start + labelEnd));
  if (node.title) {
    const found = reading.quote(start, end);
    reading.report(NOT_OF_THE_LANGUAGE, start, end, {
      found,
      name: '图片的第二标题',
      nameEn: 'second titles of images',
    });
  }
  const target = node.url;
  const title = CHART_TARGET.exec(target)?.[1];
  if (title === undefined && caption.trim() === '') reading.report(FIGURE_CAPTION, start, end);
  if (title !== undefined && caption !== '' && caption !== title) {
    reading.report(CHART_CAPTION, start, end, { found: caption, expected: title });
  }
  const chart = title === undefined ? {} : { chart: title };
  return { kind: 'figure', caption, target, ...chart, place: reading.locate(start, end) };
}

function unescapeMarkdown(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
