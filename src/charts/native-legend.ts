/** The box of a legend in a native chart, in pt. What does not fit in it Word and LibreOffice leave out. */
export interface NativeLegend {
  readonly width: number;
  readonly height: number;
}

/** Beside an entry, as LibreOffice has it at most. */
const BESIDE = 14;
/** From line to line, in the size of the text: more than in the drawing. */
const PITCH = 1.7;

export interface LegendRoom {
  /** How many the drawing has: no more. */
  readonly columns: number;
  /** Whether the drawing has all names on one line. */
  readonly isOneLine: boolean;
  /** Of the chart, in pt. */
  readonly width: number;
  readonly size: number;
  /** How wide the samples are, in pt. */
  readonly sample: number;
}

/**
 * What a legend needs where a program lays it out: columns as wide as the widest entry, in which a longer name goes on
 * in the next line.
 * @param texts the widths of the names, in pt
 * @returns undefined for a legend of one line
 */
export function nativeLegend(texts: readonly number[], room: LegendRoom): NativeLegend | undefined {
  const { columns, isOneLine, width, size, sample } = room;
  const beside = sample + BESIDE;
  if (isOneLine && texts.reduce((sum, text) => sum + text + beside, 0) <= width) return undefined;
  const entry = Math.max(...texts) + beside;
  const own = Math.max(1, Math.min(columns, Math.floor(width / entry)));
  const lines = texts.map((text) => Math.ceil(text / (width / own - beside)));
  let height = 0;
  for (let k = 0; k < lines.length; k += own) height += Math.max(...lines.slice(k, k + own)) * PITCH * size;
  return { width: Math.min(width, own * entry), height: Math.ceil(height) };
}
