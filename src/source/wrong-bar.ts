import { type Finding, finding } from '../diagnostics/finding.ts';
import { shorten } from '../diagnostics/words.ts';
import type { SourceFile } from './source-file.ts';
import { TEXT_AFTER_BAR, WRONG_BAR } from './typing-diagnostics.ts';

/**
 * What is wrong with the bar that a text begins with: a full-width one, which makes the text a folded one, or a heading
 * behind it, which is a comment to YAML.
 * @param name of the text. @param start offset of its value
 */
export function wrongBar(file: SourceFile, name: string, start: number): Finding | undefined {
  const [line = ''] = file.text.slice(start, start + LONGEST).split(/\r?\n/, 1);
  const full = /^[｜︱]/.exec(line)?.[0];
  if (full !== undefined) return finding(WRONG_BAR, file.place(start), { name, found: full });
  const [, before = '', heading = ''] = /^([|>][-+\d]*[ \t]+)(#{2,4}[ \t]+\S.*)$/.exec(line) ?? [];
  return heading === '' ? undefined : textAfterBar(file, start + before.length, heading);
}

/** Text on the bar's line. @param offset where it stands */
export function textAfterBar(file: SourceFile, offset: number, text: string): Finding {
  const found = text.trim();
  return finding(TEXT_AFTER_BAR, file.place(offset, found.length), { found: shorten(found) });
}

const LONGEST = 400;
