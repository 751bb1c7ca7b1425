import { HAN } from '../../clreq/scripts.ts';
import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Rule } from '../rule.ts';
import { type ItemNumeral, runs } from '../text/enumerations.ts';
import { allMatches } from '../text/matches.ts';
import { chineseNumber } from '../text/numerals.ts';
import { type Passage, prose } from '../text/passages.ts';

/** 一是…三是…三是, an 一是 that stays alone, （一）是. */
export const m22: Rule = {
  code: 'M22',
  level: 'warning',
  title: { zh: '序号不连续', en: 'numerals of a list' },
  message: { zh: '序号“{found}”{problem}', en: 'the numeral “{found}” {problemEn}' },
  mend: {
    zh: '按“一是……二是……三是……”依次改正；只有一项的，删去序号',
    en: 'number the items 一是, 二是, 三是 in order; delete the numeral of an item that stays alone',
  },
  why: {
    zh: '增删内容后序号没有跟着改，读者会以为漏了一项。',
    en: 'A numeral left over from an earlier draft makes readers miss an item.',
  },
  good: '一是加强培训；二是严格审查；三是定期通报。',
  bad: '一是加强培训；三是严格审查；三是定期通报。',

  *check(report): Iterable<Finding> {
    const all = prose(report);
    for (const passage of all) yield* bracketed(passage);
    for (const run of runs(all)) {
      yield* checkRun(run);
      yield* announced(run);
    }
  },
};

const BRACKETED = /[（(]([一二三四五六七八九十]{1,3})[）)]是/g;

function* bracketed(passage: Passage): Iterable<Finding> {
  for (const match of allMatches(BRACKETED, passage.text)) {
    yield finding(m22, passage.locate(match.index, match[0].length), {
      found: match[0],
      problem: `应为“${match[1]}是”`,
      problemEn: `should be “${match[1]}是”`,
    });
  }
}

/** 存在以下三方面问题：一是…；二是…: the list has as many items as are announced right before it. */
const ANNOUNCED =
  /(?:存在|以下|如下|主要|抓好|做好|抓实|落实)[^。；，\d]{0,8}?(?<number>[两二三四五六七八九])(?:个|项|点|大|条)?(?:方面)?的?(?:突出|主要|重点)?(?:问题|不足|短板|工作|任务|措施|内容|原因)?[:：，。]\s*$/u;

function* announced(run: readonly ItemNumeral[]): Iterable<Finding> {
  const [first] = run;
  if (first === undefined || first.number !== 1 || run.length < 2) return;
  const { passage, start } = first;
  const match = ANNOUNCED.exec(passage.text.slice(Math.max(0, start - 40), start));
  const written = match?.groups?.['number'];
  const number = written === '两' ? 2 : chineseNumber(written ?? '');
  // Items of other paragraphs may be of a list within the list.
  if (match === null || number === undefined || number === run.length) return;
  if (run.some((item) => item.passage !== passage && item.passage.section !== passage.section)) return;
  const from = Math.max(0, start - 40) + match.index;
  const text = match[0].trimEnd().replace(/[:：，。]$/, '');
  yield finding(m22, passage.locate(from, text.length), {
    found: text,
    problem: `之后列出 ${run.length} 项，应为 ${number} 项`,
    problemEn: `is followed by ${run.length} items; expected ${number}`,
  });
}

function* checkRun(run: readonly ItemNumeral[]): Iterable<Finding> {
  const [first] = run;
  // 第一 and 其一 alone are words of their own; a first that stays alone is a slip only for 一是.
  if (first !== undefined && run.length === 1 && first.number === 1 && first.kind === '是') {
    yield problem(first, '之后没有“二是”', 'is not followed by 二是');
  }
  let previous: ItemNumeral | undefined;
  for (const item of run) {
    const expected = (previous?.number ?? 0) + 1;
    if (item.number !== expected && previous === undefined) {
      // （五） alone may be an item of the regulation.
      if (/^(?:bracketed|arabic|dotted)$/.test(item.kind) && !followsFirst(item)) return;
      if (!followsFirst(item)) yield problem(item, '之前没有第一项', 'has no first item before it');
    } else if (item.number !== expected) {
      yield problem(
        item,
        `接在“${previous?.text}”之后，应为第 ${expected} 项`,
        `follows “${previous?.text}”; expected item ${expected}`,
      );
    }
    previous = item;
  }
}

const FIRST = new RegExp(String.raw`(?<![\d.])1[.．、](?=[${HAN}“《])`, 'u');

/** 主要是1.清理文件；2.修订目录: a list may begin in the middle of a sentence, where 1. is not seen as a numeral. */
function followsFirst({ kind, number, passage, start }: ItemNumeral): boolean {
  return kind === 'dotted' && number === 2 && FIRST.test(passage.text.slice(0, start));
}

function problem({ passage, start, end, text }: ItemNumeral, zh: string, en: string): Finding {
  return finding(m22, passage.locate(start, end - start), { found: text, problem: zh, problemEn: en });
}
