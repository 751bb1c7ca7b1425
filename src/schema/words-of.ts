import type { Edition } from '../editions/edition.ts';
import type { KeyWords } from './key-words.ts';
import { SETTING_WORDS } from './setting-words.ts';
import { tableWords } from './table-words.ts';

/**
 * What to say of a key.
 * @param path official keys from the top to the key; entries of lists add no step.
 * @returns undefined for a key that nobody has written words for.
 */
export function wordsOf(path: readonly string[], edition: Edition): KeyWords | undefined {
  const part = edition.parts.find(({ heading }) => heading === path[0]);
  if (part === undefined) return SETTING_WORDS[path.join('.')];
  const below = path.slice(1);
  if (below.length === 0) return partWords(part.number, part.heading, edition);
  if (below[0] === '图表') return SETTING_WORDS[below.join('.')];
  const text = SETTING_WORDS[`部分.${below.join('.')}`];
  return text ?? (part.table === undefined ? undefined : tableWords(part.table, below, edition));
}

const ARTICLE_50 = '《政府信息公开条例》第五十条';

function partWords(number: 1 | 2 | 3 | 4 | 5 | 6, heading: string, edition: Edition): KeyWords {
  const title = `${'一二三四五六'.charAt(number - 1)}、${heading}`;
  const clause = `${ARTICLE_50}；${edition.notice} 附件`;
  return { title, description: PART_WORDS[number](edition), clause };
}

const PART_WORDS: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6, (edition: Edition) => string>> = {
  1: ({ partOneLimit }) =>
    `第一部分（文字）：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。${
      partOneLimit === undefined ? '' : `原则上不超过 ${partOneLimit} 字。`
    }`,
  2: () => '第二部分（表格）：《条例》第二十条规定主动公开的事项，数据截至报告年度 12 月 31 日。',
  3: () => '第三部分（表格）：申请的数量和办理结果。第一项加第二项之和，等于第三项加第四项之和。',
  4: () =>
    '第四部分（表格）：因政府信息公开引起的行政复议和行政诉讼。复议机关作共同被告的，只由原行为机关统计。',
  5: () => '第五部分（文字）：存在的主要问题和改进措施，要具体，不照抄上年。',
  6: () => '第六部分（文字）：其他需要报告的事项。收取信息处理费的情况必须在这里报告，没有收取的也要写明。',
};
