import type { Place } from '../diagnostics/finding.ts';
import type { Inline } from '../document/document.ts';
import type { TextStyle } from '../document/stylesheet.ts';
import type { FontSet } from '../fonts/font-set.ts';
import { LastRun } from '../kept/last-run.ts';
import { noticing } from './noticing.ts';
import { type PlacedLine, setParagraph } from './paragraph.ts';
import { type Character, type ShapeContext, type ShapeStyle, shape } from './shape.ts';

/** A part of a paragraph: what it says, its face, and what its glyphs belong to. */
export interface Stretch {
  readonly inlines: readonly Inline[];
  readonly style: ShapeStyle;
  readonly owner: object;
}

/** Lines, and the owners of the stretches that they were set from. */
interface KeptLines {
  readonly lines: readonly PlacedLine[];
  readonly owners: readonly object[];
}

const kept = new WeakMap<FontSet, LastRun<KeptLines>>();

/** To be called before a document is laid out: lines of the document before the last are forgotten. */
export function beginRun(fonts: FontSet): void {
  const known = kept.get(fonts);
  if (known === undefined) kept.set(fonts, new LastRun());
  else known.begin();
}

/**
 * Sets a text in lines. A text that was set in this or the last document, in the same style and width, is not set
 * again; its lines get their new owners.
 * @param stretches one after the other, each going on in the line where the last one ends
 * @param width of the lines, in pt
 * @param place where the text stands in the content, for inlines that do not know
 */
export function setText(
  stretches: readonly Stretch[],
  style: TextStyle,
  width: number,
  place: Place,
  context: ShapeContext,
): readonly PlacedLine[] {
  const run = kept.get(context.fonts);
  const key = keyOf(stretches, style, width);
  const owners = stretches.map(({ owner }) => owner);
  const known = run?.get(key);
  if (known !== undefined) return withOwners(known, owners);
  const own = noticing(context);
  const lines = setParagraph(shapeAll(stretches, place, own.context), style, width);
  if (own.isSound()) run?.keep(key, { lines, owners });
  return lines;
}

/** The characters of all stretches, one entry a line that the author began. */
function shapeAll(stretches: readonly Stretch[], place: Place, context: ShapeContext): Character[][] {
  const lines: Character[][] = [];
  for (const { inlines, style, owner } of stretches) {
    const [first = [], ...others] = shape(inlines, style, owner, place, context);
    const open = lines.pop() ?? [];
    lines.push(open.length === 0 ? first : [...open, ...first], ...others);
  }
  return lines;
}

function withOwners({ lines, owners }: KeptLines, now: readonly object[]): readonly PlacedLine[] {
  const ownerOf = new Map<object | 'artifact', object>(owners.map((owner, k) => [owner, now[k] ?? owner]));
  return lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, owner: ownerOf.get(run.owner) ?? run.owner })),
  }));
}

/** All that lines depend on, but for the fonts. */
function keyOf(stretches: readonly Stretch[], style: TextStyle, width: number): string {
  const { sizePt, trackingPt, indentEm, align } = style;
  const texts = stretches.map(({ inlines, style: { role, bold, allChinese } }) => [
    role,
    bold,
    allChinese,
    ...inlines.map((inline) => [inline.text, inline.bold]),
  ]);
  return JSON.stringify([sizePt, trackingPt, indentEm, align, width, texts]);
}
