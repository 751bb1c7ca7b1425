import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { mm, PAGE, PAGE_NUMBER, TYPE_AREA, twips } from '../document/stylesheet.ts';
import { STYLE } from './style-ids.ts';

/** 版心's width in twips: 8844. */
export const TEXT_WIDTH = twips(TYPE_AREA.width);

/** The page: A4, margins, and the grid of 22 lines. Characters are pitched by the style Normal, not by the grid. */
export function sectionProperties(): ISectionPropertiesOptions {
  const width = twips(mm(PAGE.widthMm));
  const left = twips(mm(PAGE.leftMm));
  return {
    page: {
      size: { width, height: twips(mm(PAGE.heightMm)) },
      margin: {
        top: twips(mm(PAGE.topMm)),
        left,
        // What rounding leaves over falls to the right, so that the type area is exact.
        right: width - left - TEXT_WIDTH,
        bottom: twips(mm(PAGE.bottomMm)),
        // There is no header; Word wants its distance all the same.
        header: footerDistance(),
        footer: footerDistance(),
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: twips(PAGE.pitchPt) },
  };
}

/** From the paper's edge to the foot of the page number, whose line is as high as its digits (styles.ts). */
function footerDistance(): number {
  return twips(mm(PAGE.bottomMm - PAGE_NUMBER.belowMm)) - twips(PAGE_NUMBER.sizePt);
}

/** — 1 — right on odd pages and left on even ones, one character in from the edge (GB/T 9704-2012, 7.5). */
export function footers(): { default: Footer; even: Footer } {
  const inset = twips(PAGE_NUMBER.sizePt * PAGE_NUMBER.insetEm);
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: inset } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: inset } }),
  };
}

function footer(side: { alignment: 'left' | 'right'; indent: { left?: number; right?: number } }): Footer {
  const number = new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, ...side, children: [number] })] });
}
