import { hasHanzi } from '../clreq/scripts.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { checkCharacters } from './characters.ts';
import { NOT_UTF8, NOT_UTF8_GBK, NOT_UTF8_WIDE } from './diagnostics.ts';
import { SourceFile } from './source-file.ts';

export interface Decoded {
  /** Absent when the bytes are no UTF-8. */
  readonly file: SourceFile | undefined;
  /** What the text seems to be where it is no UTF-8: not to be printed, but its keys can be recognised. */
  readonly guess?: string;
  readonly findings: readonly Finding[];
}

/**
 * A content file's bytes as text: UTF-8 strictly, with or without byte order mark. Other encodings are named rather
 * than guessed at, as a wrong guess would print wrong characters.
 */
export function decode(name: string, bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    const found = finding(NOT_UTF8_WIDE, { file: name, line: 1, column: 1 }, { found: wide });
    const guess = new TextDecoder(bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(
      bytes,
    );
    return { file: undefined, guess, findings: [found] };
  }
  const text = decodeStrictly('utf-8', bytes);
  if (text === undefined) {
    const guess = decodeStrictly('gb18030', bytes) ?? new TextDecoder().decode(bytes);
    return { file: undefined, guess, findings: [explain(name, bytes)] };
  }
  const file = new SourceFile(name, text);
  return { file, findings: checkCharacters(file) };
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 and UTF-32 by their byte order marks, or by the zero bytes that ASCII has in them. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32';
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  // Keys and colons of a content file are partly ASCII: a tenth of all characters at the least.
  const enough = Math.max(2, head.length / 20);
  return (even >= enough && odd === 0) || (odd >= enough && even === 0) ? 'UTF-16' : undefined;
}

function explain(name: string, bytes: Uint8Array): Finding {
  const bad = firstBadByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, bad));
  const place = new SourceFile(name, before).place(before.length);
  const found = `0x${(bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  // Hanzi that did decode say that the file is UTF-8 and damaged; GBK rarely makes one by chance.
  const isGbk = !hasHanzi(before) && decodeStrictly('gb18030', bytes) !== undefined;
  return !isGbk ? finding(NOT_UTF8, place, { found }) : finding(NOT_UTF8_GBK, place, { found });
}

/** The offset of the first byte that begins no UTF-8 character. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad) >>> 1;
    if (decodesSoFar(bytes.subarray(0, middle + 1))) good = middle + 1;
    else bad = middle;
  }
  // What decodes so far may end within a character: that character is the bad one.
  while (bad > 0 && decodeStrictly('utf-8', bytes.subarray(0, bad)) === undefined) bad--;
  return bad;
}

function decodesSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
