import {
  AlignmentType,
  Footer,
  HeightRule,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Orientation, PAPER } from '../document/paper.ts';
import { PAGE_NUMBER, PAGE_NUMBER_BELOW_PT, twips } from '../document/stylesheet.ts';
import { STYLE } from './style-ids.ts';

/** The two footers of a section: docx calls that of odd pages the default one. */
export interface Footers {
  readonly default: Footer;
  readonly even: Footer;
}

/**
 * — 1 — right on odd pages and left on even ones, one character in from the edge (GB/T 9704-2012, 7.5). On pages that lie
 * across it stands at the same place of the sheet, and turned with it (clause 8).
 */
export function footers(orientation: Orientation): Footers {
  const footer = orientation === 'landscape' ? turnedFooter : uprightFooter;
  const inset = twips(PAGE_NUMBER.sizePt * PAGE_NUMBER.insetEm);
  return {
    default: footer(number({ alignment: AlignmentType.RIGHT, indent: { right: inset } })),
    even: footer(number({ alignment: AlignmentType.LEFT, indent: { left: inset } })),
  };
}

function number(side: { alignment: 'left' | 'right'; indent: { left?: number; right?: number } }): Paragraph {
  const run = new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Paragraph({ style: STYLE.footer, ...side, children: [run] });
}

const uprightFooter = (paragraph: Paragraph): Footer => new Footer({ children: [paragraph] });

/**
 * The number in a table of one cell whose text goes down: the one thing in a footer that Word, WPS and LibreOffice put
 * at a place of the page and turn. It is as high as the type area; right in its text is down on the page.
 */
function turnedFooter(paragraph: Paragraph): Footer {
  const { area } = PAPER.landscape;
  const width = twips(PAGE_NUMBER.sizePt);
  const cell = new TableCell({
    width: { type: WidthType.DXA, size: width },
    margins: NONE,
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    verticalAlign: VerticalAlignTable.TOP,
    children: [paragraph],
  });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { type: WidthType.DXA, size: width },
    columnWidths: [width],
    margins: NONE,
    borders: NO_BORDERS,
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twips(area.x - PAGE_NUMBER_BELOW_PT) - width,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: twips(area.y),
    },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twips(area.height), rule: HeightRule.EXACT },
        children: [cell],
      }),
    ],
  });
  return new Footer({ children: [table, new Paragraph({ style: STYLE.footer })] });
}

const NONE = { top: 0, bottom: 0, left: 0, right: 0 };
const NO_BORDER = { style: 'none' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};
