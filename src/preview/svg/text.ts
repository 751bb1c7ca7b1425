import { EMBOLDENING_EM } from '../../document/stylesheet.ts';
import type { FontSet } from '../../fonts/font-set.ts';
import { type FaceRun, faceRuns } from '../../layout/face-runs.ts';
import type { GlyphRun, TextStroke } from '../../layout/page.ts';
import { escapeXml } from '../../xml/escape.ts';
import { element, num } from './xml.ts';

/** The family that the browser is given a face under. */
const familyOf = (face: string): string => `nianbao-${face}`;

/** A run of the layout: every character at its own place, whatever the browser's idea of its advance is. */
export function glyphRun(run: GlyphRun): string {
  let pen = run.x;
  const places = [...run.text].map((character, k) => {
    const x = num(pen - (run.offsets?.[k] ?? 0));
    pen += run.advances[k] ?? 0;
    return perUnit(character, x);
  });
  const bold = run.emboldened
    ? { stroke: '#000', 'stroke-width': run.size * EMBOLDENING_EM, 'stroke-linejoin': 'round' }
    : {};
  const transform = run.turned ? `rotate(90 ${num(run.x)} ${num(run.y)})` : undefined;
  return element(
    'text',
    {
      'font-family': familyOf(run.face),
      'font-size': run.size,
      x: places.join(' '),
      y: run.y,
      transform,
      ...bold,
    },
    escapeXml(run.text),
  );
}

/** SVG counts UTF-16 units: a character of two takes two places, the second of which is not used. */
const perUnit = (character: string, x: string): string => (character.length === 2 ? `${x} ${x}` : x);

/**
 * A text of a drawing: faces chosen per character, at their own advances.
 * @param use told of each face.
 * @throws {RangeError} when no face has a character: the layout reports that before anything is drawn.
 */
export function strokedText(stroke: TextStroke, fonts: FontSet, use: (face: string) => void): string {
  const { x, y, size, rotate = 0 } = stroke;
  const runs = faceRuns(stroke, fonts).map((run) => {
    const { face, text } = run;
    use(face.id);
    return element(
      'text',
      {
        'font-family': familyOf(face.id),
        'font-size': size,
        x: placesOf(run),
        y: -face.shift * size,
      },
      escapeXml(text),
    );
  });
  const turn = rotate === 0 ? '' : ` rotate(${num(rotate)})`;
  return element(
    'g',
    { transform: `translate(${num(x)} ${num(y)})${turn}`, fill: `#${stroke.fill}` },
    runs.join(''),
  );
}

function placesOf({ text, from, advances }: FaceRun): string {
  let pen = from;
  return [...text]
    .map((character, k) => {
      const x = num(pen);
      pen += advances[k] ?? 0;
      return perUnit(character, x);
    })
    .join(' ');
}
