import type { Level, Text } from './finding.ts';

/** What levels are called. */
export const LEVEL_WORDS: Readonly<Record<Level, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
};

/** What a character is called by its code point: U+2F08 for ⼈. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The most characters of the content that a message repeats. */
const MOST_QUOTED = 24;

/** What is written, in one line and short enough for a message: a value may be a whole paragraph. */
export function shorten(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')];
  return characters.length > MOST_QUOTED
    ? `${characters.slice(0, MOST_QUOTED - 1).join('')}…`
    : characters.join('');
}
