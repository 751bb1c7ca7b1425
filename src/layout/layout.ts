import type { Finding } from '../diagnostics/finding.ts';
import type { Block, Document, HeadingBlock, ParagraphBlock } from '../document/document.ts';
import { leadsToTable } from '../document/lead-in.ts';
import { PAPER } from '../document/paper.ts';
import { sectionsOf } from '../document/sections.ts';
import { blankLinesAfter } from '../document/spacing.ts';
import { PAGE, TEXT } from '../document/stylesheet.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { annexListStack, annexStack } from './annexes.ts';
import { chartStack, type DrawChart, imageStack } from './figure.ts';
import { keptPage } from './kept-drawings.ts';
import { keptStacks } from './kept-stacks.ts';
import type { OutlineEntry, Page } from './page.ts';
import { pageNumber } from './page-number.ts';
import { paginate } from './paginate.ts';
import { HEADING_STYLES, paragraphStack, textOf } from './paragraph.ts';
import { beginRun, setText } from './set-text.ts';
import { signatureStack } from './signature.ts';
import type { PageSink, Stack, StackContext } from './stack.ts';
import { tableStack } from './table/table.ts';
import { titleStack } from './title.ts';

export interface Layout {
  readonly pages: readonly Page[];
  /** Bookmarks in the order of the document. */
  readonly outline: readonly OutlineEntry[];
  /** Characters that no face has, each with its place, and tables that cannot be set. A caller stops at errors. */
  readonly findings: readonly Finding[];
}

/**
 * Lays a document out on pages. The same input gives the same pages.
 * @param drawChart draws a chart; called once a chart
 */
export function layout(document: Document, fonts: FontSet, drawChart: DrawChart): Layout {
  beginRun(fonts);
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const runs = sectionsOf(document.blocks).map(({ orientation, blocks }) => {
    const paper = PAPER[orientation];
    const context: StackContext = { fonts, report, orientation, area: paper.area };
    const stacks = blocks.flatMap((block, k) => [
      ...keptStacks(block, drawChart, context, (own) => stacksOf(block, drawChart, own)),
      ...blankStack(blankLinesAfter(block, blocks[k + 1]), isBodyTable(block)),
      ...(leadsToTable(block, blocks[k + 1]) ? [GLUE] : []),
    ]);
    return { paper, stacks };
  });
  const { pages, outline } = paginate(runs);
  return { pages: pages.map((page) => finishPage(page, fonts)), outline, findings };
}

function finishPage({ number, paper, items }: PageSink, fonts: FontSet): Page {
  const { width, height } = paper;
  return keptPage({ number, width, height, items: [...items, ...pageNumber(number, paper, fonts)] });
}

/**
 * Blank lines between what stands before the text; they and what follows stay with what is before them.
 * @param parts where a page may end at them
 */
function blankStack(lines: number, parts: boolean): Stack[] {
  if (lines === 0) return [];
  const pieces = [{ height: lines * PAGE.pitchPt, keep: !parts, blank: true }];
  return [{ pieces, keepWithPrevious: !parts, draw: () => {} }];
}

/** Holds what is before it on the page of what follows. */
const GLUE: Stack = {
  pieces: [{ height: 0, keep: true, blank: true }],
  keepWithPrevious: true,
  draw: () => {},
};

const isBodyTable = (block: Block): boolean => block.kind === 'table' && block.name !== 'index';

function stacksOf(block: Block, drawChart: DrawChart, context: StackContext): Stack[] {
  switch (block.kind) {
    case 'title':
      return [titleStack(block, context)];
    case 'heading':
      return [headingStack(block, context)];
    case 'paragraph':
      return [textStack(block, context)];
    case 'list':
      return block.items.map((item) => textStack(item, context));
    case 'table':
      return [tableStack(block, context)];
    case 'chart':
      return [chartStack(block, drawChart, context)];
    case 'image':
      return [imageStack(block, context)];
    case 'annexList':
      return [annexListStack(block, context)];
    case 'signature':
      return [signatureStack(block, context)];
    case 'annex':
      return [annexStack(block, context)];
  }
}

function headingStack(block: HeadingBlock, context: StackContext): Stack {
  const style = HEADING_STYLES[block.level];
  const { inlines, place } = block;
  const lines = setText([{ inlines, style, owner: block }], style, context.area.width, place, context);
  return paragraphStack(lines, style, {
    keepWithNext: true,
    onFirstLine: ({ outline, number }, y) =>
      outline.push({ level: block.level, title: textOf(block.inlines), page: number, y, owner: block }),
  });
}

/** A paragraph; the heading that runs in is set in its level's face, and belongs to itself. */
function textStack(block: ParagraphBlock, context: StackContext): Stack {
  const style = TEXT[block.style];
  const { width } = context.area;
  const { runIn, inlines, place } = block;
  const text = { inlines, style, owner: block };
  if (runIn === undefined) return paragraphStack(setText([text], style, width, place, context), style);
  const heading = { inlines: runIn.inlines, style: HEADING_STYLES[runIn.level], owner: runIn };
  return paragraphStack(setText([heading, text], style, width, place, context), style, {
    onFirstLine: ({ outline, number }, y) =>
      outline.push({ level: runIn.level, title: textOf(runIn.inlines), page: number, y, owner: runIn }),
  });
}
