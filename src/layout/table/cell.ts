import type { Cell, CellKind } from '../../document/document.ts';
import type { Area } from '../../document/paper.ts';
import type { FontRole } from '../../document/roles.ts';
import { TABLE, type TextStyle } from '../../document/stylesheet.ts';
import { labelText } from '../../document/tables/label-lines.ts';
import type { FontSet } from '../../fonts/font-set.ts';
import { noticing } from '../noticing.ts';
import { baselineIn, drawLine, type PlacedLine } from '../paragraph.ts';
import { setText } from '../set-text.ts';
import type { ShapeContext } from '../shape.ts';
import type { PageSink } from '../stack.ts';

/** The font role of a kind of cell: the groups of 表三 have their own. */
export const cellRole = (kind: CellKind): FontRole => (kind === 'group' ? TABLE.groupRole : TABLE.role);

/** The text style of a cell. */
function cellStyle({ kind, align }: Pick<Cell, 'kind' | 'align'>, sizePt: number): TextStyle {
  return {
    role: cellRole(kind),
    sizePt,
    pitchPt: (TABLE.pitchPt * sizePt) / TABLE.sizePt,
    trackingPt: 0,
    indentEm: 0,
    align,
  };
}

/** A cell's lines for a width. */
export interface CellLines {
  readonly cell: Cell;
  readonly style: TextStyle;
  readonly lines: readonly PlacedLine[];
  /** What the text needs with its padding, in pt. */
  readonly height: number;
}

/** The last lines of each cell: an edit of a table leaves most of its cells the objects that they were. */
const kept = new WeakMap<
  Cell,
  { readonly fonts: FontSet; readonly width: number; readonly lines: CellLines }
>();

/**
 * Sets a cell's text. Its owner is the cell; repeated cells are drawn as artifacts.
 * @param width of the cell, padding included, in pt
 */
export function setCell(cell: Cell, sizePt: number, width: number, context: ShapeContext): CellLines {
  const { fonts } = context;
  const known = kept.get(cell);
  if (known?.fonts === fonts && known.width === width && known.lines.style.sizePt === sizePt)
    return known.lines;
  const style = cellStyle(cell, sizePt);
  const text = labelText(cell, width, sizePt);
  const inline = cell.locate === undefined ? { text } : { text, locate: cell.locate };
  const stretch = { inlines: cell.inlines ?? [inline], style, owner: cell };
  const own = noticing(context);
  const lines = setText([stretch], style, width - 2 * TABLE.padXPt, cell.place, own.context);
  const set = { cell, style, lines, height: lines.length * style.pitchPt + 2 * TABLE.padYPt };
  if (own.isSound()) kept.set(cell, { fonts, width, lines: set });
  return set;
}

/** Draws a cell's text in the middle of its area's height. */
export function drawCell(page: PageSink, { style, lines }: CellLines, area: Area, repeated: boolean): void {
  const { pitchPt, sizePt } = style;
  const top = area.y + (area.height - lines.length * pitchPt) / 2;
  lines.forEach((line, i) => {
    const own = repeated
      ? { ...line, runs: line.runs.map((run) => ({ ...run, owner: 'artifact' as const })) }
      : line;
    const y = top + i * pitchPt + baselineIn(pitchPt, sizePt);
    drawLine(page, own, area.x + TABLE.padXPt, y);
  });
}
