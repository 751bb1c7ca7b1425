import { type Finding, finding } from '../diagnostics/finding.ts';
import { shorten } from '../diagnostics/words.ts';
import { indent } from './lines.ts';
import type { SourceFile } from './source-file.ts';
import { TEXT_NOT_INDENTED } from './typing-diagnostics.ts';

/** A key whose text follows on the next lines. */
const OPENS = /^( *)(?:- +)?([^\s:：#][^:：]*):[ \t]+[|>][-+\d]*[ \t]*(?:#.*)?$/;
/** A line that begins with a key, also where its colon is a full-width one: a few words without a mark. */
const KEY = /^\s*(?:- +)?(?:[^\s:：]+:(?:\s|$)|[^\s:：，。；、（）“”《》]{1,16}：)/;

/** A comment; two # or more are a heading's. */
const COMMENT = /^ *#(?!#{1,3}[ \t]+\S)/;

/**
 * A line of a text that is indented less than the text: to YAML the text ends before it.
 * @param start offset of a line that the parser took offence at
 */
export function dedentedText(file: SourceFile, start: number): Finding | undefined {
  const before = file.text.slice(0, start).split(/\r?\n/).slice(0, -1);
  const [blank = ''] = /^(?:[ \t]*\r?\n)*/.exec(file.text.slice(start)) ?? [];
  const at = start + blank.length;
  const [line = ''] = file.text.slice(at).split(/\r?\n/, 1);
  if (line.trim() === '' || KEY.test(line) || COMMENT.test(line)) return undefined;
  const own = indent(line);
  let content = Number.POSITIVE_INFINITY;
  for (const text of before.reverse()) {
    if (text.trim() === '') continue;
    // A heading that fell out of the text as well.
    if (/^ *#/.test(text) && indent(text) <= own) continue;
    const [, spaces = '', name = ''] = OPENS.exec(text) ?? [];
    if (name !== '' && spaces.length < content) {
      const expected = Number.isFinite(content) ? content : spaces.length + 2;
      if (own >= expected) return undefined;
      const place = file.place(at + own, line.trim().length);
      return finding(TEXT_NOT_INDENTED, place, { found: shorten(line), name, expected });
    }
    content = Math.min(content, indent(text));
    // Nothing of a text stands so far to the left.
    if (content <= own) return undefined;
  }
  return undefined;
}

/**
 * A line that begins with # between the indentation of a key and that of its text: meant as a heading, and a comment to
 * YAML, which would be lost without a word.
 * @param key offset of the key. @param range of its text
 */
export function commentBelowText(
  file: SourceFile,
  key: number,
  range: readonly [number, number, number],
): Finding | undefined {
  if (!/^[|>]/.test(file.text.charAt(range[0]))) return undefined;
  const own = key - (file.text.lastIndexOf('\n', key - 1) + 1);
  const [, ...lines] = file.text.slice(range[0], range[1]).split(/\r?\n/);
  const content = Math.min(...lines.filter((line) => line.trim() !== '').map(indent));
  const [blank = ''] = /^(?:[ \t]*\r?\n)*/.exec(file.text.slice(range[1])) ?? [];
  const at = range[1] + blank.length;
  const [line = ''] = file.text.slice(at).split(/\r?\n/, 1);
  const left = indent(line);
  if (!/^ *#/.test(line) || left <= own || left >= content || !Number.isFinite(content)) return undefined;
  // One # may begin a comment on what follows; a space off the text, it was meant to be of it.
  if (COMMENT.test(line) && left < content - 1) return undefined;
  const [, name = ''] = /^(?:- +)?([^:：]*)/.exec(file.text.slice(key, range[0])) ?? [];
  const place = file.place(at + left, line.trim().length);
  return finding(TEXT_NOT_INDENTED, place, { found: shorten(line), name, expected: content });
}
