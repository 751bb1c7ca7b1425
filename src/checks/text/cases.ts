import { sum } from '../../report/figures.ts';
import type { Report } from '../../report/report.ts';
import { type Claim, claimsOf, isCount, type Quantity, readings, wording } from './claims.ts';
import { allMatches } from './matches.ts';
import { isOwn } from './scope.ts';
import { allSentences, figureAt, type Sentence } from './sentences.ts';

/** Reviews and lawsuits in texts: 行政复议5件, 其中维持4件, 复议后起诉2件. */

/** Which of 表四 a text speaks of. */
export type CaseKind = '行政复议' | '行政诉讼' | '未经复议直接起诉' | '复议后起诉';

/** The blocks of 表四 under a name: 行政诉讼 has two. */
function blocksOf({ edition, four }: Report, kind: CaseKind) {
  return edition.four.blocks.flatMap(({ label, under }, k) =>
    label === kind || under === kind ? [four.blocks[k]] : [],
  );
}

/** The cases of a kind with an outcome (an index among 表四's columns), or all of them. */
export function caseTotal(report: Report, kind: CaseKind, outcome?: number): number | undefined {
  const blocks = blocksOf(report, kind);
  return sum(blocks.map((block) => (outcome === undefined ? block?.cells.at(-1) : block?.cells[outcome])));
}

const KINDS: readonly (readonly [RegExp, CaseKind])[] = [
  [/复议后(?:再|又)?(?:起诉|提起)/g, '复议后起诉'],
  [/(?:未经复议|直接(?:起诉|提起))/g, '未经复议直接起诉'],
  [/(?<!后|经|经过)(?:行政)?复议(?!后|机关|机构|局|决定|委员会|委|答复|应诉|工作|纠错|调解)/g, '行政复议'],
  [/诉讼(?!案例|庭审)|应诉(?!工作)/g, '行政诉讼'],
];

const OUTCOMES: readonly (readonly [RegExp, number])[] = [
  [/维持/g, 0],
  [/纠正|纠错|败诉|撤销|责令(?:重新|限期)/g, 1],
  [/其[他它]结果|结果为其[他它]|撤回|终止/g, 2],
  [/尚?未审结|尚未办结|正在审理|在审/g, 3],
];

/** A word for a kind of case or for an outcome, where it stands. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly kind?: CaseKind;
  readonly outcome?: number;
}

/** What the text says of the numbers of reviews and lawsuits about disclosure. */
export function caseClaims(report: Report): Claim[] {
  return allSentences(report)
    .filter(isAboutDisclosure)
    .flatMap((sentence) => {
      const claims = claimsInSentence(sentence, report);
      const counted = new Set(claims.flatMap(({ figures }) => figures));
      const passive = claimsOf(sentence, CORRECTED_BY, report);
      return [...claims, ...passive.filter(({ figures }) => figures.every((one) => !counted.has(one)))];
    });
}

/** All cases are counted, of which disclosure's are some or none: 行政复议3件，其中涉及政府信息公开的1件. */
const OTHER_CASES =
  /其[他它]类(?:行政)?(?:复议|诉讼|应诉)|涉(?!及?(?:政府)?信息公开)[^，。；█]{2,12}(?:行政)?(?:复议|诉讼|应诉)|其中[^，。；\d]{0,8}信息公开|信息公开(?:工作)?无关|非(?:因|涉)?(?:政府)?信息公开|[不未]涉及(?:政府)?信息公开|(?:均|都|全)(?:为|是|系|属)(?![^，。；]*信息公开)[^，。；]{0,14}(?:类|案件|纠纷|争议)/;

/** A justice bureau reviews others' decisions too; those are not this table's. */
function isAboutDisclosure({ passage, text }: Sentence): boolean {
  if (!/复议|诉讼|起诉|应诉/.test(text)) return false;
  if (/作为(?:行政)?复议机关|行政执法|合法性审|普法|培训|法院[^，。；]{0,4}(?:审结|审理|受理)/.test(text))
    return false;
  if (OTHER_CASES.test(text)) return false;
  return passage.section === 4 || passage.section === 5 || /信息公开|依申请/.test(passage.text);
}

function claimsInSentence(sentence: Sentence, report: Report): Claim[] {
  const words = wordsOf(sentence.masked);
  let kind: CaseKind | undefined;
  return words.flatMap((word, k): Claim[] => {
    // 败诉 is said of lawsuits only, whatever was spoken of before.
    const own = word.kind ?? (sentence.masked.startsWith('败诉', word.start) ? '行政诉讼' : undefined);
    kind = own ?? kind;
    if (kind === undefined) return [];
    // 行政复议、行政诉讼案件共3件 counts both.
    if (own === '行政诉讼' && /复议(?:案件)?[、和及与](?:行政)?$/.test(sentence.masked.slice(0, word.start)))
      return bothTogether(word, sentence, report);
    const figure = figureOf(word, words[k + 1]?.start, sentence);
    if (figure === undefined || !isCount(sentence, figure) || !isOwn(sentence, figure.start, report))
      return [];
    const quantity = quantityOf(kind, word.outcome);
    const [start, end] = [Math.min(word.start, figure.start), Math.max(word.end, figure.end)];
    return [{ sentence, figures: [figure], quantity, start, end }];
  });
}

