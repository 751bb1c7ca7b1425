import type { Cell, CellKind } from '../../document/document.ts';
import { TABLE, type TextStyle } from '../../document/stylesheet.ts';
import { breakLines } from '../break-lines.ts';
import { MeasuredText } from '../measure.ts';
import { ASCENT_EM, drawLine, LINE_MODES, type PlacedLine } from '../paragraph.ts';
import { setLine } from '../set-line.ts';
import { type Character, type ShapeContext, shape } from '../shape.ts';
import type { PageSink } from '../stack.ts';

/** A rectangle on the page, in pt. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The text style of a kind of cell. */
export function cellStyle(kind: CellKind, sizePt: number): TextStyle {
  return {
    role: kind === 'group' ? TABLE.groupRole : TABLE.role,
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
  /** The width of the widest word or number, in pt. */
  readonly minWidth: number;
}

/** Gives a cell's characters their faces. `owner` is the cell; repeated cells are drawn as artifacts. */
export function shapeCell(cell: Cell, sizePt: number, context: ShapeContext): CellText {
  const style = cellStyle(cell.kind, sizePt);
  const inline = cell.locate === undefined ? { text: cell.text } : { text: cell.text, locate: cell.locate };
  const parts = shape([inline], style, cell, cell.place, context).map(
    (characters: Character[]) => new MeasuredText(characters, style),
  );
  return { cell, style, parts, minWidth: Math.max(0, ...parts.map(widestWord)) };
}

/** The widest stretch without a place to break, in pt. */
function widestWord(text: MeasuredText): number {
  let widest = 0;
  let start = 0;
  for (let k = 1; k <= text.length; k++) {
    if (k < text.length && text.breakCost(k) !== 0) continue;
    widest = Math.max(widest, text.fit(start, k).width);
    start = k;
  }
  return widest;
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
