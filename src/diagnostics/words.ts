import type { Level, Text } from './finding.ts';

/** What levels are called. */
export const LEVEL_WORDS: Readonly<Record<Level, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
};
