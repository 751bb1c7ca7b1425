import { EMBOLDENING_EM } from '../document/stylesheet.ts';
import { faceRuns } from '../layout/face-runs.ts';
import type { GlyphRun, TextStroke } from '../layout/page.ts';
import type { Faces } from './faces.ts';
import { glyphsOf } from './glyphs.ts';
import { fillColour, num } from './numbers.ts';
import { showGlyphs } from './show-glyphs.ts';

/** The operators that set a run of the layout: every glyph at its own place, whatever the face's advances are. */
export function glyphRun(run: GlyphRun, faces: Faces): string {
  const face = faces.use(run.face);
  const shown = showGlyphs(face, glyphsOf(run));
  const origin = run.turned ? turned(run.x, run.y) : upright(run.x, run.y);
  const text = `BT /${face.name} ${num(run.size)} Tf ${origin} Tm ${shown} TJ ET`;
  return run.emboldened ? `q 0 G 2 Tr ${num(run.size * EMBOLDENING_EM)} w ${text} Q` : text;
}

/**
 * The operators that set a text of a drawing: faces chosen per character, at their own advances.
 * @throws {RangeError} when no face has a character: the layout has to report that before anything is written.
 */
export function strokedText(stroke: TextStroke, faces: Faces): string {
  const { x, y, size } = stroke;
  const turn = stroke.rotate === undefined || stroke.rotate === 0 ? '' : ` ${rotation(stroke.rotate)} cm`;
  const runs = faceRuns(stroke, faces.fonts).map(({ face: { id, shift }, text, advances, from }) => {
    const face = faces.use(id);
    const origin = upright(from, -shift * size);
    const shown = showGlyphs(face, glyphsOf({ text, size, advances }));
    return `BT /${face.name} ${num(size)} Tf ${origin} Tm ${shown} TJ ET`;
  });
  return `q 1 0 0 1 ${num(x)} ${num(y)} cm${turn} ${fillColour(stroke.fill)} ${runs.join(' ')} Q`;
}

/** Page coordinates grow downward here; glyphs stand upright all the same. */
const upright = (x: number, y: number): string => `1 0 0 -1 ${num(x)} ${num(y)}`;

/** Turned clockwise by a right angle: the pen goes down the page. */
const turned = (x: number, y: number): string => `0 1 1 0 ${num(x)} ${num(y)}`;

/** Clockwise, in degrees, where y grows downward. */
function rotation(degrees: number): string {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return `${[cosine, sine, -sine, cosine].map(num).join(' ')} 0 0`;
}
