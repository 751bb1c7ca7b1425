import type { Built } from '../builder/build.ts';
import {
  countLevels,
  type Finding,
  fill,
  hasErrors,
  type Language,
  type Level,
  type Text,
} from '../diagnostics/finding.ts';

const LINES = {
  done: {
    zh: '{time}  {pages} 页，{counts}，用时 {seconds} 秒',
    en: '{time}  {pages} pages, {counts}, {seconds} s',
  },
  failed: {
    zh: '{time}  {counts}，没有写文件，用时 {seconds} 秒',
    en: '{time}  {counts}, nothing written, {seconds} s',
  },
} as const satisfies Record<string, Text>;

/** One line a build: when, how many pages, what was found, how long it took. */
export function buildLine(
  { findings, pages }: Pick<Built, 'findings' | 'pages'>,
  milliseconds: number,
  language: Language,
): string {
  const text = hasErrors(findings) ? LINES.failed : LINES.done;
  return fill(text[language], {
    time: new Date().toTimeString().slice(0, 8),
    pages: pages ?? 0,
    counts: countFindings(findings, language),
    seconds: (milliseconds / 1000).toFixed(2),
  });
}

const COUNTS: Readonly<Record<Level, Text>> = {
  error: { zh: '{n} 处错误', en: '{n} errors' },
  warning: { zh: '{n} 处警告', en: '{n} warnings' },
  hint: { zh: '{n} 处提示', en: '{n} hints' },
};

function countFindings(findings: readonly Finding[], language: Language): string {
  const counts = countLevels(findings).map(({ level, count }) => fill(COUNTS[level][language], { n: count }));
  if (counts.length === 0) return language === 'zh' ? '没有问题' : 'no findings';
  return counts.join(language === 'zh' ? '、' : ', ');
}
