import type { Document } from '../../src/document/document.ts';
import { run } from './programs.ts';

/** How far two PDFs of one document break their lines at the same characters. */
export interface LineParity {
  /** Lines that the first breaks inside a paragraph. */
  readonly lines: number;
  /** Of these, those that the second breaks at the same character. */
  readonly same: number;
  /** The others, each with the end of the line and the beginning of the next. */
  readonly different: readonly string[];
  /** Paragraphs all of whose lines are the same. */
  readonly paragraphs: number;
  readonly sameParagraphs: number;
}

/** The document without tables, charts and images: what line breaking is measured on. */
export function textOnly(document: Document): Document {
  const blocks = document.blocks.filter(({ kind }) => !['table', 'chart', 'image'].includes(kind));
  return { ...document, blocks };
}

/**
 * Compares where the paragraphs' lines break.
 * @param paragraphs the document's paragraphs in order, without spaces
 * @param ours and `theirs`, the lines of each PDF in order, without spaces and page numbers
 * @throws when a PDF does not hold exactly the paragraphs' text
 */
export function compareLines(
  paragraphs: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): LineParity {
  const text = paragraphs.join('');
  const [ourEnds, theirEnds] = [ours, theirs].map((lines) => {
    if (lines.join('') !== text)
      throw new Error(`not the same text: ${firstDifference(lines.join(''), text)}`);
    return ends(lines);
  });
  let start = 0;
  const result = { lines: 0, same: 0, different: [] as string[], paragraphs: 0, sameParagraphs: 0 };
  for (const paragraph of paragraphs) {
    const end = start + paragraph.length;
    const within = (all: ReadonlySet<number> | undefined) =>
      [...(all ?? [])].filter((at) => at > start && at < end);
    const [mine, other] = [within(ourEnds), within(theirEnds)];
    for (const at of mine) {
      result.lines++;
      if (theirEnds?.has(at)) result.same++;
      else
        result.different.push(
          `${text.slice(Math.max(start, at - 12), at)}|${text.slice(at, Math.min(end, at + 6))}`,
        );
    }
    result.paragraphs++;
    if (mine.length === other.length && mine.every((at) => theirEnds?.has(at))) result.sameParagraphs++;
    start = end;
  }
  return result;
}

/** The lines of a PDF's text from top to bottom, without spaces, page numbers left out. */
export function pdfLines(file: string): string[] {
  return run('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-'])
    .split(/[\n\f]/)
    .map((line) => line.replace(/\s/g, ''))
    .filter((line) => line !== '' && !/^—\d+—$/.test(line));
}

/** The offsets at which lines end. */
function ends(lines: readonly string[]): ReadonlySet<number> {
  let at = 0;
  return new Set(lines.map((line) => (at += line.length)));
}

function firstDifference(a: string, b: string): string {
  let k = 0;
  while (k < a.length && a[k] === b[k]) k++;
  return `…${a.slice(Math.max(0, k - 10), k + 10)} and …${b.slice(Math.max(0, k - 10), k + 10)}`;
}
