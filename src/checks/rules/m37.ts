import { HAN } from '../../clreq/scripts.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { passages } from '../text/passages.ts';
import { bareText, titleParts } from '../text/title.ts';

/** One organ, one name: the title, the signature and the text agree with 机关. */
export const m37: Rule = {
  code: 'M37',
  level: 'warning',
  title: { zh: '机关名称前后不一', en: 'the organ’s name' },
  message: {
    zh: '{where}的机关名称是“{found}”，应为“{expected}”',
    en: 'the organ is “{found}” in {whereEn}; expected “{expected}”',
  },
  mend: {
    zh: '全文用同一个名称；确是另一个机关的，在“接受”中写明理由',
    en: 'use one name throughout; where another organ is meant, accept the finding with a reason',
  },
  why: {
    zh: '名称前后不一，多是沿用别的单位或改名前的文稿。',
    en: 'A name that changes within the report mostly comes from another unit’s text, or from before a renaming.',
  },
  good: '机关: 临川县水务局 （正文：临川县水务局……）',
  bad: '机关: 临川县水务局 （标题：临川县水利局2022年……）',

  *check(report): Iterable<Finding> {
    const { organ, signature } = report;
    const place = report.titlePlace ?? report.place;
    const named = titleParts(report.title.join('')).organ;
    if (named !== '' && !isSame(named, bareText(organ))) {
      yield finding(m37, place, { where: '标题', whereEn: 'the title', found: named, expected: organ });
    }
    if (signature !== undefined && signature.organ !== organ) {
      const where = { where: '落款', whereEn: 'the signature' };
      yield finding(m37, signature.place, { ...where, found: signature.organ, expected: organ });
    }
    for (const passage of passages(report)) {
      if (passage.kind === 'title') continue;
      for (const { start, found } of nearNames(passage.text, organ)) {
        const where = { where: '正文', whereEn: 'the text' };
        yield finding(m37, passage.locate(start, found.length), { ...where, found, expected: organ });
      }
    }
  },
};

/** A title may name the region only once, or add 关于; 2022年滨江市政府信息公开… swallows the 政府 of a government. */
function isSame(named: string, organ: string): boolean {
  const region = organ.replace(/(?:人民)?政府$/, '');
  return named === organ || named === region || named.endsWith(organ) || organ.endsWith(named);
}

/** With names shorter than this, one character makes another organ: 民政局, 财政局. */
const LONG = 8;

/** Names in a text that are the organ's but for 人民 or for one character. */
function nearNames(text: string, organ: string): { readonly start: number; readonly found: string }[] {
  const variant = organ.includes('人民政府')
    ? organ.replace('人民政府', '政府')
    : organ.replace('政府', '人民政府');
  const found: { start: number; found: string }[] = [];
  if (variant !== organ && variant.length > organ.length) {
    for (let at = text.indexOf(variant); at !== -1; at = text.indexOf(variant, at + 1)) {
      found.push({ start: at, found: variant });
    }
  }
  if (organ.length < LONG) return found;
  found.push(...shortened(text, organ));
  const head = organ.slice(0, 2);
  for (let start = text.indexOf(head); start !== -1; start = text.indexOf(head, start + 1)) {
    const window = text.slice(start, start + organ.length);
    if (isOneOff(window, organ)) found.push({ start, found: window });
  }
  return found;
}

/** Names that lack one character of the organ's. */
function shortened(text: string, organ: string): { readonly start: number; readonly found: string }[] {
  if (text.length < organ.length - 1) return [];
  const others = text.replaceAll(organ, (name) => '〓'.repeat(name.length));
  const variants = new Set(
    Array.from({ length: organ.length - 2 }, (_, k) => organ.slice(0, k + 1) + organ.slice(k + 2)),
  );
  return [...variants].flatMap((found) => {
    const starts: number[] = [];
    for (let at = others.indexOf(found); at !== -1; at = others.indexOf(found, at + 1)) starts.push(at);
    return starts.map((start) => ({ start, found }));
  });
}

const ONLY_HANZI = new RegExp(`^[${HAN}]+$`, 'u');

/** One character differs, and neither of those that tell the place (the first two) and the kind of organ. */
function isOneOff(window: string, organ: string): boolean {
  if (window.length < organ.length || window.at(-1) !== organ.at(-1)) return false;
  let differences = 0;
  for (let k = 0; k < organ.length && differences < 2; k++) {
    if (window.charAt(k) !== organ.charAt(k)) differences += 1;
  }
  return differences === 1 && ONLY_HANZI.test(window);
}
