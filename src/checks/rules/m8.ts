import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Rule } from '../rule.ts';
import type { Figure } from '../text/figures.ts';
import { percentage } from '../text/growth.ts';
import { respectiveShares } from '../text/respective-shares.ts';
import { isOwn } from '../text/scope.ts';
import { countingSentences, locate, type Sentence } from '../text/sentences.ts';
import { allApplications, tableShares } from '../text/table-shares.ts';

/** Shares, where both the part and the whole are in the text or in 表三. */
export const m8: Rule = {
  code: 'M8',
  level: 'warning',
  needsYear: true,
  title: { zh: '占比计算有误', en: 'shares in percent' },
  message: {
    zh: '{part} 占 {base} 写作“{found}”，应为 {expected}',
    en: '{part} of {base} is written “{found}”; expected {expected}',
  },
  mend: {
    zh: '按四舍五入改正，不为凑 100% 改动；可写作 {{ 部分 | 占比: 总数 }}，由程序计算',
    en: 'round half up, and do not force the sum to 100 %; {{ part | 占比: whole }} has it computed',
  },
  why: {
    zh: '截尾取整或为凑成 100% 改动占比，会与表中数字对不上。',
    en: 'Shares that are cut off, or forced to add up to 100 %, do not agree with the figures.',
  },
  good: '收到申请805件，其中网上35件，占4.35%。',
  bad: '收到申请805件，其中网上35件，占4.34%。',

  *check(report): Iterable<Finding> {
    yield* ofTable(report);
    for (const sentence of countingSentences(report)) {
      yield* ofLists(sentence, report);
      const all = shares(sentence, report);
      for (const { part, share, wholes, joint, said } of all) {
        const plain = isPlain(sentence, part, share);
        const likely = wholes.filter((whole) => isWholeOf(all, whole) || (plain && whole === said));
        const [base] = [...likely, ...wholes];
        if (base === undefined || [...wholes, ...joint].some((whole) => isShare(part, whole, share)))
          continue;
        const ratio = percentage(part.value, base, share.decimals);
        // Far from any whole that is known, the share is one of something else.
        const near = plain ? 100 : likely.includes(base) ? NEAR_OF_LIKELY : NEAR;
        if (ratio === undefined || Math.abs(ratio.value - share.value) > near) continue;
        yield finding(m8, locate(sentence, share.start, share.end), {
          part: part.value,
          base,
          found: share.text,
          expected: `${ratio.text}%`,
        });
      }
    }
  },
};

/** Shares that are listed after their counts: of the whole that makes most of them right, the others are wrong. */
function* ofLists(sentence: Sentence, report: Report): Iterable<Finding> {
  for (const list of respectiveShares(sentence)) {
    const sum = list.reduce((total, { part }) => total + part.value, 0);
    const inText = sentence.figures.filter(
      ({ unit, end }) => unit === list[0]?.part.unit && end <= (list[0]?.part.start ?? 0),
    );
    const wholes = [sum, ...inText.map(({ value }) => value), ...(allApplications(report) ?? [])];
    const right = (whole: number) => list.filter(({ part, share }) => isShare(part, whole, share));
    const base = wholes.reduce(
      (best, whole) => (right(whole).length > right(best).length ? whole : best),
      sum,
    );
    if (right(base).length === 0) continue;
    for (const { part, share } of list) {
      const ratio = percentage(part.value, base, share.decimals);
      if (ratio === undefined || isShare(part, base, share)) continue;
      const place = locate(sentence, share.start, share.end);
      yield finding(m8, place, { part: part.value, base, found: share.text, expected: `${ratio.text}%` });
    }
  }
}

/** Shares of 表三 that stand without their counts. */
function* ofTable(report: Report): Iterable<Finding> {
  for (const { sentence, share, ratios } of tableShares(report)) {
    const printed = ratios.map(({ part, whole }) => percentage(part, whole, share.decimals));
    if (printed.some((ratio) => ratio?.value === share.value)) continue;
    const [{ part, whole: base }] = ratios;
    const expected = `${printed[0]?.text}%`;
    const place = locate(sentence, share.start, share.end);
    yield finding(m8, place, { part, base, found: share.text, expected });
  }
}

/** Percentage points within which a share is taken for one of a known whole. */
const NEAR = 2;
/** The same where another share of the sentence is rightly one of that whole. */
const NEAR_OF_LIKELY = 5;
/** 其中自然人180件，占57%: a share of what is said before, however far off. */
function isPlain({ masked }: Sentence, part: Figure, share: Figure): boolean {
  const said = masked.lastIndexOf('其中', part.start);
  return (
    said > 0 &&
    /^[，,（(]?占(?:比|总数的?|全部的?)?(?:为)?$/.test(masked.slice(part.end, share.start)) &&
    /█/.test(masked.slice(0, said))
  );
}

/** Another share of the sentence is rightly one of this whole. */
function isWholeOf(all: readonly Share[], whole: number): boolean {
  return all.some(({ part, share }) => isShare(part, whole, share));
}

interface Share {
  readonly part: Figure;
  readonly share: Figure;
  /** What it may be a share of, the likeliest first. */
  readonly wholes: readonly number[];
  /** What counts side by side make up: 建议23件、提案31件，其中主办38件，占70.4%. */
  readonly joint: readonly number[];
  /** The nearest of them in the text. */
  readonly said: number | undefined;
}

const SHARE = /(█+)[^█。；]{0,12}?(?:占比?|比例)[^█。；，、]{0,14}?(█+)/dg;

function shares(sentence: Sentence, report: Report): Share[] {
  const at = (offset: number | undefined): Figure | undefined =>
    sentence.figures.find(({ start }) => start === offset);
  return sentence.matchAll(SHARE).flatMap((match): Share[] => {
    const [part, share] = [at(match.indices?.[1]?.[0]), at(match.indices?.[2]?.[0])];
    if (part === undefined || share?.unit !== '%' || part.unit === '%') return [];
    if (part.approximate || share.approximate || !isOwn(sentence, part.start, report)) return [];
    const inText = sentence.figures.filter(
      ({ unit, value, end, approximate }) =>
        unit === part.unit && value >= part.value && end <= part.start && !approximate,
    );
    const nearest = inText.toReversed().map(({ value }) => value);
    const isApplications = /申请|办结|答复|予以公开/.test(sentence.masked);
    const all = isApplications ? allApplications(report) : [];
    // What it is a share of may be what could not be read.
    if (all === undefined) return [];
    const wholes = [...nearest, ...all];
    const near = wholes.filter((whole) => whole > 0 && whole >= part.value).toSorted(byNearness(part, share));
    const before = sentence.figures.filter(({ unit, end }) => unit === part.unit && end <= part.start);
    const joint = before.flatMap(({ value }, k) => [
      value + (before[k + 1]?.value ?? 0),
      before.slice(k).reduce((sum, one) => sum + one.value, 0),
      // 公开50件，未公开4件，占7.4%: of both.
      before.slice(k).reduce((sum, one) => sum + one.value, part.value),
    ]);
    return [{ part, share, wholes: near, joint, said: nearest[0] }];
  });
}

/** The whole whose share is nearest to the printed one is the one that was meant. */
function byNearness(part: Figure, share: Figure): (a: number, b: number) => number {
  const off = (whole: number): number => Math.abs((part.value / whole) * 100 - share.value);
  return (a, b) => off(a) - off(b);
}

function isShare(part: Figure, whole: number, share: Figure): boolean {
  return percentage(part.value, whole, share.decimals)?.value === share.value;
}
