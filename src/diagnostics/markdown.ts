import { type Finding, fill, type Language, type Text } from './finding.ts';
import type { Findings } from './findings.ts';
import { markdownTable } from './markdown-text.ts';
import { type Sources, whereIs } from './where.ts';
import { LEVEL_WORDS } from './words.ts';

const HEADS: readonly Text[] = [
  { zh: '级别', en: 'level' },
  { zh: '编号', en: 'code' },
  { zh: '位置', en: 'place' },
  { zh: '问题', en: 'finding' },
  { zh: '改法', en: 'mend' },
];
const REASON: Text = { zh: '理由', en: 'reason' };
const OPEN: Text = { zh: '## 需要处理', en: '## To mend' };
const ACCEPTED: Text = { zh: '## 已接受', en: '## Accepted' };
const NONE: Text = { zh: '没有发现问题。', en: 'No findings.' };

/** Findings as Markdown tables, to paste into a message or a review; the accepted ones in a table with their reasons. */
export function markdown({ findings, accepted, sources, language }: Findings): string {
  const heads = HEADS.map((head) => head[language]);
  const open =
    findings.length === 0
      ? NONE[language]
      : markdownTable(
          heads,
          findings.map((one) => row(one, sources, language)),
        );
  const kept = accepted.map(({ finding, reason }) => [
    ...row(finding, sources, language).slice(0, 4),
    reason,
  ]);
  const reasons = [...heads.slice(0, 4), REASON[language]];
  return [
    `${OPEN[language]}\n\n${open}`,
    ...(kept.length === 0 ? [] : [`${ACCEPTED[language]}\n\n${markdownTable(reasons, kept)}`]),
  ].join('\n\n');
}

function row({ diagnostic, place, params }: Finding, sources: Sources, language: Language): string[] {
  const { level, code, message, mend } = diagnostic;
  return [
    LEVEL_WORDS[level][language],
    code,
    whereIs(place, sources),
    fill(message[language], params),
    fill(mend[language], params),
  ];
}
