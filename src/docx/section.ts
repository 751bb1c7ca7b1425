import { DocumentGridType, type ISectionPropertiesOptions, PageOrientation } from 'docx';
import { type Orientation, PAPER } from '../document/paper.ts';
import { mm, PAGE, PAGE_NUMBER, PAGE_NUMBER_BELOW_PT, twips } from '../document/stylesheet.ts';

/**
 * The page: A4, margins, and the grid's line pitch. Characters are pitched by the style Normal, not by the grid. A page
 * that lies across is the same sheet turned: its margins are paper.ts'.
 */
export function sectionProperties(orientation: Orientation): ISectionPropertiesOptions {
  const upright = PAPER.portrait;
  const { width, height, area } = PAPER[orientation];
  const left = twips(area.x);
  return {
    page: {
      // docx wants the upright sheet's sides and swaps them itself.
      size: {
        width: twips(upright.width),
        height: twips(upright.height),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(area.y),
        left,
        // What rounding leaves over falls to the right, so that the type area is exact.
        right: twips(width) - left - twips(area.width),
        bottom: twips(height - area.y - area.height),
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
  return twips(mm(PAGE.bottomMm) - PAGE_NUMBER_BELOW_PT - PAGE_NUMBER.sizePt);
}
