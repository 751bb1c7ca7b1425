import { ROLES } from '../../src/fonts/manifest.ts';
import type { GlyphRun, Page } from '../../src/layout/page.ts';

/** A line as it stands on a page, put together from its glyph runs. */
export interface Line {
  readonly page: number;
  readonly text: string;
  /** The baseline, without the faces' shifts. */
  readonly y: number;
  /** Where the first glyph's ink box begins and the last one's ends: a mark that lost half ends half an em earlier. */
  readonly left: number;
  readonly right: number;
  /** The drawn x of each character. */
  readonly xs: readonly number[];
  readonly size: number;
  readonly runs: readonly GlyphRun[];
}

const SHIFTS = new Map(
  Object.values(ROLES)
    .flatMap(({ faces }) => faces)
    .map(({ file, shift }) => [file.replace(/\.\w+$/, ''), shift]),
);

export const baseline = (run: GlyphRun): number => run.y + (SHIFTS.get(run.face) ?? 0) * run.size;

/** The lines of pages in order, page numbers (and whatever else is an artifact) left out. */
export function linesOf(pages: readonly Page[]): Line[] {
  return pages.flatMap((page) => {
    const lines: GlyphRun[][] = [];
    for (const item of page.items) {
      if (item.kind !== 'glyphs' || item.owner === 'artifact') continue;
      const line = lines.at(-1);
      const before = line?.at(-1);
      if (line !== undefined && before !== undefined && continues(before, item)) line.push(item);
      else lines.push([item]);
    }
    return lines.map((runs) => toLine(page.number, runs));
  });
}

/** Whether a run goes on in the line of the one before: on its baseline, where its pen stopped. */
const continues = (before: GlyphRun, run: GlyphRun): boolean =>
  Math.abs(baseline(before) - baseline(run)) < 0.01 && Math.abs(end(before) - run.x) < 0.01;

const end = (run: GlyphRun): number => run.x + run.advances.reduce((sum, advance) => sum + advance, 0);

function toLine(page: number, runs: readonly GlyphRun[]): Line {
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) throw new Error('a line without runs');
  const xs = runs.flatMap((run) => {
    let pen = run.x;
    return run.advances.map((advance, k) => {
      const x = pen - (run.offsets?.[k] ?? 0);
      pen += advance;
      return x;
    });
  });
  return {
    page,
    text: runs.map((run) => run.text).join(''),
    y: baseline(first),
    left: first.x,
    right: end(last),
    xs,
    size: first.size,
    runs,
  };
}
