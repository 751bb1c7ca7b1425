import { TABLE, twips } from '../document/stylesheet.ts';
import { STYLE } from './style-ids.ts';
import { element, val } from './xml.ts';

/** Borders are measured in eighths of a pt. */
const EIGHTHS = 8;

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** Word's style for tables that name none. */
export function tableNormalStyle(): string {
  return element(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    val('w:name', 'Normal Table'),
    val('w:uiPriority', 99),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
    element('w:tblPr', {}, width('w:tblInd', 0), cellMargins(0, 0)),
  );
}

/** 网格型: the rules and the padding of all tables. */
export function tableGridStyle(): string {
  const border = { 'w:val': 'single', 'w:sz': TABLE.rulePt * EIGHTHS, 'w:space': 0, 'w:color': '000000' };
  const borders = SIDES.map((side) => element(`w:${side}`, border));
  return element(
    'w:style',
    { 'w:type': 'table', 'w:styleId': STYLE.tableGrid },
    val('w:name', 'Table Grid'),
    val('w:basedOn', 'TableNormal'),
    val('w:uiPriority', 39),
    element(
      'w:tblPr',
      {},
      element('w:tblBorders', {}, ...borders),
      cellMargins(twips(TABLE.padYPt), twips(TABLE.padXPt)),
    ),
  );
}

function cellMargins(vertical: number, horizontal: number): string {
  return element(
    'w:tblCellMar',
    {},
    width('w:top', vertical),
    width('w:left', horizontal),
    width('w:bottom', vertical),
    width('w:right', horizontal),
  );
}

function width(name: string, twentieths: number): string {
  return element(name, { 'w:w': twentieths, 'w:type': 'dxa' });
}
