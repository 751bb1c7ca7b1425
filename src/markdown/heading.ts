import type { Heading, RootContent } from 'mdast';
import { finding } from '../diagnostics/finding.ts';
import { HEADING_EMPTY, HEADING_GOES_ON, HEADING_LEVEL, HEADING_NUMERAL } from './diagnostics.ts';
import type { FlowHeading, FlowText } from './flow.ts';
import { readInline } from './inline.ts';
import { extent, type Reading } from './reading.ts';

/** A numeral typed by hand: 一、 （一） 1. 1、 （1） ① 第一， — but not 12.5 or 2022年. */
const NUMERAL =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）][、.．]?|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．)）](?!\d(?!\d{3}年))|[①-⑳⑴-⒇⒈-⒛㈠-㈩]|第[一二三四五六七八九十]{1,3}[、，])/;

/** A heading ends so when text may run in after it. */
const RUN_IN_END = /[。：]$/;

/**
 * A heading of the text.
 * @param next what follows it: a paragraph on the very next line runs in, if the heading ends with 。 or ：.
 * @returns undefined, and a finding, where there is no such heading in the language.
 */
export function readHeading(
  node: Heading,
  next: RootContent | undefined,
  reading: Reading,
): FlowHeading | undefined {
  const { start, end } = extent(node);
  const texts = readInline(node.children, reading);
  const text = texts.map((t) => t.text).join('');
  if (text === '') {
    reading.report(HEADING_EMPTY, start, end);
    return undefined;
  }
  if (node.depth === 1 || node.depth > 4) {
    reading.report(HEADING_LEVEL, start, end, { found: reading.quote(start, end) });
    return undefined;
  }
  const place = texts[0]?.locate(0) ?? reading.locate(start, end);
  reportNumeral(texts, text, reading);
  if (/。./su.test(text)) reading.report(HEADING_GOES_ON, start, end);
  const runsIn = RUN_IN_END.test(text) && next !== undefined && runsInto(node, next);
  return { kind: 'heading', level: node.depth as 2 | 3 | 4, texts, runsIn, place };
}

function reportNumeral(texts: readonly FlowText[], text: string, reading: Reading): void {
  const numeral = NUMERAL.exec(text)?.[0];
  const first = texts[0];
  if (numeral === undefined || first === undefined) return;
  reading.findings.push(finding(HEADING_NUMERAL, first.locate(0, numeral.length), { found: numeral }));
}

function runsInto(heading: Heading, next: RootContent): boolean {
  if (next.type !== 'paragraph' || isFigure(next)) return false;
  return next.position?.start.line === (heading.position?.end.line ?? 0) + 1;
}

/** Whether a paragraph is one image and nothing else. */
function isFigure(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'image';
}
