import { type Diagnostic, type Finding, finding } from '../diagnostics/finding.ts';

/** A file that is damaged has thousands of like findings: so many are shown, the others counted. */
const SHOWN = 20;

export const MORE_OF_THIS_KIND: Diagnostic = {
  code: 'F100',
  level: 'error',
  message: {
    zh: '这个文件里同类问题还有 {found} 处，没有一一列出',
    en: 'this file has {found} more findings of this kind, not listed',
  },
  mend: { zh: '先改好列出的各处，再检查一次', en: 'mend those that are listed, then check again' },
};

/** The findings of one kind, or the first of them and how many more there are. They are all of one file. */
export function capped(findings: readonly Finding[]): Finding[] {
  const next = findings[SHOWN];
  if (next === undefined) return [...findings];
  const more = { ...MORE_OF_THIS_KIND, level: next.diagnostic.level };
  return [...findings.slice(0, SHOWN), finding(more, next.place, { found: findings.length - SHOWN })];
}
