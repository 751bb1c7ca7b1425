import type { Paragraph, RootContent } from 'mdast';
import type { Finding } from '../diagnostics/finding.ts';
import { KeptByVersion } from '../kept/versions.ts';
import { partOf, type SourceText } from '../source/text.ts';
import { maskForMarkdown } from './expressions.ts';
import { readFigure } from './figure.ts';
import type { Flow, FlowBlock } from './flow.ts';
import { reportBars, reportForeign } from './foreign.ts';
import { readHeading } from './heading.ts';
import { readInline } from './inline.ts';
import { beyondLimits } from './limits.ts';
import { readList } from './list.ts';
import { cutAtHeadings, type Piece, readMeantHeading } from './meant-heading.ts';
import { reportLines } from './paragraph-lines.ts';
import { readPastedTable } from './pasted-table.ts';
import { plainTree } from './plain.ts';
import { extent, Reading } from './reading.ts';
import { type Stretch, stretchesOf } from './stretches.ts';
import { parseTree } from './syntax.ts';
import { readTable } from './table.ts';
import { typedAmongHeadings } from './typed-heading.ts';

/**
 * Reads the Markdown of a text block. Total: what is not of the language is reported and stays in the flow as text; a
 * text beyond limits.ts is reported and not read.
 * @returns the blocks in order, and the findings in the order of their places. Expressions ({{ }}) stay as they are written.
 */
export function parseFlow(source: SourceText): Parsed {
  const excess = beyondLimits(source);
  if (excess !== undefined) return { flow: [], findings: [excess] };
  const masked = maskForMarkdown(source.text);
  const parsed = stretchesOf(masked).map((stretch) => keptStretch(source, masked, stretch));
  const flow = parsed.flatMap((one) => one.flow);
  const findings = parsed.flatMap((one) => one.findings);
  return { flow, findings: inOrder([...findings, ...typedAmongHeadings(flow)]) };
}

export interface Parsed {
  readonly flow: Flow;
  readonly findings: readonly Finding[];
}

/** What was read of the stretches of files, by how and where they are written: an edit changes one of a text. */
const kept = new KeptByVersion<Parsed>();

function keptStretch(source: SourceText, masked: string, { start, end }: Stretch): Parsed {
  const read = () => parseStretch(new Reading(partOf(source, start, end), masked.slice(start, end)));
  const { written } = source;
  if (written === undefined) return read();
  const stretches = kept.of(written.file.name, written.file);
  const key = written.how(start, end);
  const known = stretches.get(key);
  if (known !== undefined) return known;
  const parsed = read();
  stretches.keep(key, parsed);
  return parsed;
}

/** Reads a text at once. */
export function parseStretch(reading: Reading): Parsed {
  reportForeign(reading);
  return { flow: readBlocks(reading), findings: reading.findings };
}

function readBlocks(reading: Reading): readonly FlowBlock[] {
  const { children } = plainTree(reading.masked) ?? parseTree(reading.masked);
  return children.flatMap((node, k) => readBlock(node, children[k + 1], reading));
}

function readBlock(node: RootContent, next: RootContent | undefined, reading: Reading): readonly FlowBlock[] {
  switch (node.type) {
    case 'heading': {
      const heading = readHeading(node, next, reading);
      return heading === undefined ? [] : [heading];
    }
    case 'paragraph':
      return readParagraph(node, reading);
    case 'list':
      return readList(node, reading);
    case 'table':
      return [readTable(node, reading)];
    default:
      // The other kinds of blocks are disabled in syntax.ts.
      throw new Error(`not of the language: ${node.type}`);
  }
}

function readParagraph(node: Paragraph, reading: Reading): readonly FlowBlock[] {
  const [only, ...others] = node.children;
  if (only?.type === 'image' && others.length === 0) return [readFigure(only, reading)];
  const { start, end } = extent(node);
  const pieces = isOfLines(node, reading) ? cutAtHeadings(reading, start, end) : [];
  if (pieces.length > 1 || pieces[0]?.mark !== undefined)
    return pieces.flatMap((one) => readPiece(one, reading));
  reportBars(reading, start, end);
  const table = readPastedTable(reading, start, end);
  if (table !== undefined) return [table];
  reportLines(reading, start, end);
  const texts = readInline(node.children, reading);
  const place = texts[0]?.locate(0) ?? reading.locate(start, end);
  return texts.length === 0 ? [] : [{ kind: 'paragraph', texts, place }];
}

/** Whether no bold reaches from a line of the paragraph into the next. */
function isOfLines({ children }: Paragraph, { masked }: Reading): boolean {
  return children.every((child) => {
    const { start, end } = extent(child);
    return child.type === 'text' || !masked.slice(start, end).includes('\n');
  });
}

/** Lines of a paragraph, read as if they stood alone. */
function readPiece({ start, end, mark }: Piece, { source, masked, findings }: Reading): readonly FlowBlock[] {
  const reading = new Reading(partOf(source, start, end), masked.slice(start, end));
  const blocks = mark === undefined ? readBlocks(reading) : [readMeantHeading(reading, mark)];
  findings.push(...reading.findings);
  return blocks.flatMap((block) => block ?? []);
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
