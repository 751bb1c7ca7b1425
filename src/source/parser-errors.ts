import type { ErrorCode } from 'yaml';
import type { Diagnostic } from '../diagnostics/finding.ts';
import { NO_COLON } from './typing-diagnostics.ts';
import { DIRECTIVE, ESCAPE, MISSING, PLAIN_START, REFERENCE, TAB, TAG } from './yaml-diagnostics.ts';

/** The YAML parser's errors in our words. */

/** What the parser misses, by its message. */
export const MISSING_WORDS: readonly (readonly [RegExp, zh: string, en: string])[] = [
  [/closing "/, '右双引号 "', 'the closing "'],
  [/closing '/, "右单引号 '", "the closing '"],
  [/Comments must be separated/, '# 前的空格', 'a space before #'],
  [/between flow/, '逗号，或冒号后的空格', 'a comma, or a space after a colon'],
  [/followed by map values/, '冒号', 'a colon'],
  [/separated from the next token/, '空格', 'a space'],
];

/** The parser's own codes, and what is said for them; Y100 with the parser's words for the rest. */
export const BY_CODE: Readonly<Partial<Record<ErrorCode, Diagnostic>>> = {
  TAB_AS_INDENT: TAB,
  BAD_DIRECTIVE: DIRECTIVE,
  MISSING_CHAR: MISSING,
  BAD_DQ_ESCAPE: ESCAPE,
  BAD_SCALAR_START: PLAIN_START,
  BLOCK_AS_IMPLICIT_KEY: NO_COLON,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  KEY_OVER_1024_CHARS: NO_COLON,
  ALIAS_PROPS: REFERENCE,
  BAD_ALIAS: REFERENCE,
  MULTIPLE_ANCHORS: REFERENCE,
  MULTIPLE_TAGS: TAG,
  TAG_RESOLVE_FAILED: TAG,
};
