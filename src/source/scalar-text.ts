import { decodeBlock } from './block-scalar.ts';
import { printed, replaceable } from './characters.ts';
import type { DecodedScalar } from './decoded-scalar.ts';
import { decodeDouble, decodePlain, decodeSingle } from './flow-scalar.ts';
import type { SourceFile } from './source-file.ts';
import type { SourceText } from './text.ts';

/** How a scalar is written; `raw` is its source from the first quote or block header to its end. */
export interface WrittenScalar {
  readonly file: SourceFile;
  /** The offset of `raw` in the file. */
  readonly offset: number;
  readonly raw: string;
  readonly type: 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';
  /** The value that the YAML parser gives. */
  readonly value: string;
  /** The indentation of the node that holds a block scalar; 0 for other types. */
  readonly indent: number;
}

/**
 * A scalar as a text that knows the place of each of its characters, whatever its style: through the indentation of
 * block scalars, folded lines and escapes. Characters that only look like hanzi are replaced by those that are printed.
 */
export function scalarText(scalar: WrittenScalar): SourceText {
  const { text, origins } = replaceAll(scalar.value);
  let offsets: readonly number[] | undefined;
  const at = (index: number): number => {
    // Most scalars are never asked for a place, so they are decoded when the first question comes.
    offsets ??= decodeScalar(scalar).offsets;
    const inText = Math.min(Math.max(index, 0), Math.max(0, text.length - 1));
    return scalar.offset + (offsets[origins?.[inText] ?? inText] ?? scalar.raw.length);
  };
  return {
    text,
    locate(index, length = 1) {
      const start = at(index);
      const last = at(index + Math.max(1, length) - 1);
      return scalar.file.place(start, Math.max(last - start, 0) + 1);
    },
    written: {
      file: scalar.file,
      how(start, end) {
        const { file, type, indent } = scalar;
        const [from, last] = [at(start), at(end - 1)];
        const { line, column } = file.place(from);
        const raw = file.text.slice(from, last + 1);
        return [line, column, type, indent, text.slice(start, end), raw].join('\0');
      },
    },
  };
}

/** A scalar's value with the place of each of its characters in `raw`. */
export function decodeScalar({
  raw,
  type,
  indent,
}: Pick<WrittenScalar, 'raw' | 'type' | 'indent'>): DecodedScalar {
  switch (type) {
    case 'PLAIN':
      return decodePlain(raw);
    case 'QUOTE_SINGLE':
      return decodeSingle(raw);
    case 'QUOTE_DOUBLE':
      return decodeDouble(raw);
    default:
      return decodeBlock(raw, indent);
  }
}

/** Replaces look-alikes. `origins` maps indices back, where a hanzi takes two units for the one of its radical. */
function replaceAll(value: string): { text: string; origins?: readonly number[] } {
  const found = replaceable(value);
  if (found.length === 0) return { text: value };
  let text = '';
  const origins: number[] = [];
  const add = (piece: string, from: number, step: 0 | 1): void => {
    text += piece;
    for (let i = 0; i < piece.length; i++) origins.push(from + i * step);
  };
  let done = 0;
  for (const { offset, character } of found) {
    add(value.slice(done, offset), done, 1);
    add(printed(character), offset, 0);
    done = offset + 1;
  }
  add(value.slice(done), done, 1);
  return { text, origins };
}
