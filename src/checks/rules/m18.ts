import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { prose } from '../text/passages.ts';

/** The five aspects of part one, and the words by which a text treats them. */
interface Aspect {
  readonly name: string;
  readonly words: RegExp;
  /** Words that other aspects have as well: they count where the headings do not name these. */
  readonly shared?: RegExp;
}

const ASPECTS: readonly Aspect[] = [
  { name: '主动公开', words: /主动公开|公开(?:政府)?(?:信息|文件)|政策解读/ },
  { name: '依申请公开', words: /依申请|(?:信息)?公开申请/ },
  {
    name: '政府信息管理',
    words:
      /信息(?:资源)?管理|保密审查|公开审查|发布审[查核]|审[查核](?:发布|把关)|三审|动态调整|信息审核|文件管理|公开属性/,
    shared: /规范性文件|清理/,
  },
  {
    name: '政府信息公开平台建设',
    words: /平台|网站|公众号|新媒体|公报|专栏|公开栏|公开专区|查阅点/,
  },
  { name: '监督保障', words: /监督|保障|考核|培训|评议|问责|责任追究|督[促查导]|领导小组/ },
];

/** Part one treats the five aspects that the notice names. */
export const m18: Rule = {
  code: 'M18',
  level: 'warning',
  clause: '{notice}',
  title: { zh: '总体情况缺方面', en: 'aspects of part one' },
  message: {
    zh: '“{part}”没有写“{found}”，应写五个方面：主动公开、依申请公开、政府信息管理、平台建设、监督保障',
    en: '“{part}” does not treat {found}; expected five aspects: 主动公开, 依申请公开, 政府信息管理, 平台建设, 监督保障',
  },
  mend: { zh: '补写这个方面；没有开展的，如实说明', en: 'add the aspect; if nothing was done, say so' },
  why: {
    zh: '通知规定总体情况写五个方面，评估按方面逐项打分。',
    en: 'The notice names five aspects, and evaluators score each.',
  },
  good: null,
  bad: null,

  *check(report): Iterable<Finding> {
    const part = report.parts.find(({ spec }) => spec.number === 1);
    if (part === undefined) return;
    const passages = prose(report).filter(({ section }) => section === 1);
    const join = (all: typeof passages): string => all.map(({ text }) => text).join('\n');
    const text = join(passages);
    if (text === '') return;
    const headings = join(passages.filter(({ kind }) => kind === 'heading'));
    const missing = ASPECTS.filter((aspect) => !isTreated(aspect, text, headings)).map(({ name }) => name);
    if (missing.length === 0) return;
    yield finding(m18, part.place, { part: part.heading, found: missing.join('、') });
  },
};

/** Whether a text treats an aspect. A word that it shares with others says little where headings name all of the others. */
function isTreated(aspect: Aspect, text: string, headings: string): boolean {
  const { words, shared } = aspect;
  if (words.test(text)) return true;
  const others = ASPECTS.filter((one) => one !== aspect);
  return shared?.test(text) === true && !others.every((one) => one.words.test(headings));
}
