import type { Cell, CellKind } from '../../document/document.ts';
import type { Area } from '../../document/paper.ts';
import type { FontRole } from '../../document/roles.ts';
import { TABLE, type TextStyle } from '../../document/stylesheet.ts';
import { breakLines } from '../break-lines.ts';
import { MeasuredText } from '../measure.ts';
import { ASCENT_EM, drawLine, LINE_MODES, type PlacedLine } from '../paragraph.ts';
import { setLine } from '../set-line.ts';
import { type Character, type ShapeContext, shape } from '../shape.ts';
import type { PageSink } from '../stack.ts';

/** The font role of a kind of cell: the groups of 表三 have their own. */
export const cellRole = (kind: CellKind): FontRole => (kind === 'group' ? TABLE.groupRole : TABLE.role);

/** The text style of a kind of cell. */
export function cellStyle(kind: CellKind, sizePt: number): TextStyle {
  return {
    role: cellRole(kind),
    sizePt,
    pitchPt: (TABLE.pitchPt * sizePt) / TABLE.sizePt,
    trackingPt: 0,
    indentEm: 0,
    align: 'center',
  };
}

/** A cell's text, measured but not yet broken: one entry a line of the template. */
export interface CellText {
  readonly cell: Cell;
  readonly style: TextStyle;
  readonly parts: readonly MeasuredText[];
}

/** Gives a cell's characters their faces. `owner` is the cell; repeated cells are drawn as artifacts. */
export function shapeCell(cell: Cell, sizePt: number, context: ShapeContext): CellText {
  const style = cellStyle(cell.kind, sizePt);
  const inline = cell.locate === undefined ? { text: cell.text } : { text: cell.text, locate: cell.locate };
  const parts = shape([inline], style, cell, cell.place, context).map(
    (characters: Character[]) => new MeasuredText(characters, style),
  );
  return { cell, style, parts };
}

/** A cell's lines for a width. */
export interface CellLines {
  readonly text: CellText;
  readonly lines: readonly PlacedLine[];
  /** What the text needs with its padding, in pt. */
  readonly height: number;
}

/** @param width of the cell, padding included, in pt */
export function breakCell(text: CellText, width: number): CellLines {
  const inner = width - 2 * TABLE.padXPt;
  const lines = text.parts.flatMap((part) =>
    breakLines(part, { firstWidth: inner, width: inner, mode: LINE_MODES[text.cell.align] }).map((span) => {
      const line = setLine(part, span);
      return { ...line, x: text.cell.align === 'center' ? (inner - line.width) / 2 : 0 };
    }),
  );
  return { text, lines, height: lines.length * text.style.pitchPt + 2 * TABLE.padYPt };
}

/** Draws a cell's text in the middle of its area's height. */
export function drawCell(page: PageSink, { text, lines }: CellLines, area: Area, repeated: boolean): void {
  const { pitchPt, sizePt } = text.style;
  const top = area.y + (area.height - lines.length * pitchPt) / 2;
  lines.forEach((line, i) => {
    const own = repeated
      ? { ...line, runs: line.runs.map((run) => ({ ...run, owner: 'artifact' as const })) }
      : line;
    const y = top + i * pitchPt + (pitchPt - sizePt) / 2 + ASCENT_EM * sizePt;
    drawLine(page, own, area.x + TABLE.padXPt, y);
  });
}
