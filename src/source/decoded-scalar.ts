import type { Line } from './lines.ts';

/**
 * YAML's scalars decoded once more, beside the parser's own work, to learn where each character of a value stands in
 * the source. Values equal the parser's (a property test holds them together); offsets are what is new.
 */
export interface DecodedScalar {
  readonly value: string;
  /** For each UTF-16 unit of the value, its offset in the raw source; one more for the end. */
  readonly offsets: readonly number[];
}

/** A value as it grows, with the place of each of its characters. */
export class ScalarBuilder {
  private value = '';
  private readonly offsets: number[] = [];

  /** Adds text that stands verbatim in the source from `offset` on. */
  verbatim(text: string, offset: number): void {
    this.value += text;
    for (let i = 0; i < text.length; i++) this.offsets.push(offset + i);
  }

  /** Adds text that something else stands for: an escape, a fold. */
  standsFor(text: string, offset: number): void {
    this.value += text;
    for (let i = 0; i < text.length; i++) this.offsets.push(offset);
  }

  /** Whether its last character is a line feed. */
  endsLine(): boolean {
    return this.value.endsWith('\n');
  }

  /** The offset of the last character. */
  last(): number {
    return this.offsets.at(-1) ?? 0;
  }

  /** @param end the offset behind the scalar's source */
  finish(end: number): DecodedScalar {
    return { value: this.value, offsets: [...this.offsets, end] };
  }
}

/** The lines of a stretch of the source, without their ends. */
export function scalarLines(raw: string, from: number, to: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (;;) {
    const feed = raw.indexOf('\n', start);
    const last = feed === -1 || feed >= to;
    const end = last ? to : raw[feed - 1] === '\r' && feed > start ? feed - 1 : feed;
    lines.push({ text: raw.slice(start, end), start });
    if (last) return lines;
    start = feed + 1;
  }
}
