import type { Place } from '../diagnostics/finding.ts';
import type { Fix } from './fix.ts';

/** Finds places in the files' texts again. */
export class SourceMap {
  private readonly starts = new Map<string, readonly number[]>();
  /** For each line with characters of two UTF-16 units, by file and line: the offsets of its columns. */
  private readonly columns = new Map<string, readonly number[]>();

  /** @param sources the content files' texts by name. */
  constructor(private readonly sources: ReadonlyMap<string, string>) {}

  /**
   * A fix of the character at a place, if that very character is written there: text that comes from a reference, an
   * escape ("\u2f08") or a doubled quote ('') is not.
   */
  fix(place: Place, found: string, replacement: string): Fix | undefined {
    const text = this.sources.get(place.file);
    const offset = this.offset(place);
    if (text === undefined || offset === undefined || !text.startsWith(found, offset)) return undefined;
    if (found === "'" && (text[offset + 1] === "'" || text[offset - 1] === "'")) return undefined;
    return { place: { ...place, length: 1 }, offset, found, replacement };
  }

  /** The character that is written at a place; undefined where the file has none there. */
  character(place: Place): string | undefined {
    const offset = this.offset(place);
    const code = offset === undefined ? undefined : this.sources.get(place.file)?.codePointAt(offset);
    return code === undefined ? undefined : String.fromCodePoint(code);
  }

  /** The UTF-16 offset of a place, whose columns count characters. */
  private offset({ file, line, column }: Place): number | undefined {
    const start = this.lineStarts(file)[line - 1];
    const columns = this.wideColumns(file, line);
    if (columns !== undefined) return columns[column - 1];
    return start === undefined ? undefined : start + column - 1;
  }

  private wideColumns(file: string, line: number): readonly number[] | undefined {
    const key = `${file}:${line}`;
    const known = this.columns.get(key);
    if (known !== undefined) return known.length === 0 ? undefined : known;
    const starts = this.lineStarts(file);
    const start = starts[line - 1] ?? 0;
    const text = (this.sources.get(file) ?? '').slice(start, starts[line]);
    let at = start;
    const columns: number[] = [];
    if (/[\ud800-\udbff]/.test(text)) {
      for (const character of text) {
        columns.push(at);
        at += character.length;
      }
    }
    this.columns.set(key, columns);
    return columns.length === 0 ? undefined : columns;
  }

  private lineStarts(file: string): readonly number[] {
    const known = this.starts.get(file);
    if (known !== undefined) return known;
    const text = this.sources.get(file) ?? '';
    const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    this.starts.set(file, starts);
    return starts;
  }
}
