import { HAN } from '../../clreq/scripts.ts';
import { allMatches } from './matches.ts';

/** What editing leaves behind in a text. */
export interface Residue {
  readonly start: number;
  readonly end: number;
  readonly problem: string;
  readonly problemEn: string;
}

/** Two to twelve characters, and the same again at once. */
const TWICE = new RegExp(String.raw`(?<word>[${HAN}]{2,12}?)\k<word>`, 'gu');

/** Words that Chinese does double: 研究研究, 一件一件, 人民政府政府信息, 本部门部门预算. */
const MAY_DOUBLE = /^(?:研究|讨论|商量|考虑|学习|交流|沟通|政府|部门|一.|逐.|某某|哈哈)$/;

/** Single ones, which are no words of theirs. */
const PARTICLES = /(?<!目)的的(?!确)|(?<![为除])了了(?![解结却然])|和和(?![睦美气])|等等等/g;
const PERCENTS = /[%％]{2,}/g;

/** 审核审核, 情况情况, 的的. */
export function repeatedWords(text: string): Residue[] {
  const words = Array.from(text.matchAll(TWICE)).flatMap((match): Residue[] => {
    const word = match.groups?.['word'] ?? '';
    // 高高兴兴 is found as no word; 天天天天 would be 天天.
    if (MAY_DOUBLE.test(word) || new Set(word).size === 1) return [];
    // 政府信息公开公开栏 and 依申请公开公开率 are of two words.
    if (word === '公开' && /(?:信息|申请|主动|务)$/.test(text.slice(0, match.index))) return [];
    // 发布发布会信息 and 信息信息员 as well.
    if (/^(?:发布会|信息员)/.test(word + text.charAt(match.index + match[0].length))) return [];
    return [residue(match.index, match[0].length, '重复，应只写一次', 'is typed twice; expected once')];
  });
  const twice = [...allMatches(PARTICLES, text), ...allMatches(PERCENTS, text)].map((match) =>
    residue(match.index, match[0].length, '重复，应只写一次', 'is typed twice; expected once'),
  );
  return [...words, ...twice];
}

/** Verbs and adverbs that a count follows, then a unit with no count: 共条, 公开政府信息条. */
const LOST = [
  /(?:共计?|合计|总计|累计|分别为)(?:件|条|份|篇|期|场|次)(?![例款目件理分数次序均编])/g,
  /(?:信息|申请|文件|材料|案件|稿件)\s*(?:件|条|份|篇|起)(?=[，。；、（）]|其中|$)/g,
  /(?:解读|图解|稿件|报道|推文|微博|短视频|动态)(?:材料|信息)?(?:篇|条)(?=[，。；、（）]|其中)/g,
  /(?:发现|通报|整改)问题个(?=[，。；、])|(?:建议|提案|退回修改|留言|诉求)\s*[件条](?=[，。；])/g,
  /(?:增长|下降|上升|减少|占|占比|达到?|率为?)\s*[%％]/g,
  /(?:培训班?|讲座|督查|检查|发布会)(?:期|次|场)(?=[，。；、])|(?:培训|参训|覆盖)人次(?=[，。；])/g,
  new RegExp(`(?<=[${HAN}])[ 　]+(?:[件条份篇期场次个项处]|人次|万元)(?=[，。；、）]|$)`, 'gu'),
  /\d{4}年\s*月(?:\s*日)?|(?<!\d)月\s+日|年\s+月\s+日/g,
];

/** A unit whose figure went missing. */
export function lostFigures(text: string): Residue[] {
  const found: Residue[] = [];
  for (const { 0: words, index } of LOST.flatMap((pattern) => allMatches(pattern, text))) {
    const isKnown = found.some(({ start, end }) => index < end && index + words.length > start);
    if (!isKnown) found.push(residue(index, words.length, '缺少数字', 'lacks a figure'));
  }
  return found;
}

const PLACEHOLDERS =
  /[×✕○□]{2,}|(?<![Xx])[Xx]{2,20}(?=[年月日件条份篇次期人名家项个市县区局镇乡元万%处场起宗批所位类册户号天幅版])|(?<![A-Za-z])[Xx×](?=[次期人件条份年月日])|[_＿]{2,}|待补充|待填写?|待核实|此处(?:填写|插入|补充)|【(?:填写|插入|补充)[^】]*】|[（(](?:填写|插入|补充)[^）)]{0,20}[）)]/g;

/** Blanks of a template that nobody filled. */
export function placeholders(text: string): Residue[] {
  return allMatches(PLACEHOLDERS, text).map((match) =>
    residue(
      match.index,
      match[0].length,
      '是没有填写的空白，应为具体内容',
      'is a blank left open; expected its content',
    ),
  );
}

function residue(start: number, length: number, problem: string, problemEn: string): Residue {
  return { start, end: start + length, problem, problemEn };
}