/** 行政复议、行政诉讼案件共2件: of both kinds; 均为0件 is of both as well. */
function bothTogether({ start, end }: Word, sentence: Sentence, report: Report): Claim[] {
  const after = /^(?:案件|数量)*(?:(?<together>共|合计|共计|总计)(?:为|有)?|(?:均|都)为?)(?<n>█+)/d.exec(
    sentence.masked.slice(end),
  );
  const figure = figureAt(sentence, end + (after?.indices?.groups?.['n']?.[0] ?? Number.NaN));
  if (figure === undefined || !isCount(sentence, figure) || !isOwn(sentence, start, report)) return [];
  if (after?.groups?.['together'] === undefined && figure.value !== 0) return [];
  const quantities = (['行政复议', '行政诉讼'] as const).map((kind) => quantityOf(kind, undefined));
  const quantity: Quantity = {
    name: { zh: '表四总计', en: 'table four, all' },
    values: (of) => {
      const both = quantities.flatMap(({ values }) => values(of));
      return both.length < quantities.length ? [] : [both.reduce((a, b) => a + b, 0)];
    },
  };
  return [{ sentence, figures: [figure], quantity, start, end: figure.end }];
}

/** 行政复议5件，均维持: an outcome of all that was counted before it. */
const OF_ALL =
  /(█+)[^█，。；：（）、]{0,2}[，（](?:全部|均|都|予以?|已|被|为|结果|复议机关|法院|申请人|原告|[至截]*年底)*$/d;

/** The count that a word is of: behind it, or where it ends its clause, before it. @param next where the next word begins. */
function figureOf({ end, start, outcome }: Word, next: number | undefined, sentence: Sentence) {
  const { masked } = sentence;
  const after = /^[^█，。；：（）、]{0,12}?(█+)/d.exec(masked.slice(end, next ?? masked.length));
  const behind = after?.indices?.[1];
  if (behind !== undefined) return figureAt(sentence, end + behind[0]);
  if (
    outcome === undefined ||
    !/^(?:原行政行为|原决定|原?答复|结果|(?:作出)?(?:答复|处理|决定))?(?:[，。；、）]|$)/.test(
      masked.slice(end),
    )
  )
    return undefined;
  const before = OF_ALL.exec(masked.slice(0, start))?.indices?.[1];
  return before === undefined ? undefined : figureAt(sentence, before[0]);
}

function wordsOf(masked: string): Word[] {
  const found: Word[] = [];
  const add = (pattern: RegExp, meaning: Pick<Word, 'kind'> | Pick<Word, 'outcome'>): void => {
    for (const { 0: word, index } of allMatches(pattern, masked)) {
      const end = index + word.length;
      // 未经复议直接起诉 is one word, found by its first half.
      if (!found.some((other) => index < other.end && end > other.start)) {
        found.push({ start: index, end, ...meaning });
      }
    }
  };
  for (const [pattern, kind] of KINDS) add(pattern, { kind });
  for (const [pattern, outcome] of OUTCOMES) add(pattern, { outcome });
  return found.toSorted((a, b) => a.start - b.start);
}

function quantityOf(kind: CaseKind, outcome: number | undefined): Quantity {
  return {
    name: {
      zh: `表四“${kind}”${outcome === undefined ? '总计' : OUTCOME_NAMES[outcome]}`,
      en: `table four, ${kind}${outcome === undefined ? '' : ` ${OUTCOME_NAMES[outcome]}`}`,
    },
    values: (report) => readings(caseTotal(report, kind, outcome)),
  };
}

const OUTCOME_NAMES = ['结果维持', '结果纠正', '其他结果', '尚未审结'] as const;

/** 1件被行政复议机关纠正: who corrected says what kind of case it was. */
const CORRECTED_BY = (
  [
    ['行政复议', '(?:行政)?复议(?:机关|机构)'],
    ['行政诉讼', '(?:人民)?法院'],
  ] as const
).map(([kind, who]) =>
  wording(
    `{n}(?:答复|决定|案件)?(?:被|经)${who}(?:依法|决定|判决)?(?:予以)?(?:纠正|纠错|撤销|确认违法)`,
    quantityOf(kind, 1),
  ),
);

/** A text's statement that there were none: 未发生行政复议、行政诉讼案件; 无败诉案件. */
export interface Denial {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly CaseKind[];
  /** Denied is only this outcome. */
  readonly outcome: number | undefined;
}

const DENIAL =
  /(?:没有|未(?:发生|收到|产生|出现|涉及|被)|(?<![有涉])无)[^█，。；]{0,30}?(?:(?:行政)?复议|诉讼)[^█，。；]{0,14}|复议[、和及与](?:行政)?诉讼(?:案件|数量)*(?:均|都)为零/g;

/** Where the text says that there were no reviews or lawsuits, or that none ended in a correction. */
export function caseDenials(report: Report): Denial[] {
  return allSentences(report).flatMap((sentence) => {
    if (!isAboutDisclosure(sentence)) return [];
    return sentence.matchAll(DENIAL).flatMap(({ 0: words, index: start }): Denial[] => {
      if (!isOwn(sentence, start, report)) return [];
      // 不服复议决定提起诉讼, 复议后诉讼: only the lawsuit is denied.
      const denied = words.replace(/(?:行政)?复议(?:决定|后|机关|结果)/g, '');
      const kinds = (['行政复议', '行政诉讼'] as const).filter((kind) => denied.includes(kind.slice(2)));
      const corrected = /败诉|纠错|纠正|撤销|违法|责令|变更/.test(words);
      if (!corrected && /维持|审结|结果/.test(words)) return [];
      return [{ sentence, start, end: start + words.length, kinds, outcome: corrected ? 1 : undefined }];
    });
  });
}

/** How many cases a denial overlooks. */
export function denied(report: Report, { kinds, outcome }: Denial): number {
  return kinds.reduce((total, kind) => total + (caseTotal(report, kind, outcome) ?? 0), 0);
}
