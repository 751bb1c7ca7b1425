import type { Box, Drawing, PathStroke, Rule } from '../layout/page.ts';
import type { Faces } from './faces.ts';
import { fillColour, num, strokeColour } from './numbers.ts';
import { strokedText } from './text.ts';

/** Operators for what is painted without glyphs. Coordinates are the page's, y growing downward. */

/** The operators that stroke a ruled line. */
export function rule({ x1, y1, x2, y2, thickness }: Rule): string {
  return `${num(thickness)} w ${num(x1)} ${num(y1)} m ${num(x2)} ${num(y2)} l S`;
}

/** The operators of a filled rectangle. */
export function box({ x, y, width, height, fill }: Box): string {
  return `q ${fillColour(fill)} ${[x, y, width, height].map(num).join(' ')} re f Q`;
}

/** A drawing's strokes, in their own coordinates moved to the drawing's place. */
export function drawing({ x, y, strokes }: Drawing, faces: Faces): string {
  const painted = strokes.map((stroke) =>
    stroke.kind === 'path' ? path(stroke) : strokedText(stroke, faces),
  );
  return ['q', `1 0 0 1 ${num(x)} ${num(y)} cm`, ...painted, 'Q'].join('\n');
}

const OPERATORS: Readonly<Record<string, string>> = { M: 'm', L: 'l', C: 'c', Z: 'h' };

function path({ path: commands, fill, stroke, lineWidth = 1, dash }: PathStroke): string {
  if (fill === undefined && stroke === undefined) return '';
  const state = [
    ...(fill === undefined ? [] : [fillColour(fill)]),
    ...(stroke === undefined ? [] : [strokeColour(stroke), `${num(lineWidth)} w`]),
    ...(dash === undefined || dash.length === 0 ? [] : [`[${dash.map(num).join(' ')}] 0 d`]),
  ];
  const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
  return `q ${state.join(' ')} ${pathOperators(commands)} ${paint} Q`;
}

/** Flat SVG-like commands as PDF's, which name the operator after its operands. */
function pathOperators(commands: readonly (string | number)[]): string {
  const out: string[] = [];
  let operator = '';
  for (const command of commands) {
    if (typeof command === 'number') {
      out.push(num(command));
      continue;
    }
    if (operator !== '') out.push(operator);
    operator = OPERATORS[command] ?? '';
    if (operator === '') throw new RangeError(`unknown path command ${command}`);
  }
  out.push(operator);
  return out.join(' ');
}
