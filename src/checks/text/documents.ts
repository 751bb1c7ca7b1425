import { HAN } from '../../clreq/scripts.ts';
import { amount } from '../../report/figures.ts';
import type { Cell, Report } from '../../report/report.ts';
import { type Claim, isCount, type Quantity, readings } from './claims.ts';
import type { Figure } from './figures.ts';
import { isOwn } from './scope.ts';
import { countingSentences, type Sentence } from './sentences.ts';

/** Documents in texts: 制发行政规范性文件8件, 废止规章1件, 现行有效54件. */

/** The two rows of 表二's first section. */
export type DocumentRow = '规章' | '规范性文件';

/** What was done with the documents. 公开 may be said of this year's and of all in force. */
type Act = 'made' | 'published' | 'repealed' | 'inForce';

/** A cell of the first section; the editions have different columns, so the column is found by its label. */
export function documentCell(report: Report, row: DocumentRow, column: string): Cell | undefined {
  const spec = report.edition.two.sections[0];
  const i = spec?.rows.findIndex(({ label }) => label.endsWith(row)) ?? -1;
  const k = spec?.columns.findIndex(({ label }) => label === column) ?? -1;
  return report.two.sections[0]?.rows[i]?.cells[k];
}

const COLUMNS: Readonly<Record<Act, readonly string[]>> = {
  made: ['本年制发件数', '本年新制作数量'],
  published: ['本年制发件数', '现行有效件数', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
  repealed: ['本年废止件数'],
  inForce: ['现行有效件数', '对外公开总数量'],
};

/** What 表二 has of documents with which something was done. */
export function documentQuantity(row: DocumentRow, act: Act): Quantity {
  const [column = ''] = COLUMNS[act];
  return {
    name: { zh: `表二“${row}”${column}`, en: `table two, ${row}, ${column}` },
    values: (report) => {
      // The columns of either edition.
      const cells = COLUMNS[act].flatMap((label) => documentCell(report, row, label) ?? []);
      return readings(...cells.map(amount));
    },
  };
}

/** The nearest of these before a document's name says what was done with it; undefined acts are none of 表二's. */
const ACTS: readonly (readonly [RegExp, Act | undefined])[] = [
  [/(?<!拟|计划|准备|参与|协助)(?:制发|制作|制定|制订|出台|印发|新增|发文)/g, 'made'],
  [/公开|发布/g, 'published'],
  [/废止|宣布失效/g, 'repealed'],
  [/(?<!新增)现行有效|继续有效|(?<!新增现行)有效/g, 'inForce'],
  [
    /清理|审核|审查|备案|解读|修改|修订|征求|起草|评估|归集|报送|认定|推送|上传|宣传|答复|代拟|开展|学习|查阅|整理|标注|新增现行有效|拟制定|计划|准备|参与|协助/g,
    undefined,
  ],
];

const NAME = /(?<row>规范性文件|(?<!党内|规|法规[、和及])规章(?!制度))/g;
/** What makes of the documents something else: 规范性文件解读材料, 规范性文件审查意见. */
const NOT_DOCUMENTS = /解读|审查|审核|备案|清理|起草|征求|意见|草案|目录|专栏|专题|材料|稿|计划|库/;

/** Other organs’ documents: 上级规范性文件, 县政府规范性文件. */
const OTHERS_DOCUMENTS = /上级|国家|国务院|部委|省级|市级|[省市县区州]政府|人民政府/;

/** What is done with documents that others have made: 组织学习新出台规章2部. */
const MADE_BY_OTHERS = /(?:学习|贯彻|转发|转载|宣传|培训)[^，。；：█]{0,10}$/;

interface Mention {
  readonly row: DocumentRow;
  readonly act: Act;
  readonly figure: Figure;
  readonly start: number;
  readonly end: number;
}

/** Claims of documents; the like items of one list are one claim: 市政府规范性文件1件、办公室规范性文件8件. */
export function documentClaims(report: Report): Claim[] {
  return countingSentences(report).flatMap((sentence) => {
    const mentions = sentence
      .matchAll(NAME)
      .flatMap((match) => [...mentionAt(match, sentence, report), ...goingOn(match, sentence, report)]);
    const groups = new Map<string, Mention[]>();
    const counted = new Set<Figure>();
    for (const mention of withoutParts(mentions, sentence)) {
      // 规范性文件63件全部在规范性文件库公开 names its one count twice.
      if (counted.has(mention.figure)) continue;
      counted.add(mention.figure);
      const key = `${mention.row} ${mention.act}`;
      groups.set(key, [...(groups.get(key) ?? []), mention]);
    }
    return [...groups.values()].flatMap((group): Claim[] => {
      const [first, last] = [group[0], group.at(-1)];
      if (first === undefined || last === undefined) return [];
      const figures = group.map(({ figure }) => figure);
      const quantity = documentQuantity(first.row, first.act);
      return [{ sentence, figures, quantity, start: first.start, end: last.end }];
    });
  });
}

function mentionAt(match: RegExpExecArray, sentence: Sentence, report: Report): Mention[] {
  const { masked } = sentence;
  const row: DocumentRow = match[0] === '规章' ? '规章' : '规范性文件';
  const [nameStart, nameEnd] = [match.index, match.index + match[0].length];
  const after = /^([^█，。；、：（）]{0,8}?)(█+)/.exec(masked.slice(nameEnd));
  const before = /(█+)([^█，。；、：（）]{0,10}?)$/.exec(masked.slice(0, nameStart));
  const [start, figureStart] =
    after !== null
      ? [nameStart, nameEnd + (after[1]?.length ?? 0)]
      : [before?.index ?? -1, before?.index ?? -1];
  const figure = sentence.figures.find((one) => one.start === figureStart);
  // 规章和规范性文件26件 counts both.
  if (/规范性文件/.test(after?.[1] ?? '') || /规章[和及与、](?:行政)?$/.test(masked.slice(0, nameStart)))
    return [];
  if (figure === undefined || NOT_DOCUMENTS.test(after?.[1] ?? before?.[2] ?? '')) return [];
  if (MADE_BY_OTHERS.test(masked.slice(0, nameStart))) return [];
  const qualifier = masked.slice(withQualifier(masked, nameStart), nameStart);
  if (!/政府/.test(report.organ) && OTHERS_DOCUMENTS.test(qualifier)) return [];
  // 规章13件（含新制定5件，修改4件，废止4件）: of several kinds, which no cell counts together.
  if (/^[（(][^）)]*(?:修[改订]|废止)/.test(masked.slice(figure.end))) return [];
  // 3件，其中县政府名义2件、本局名义1件: with others' in it.
  if (/^[，,（(][^。；]*政府名义/.test(masked.slice(figure.end))) return [];
  if (after === null && NOT_DOCUMENTS.test(masked.slice(nameEnd, nameEnd + 6))) return [];
  if (!isCount(sentence, figure) || !isOwn(sentence, figure.start, report)) return [];
  const end = Math.max(figure.end, nameEnd);
  const between = after?.[1] ?? '';
  const act = ACTS.some(([pattern]) => between.search(pattern) >= 0)
    ? actBefore(between, '')
    : actBefore(masked.slice(0, start), masked.slice(end));
  if (act === undefined) return [];
  return [{ row, act, figure, start: after === null ? start : withQualifier(masked, start), end }];
}

/** The clauses that go on about the same documents: 废止6件, 截至年底现行有效63件. */
const GOING_ON =
  /^[^，。；：（）]*(?:（[^（）]*）)?(?:[，、；](?:(?:截[至止])?(?:▒+|[本当]?年[底末]|目前)[，,]?)?(?:修[订改]|宣布失效和废止|废止和宣布失效|废止|宣布失效|现行有效)(?:的|文件)?(?:共|为|有)?█+)*/;

/** 规范性文件17件，废止6件，现行有效63件: what is said of the same documents without their name. */
function goingOn(match: RegExpExecArray, sentence: Sentence, report: Report): Mention[] {
  const row: DocumentRow = match[0] === '规章' ? '规章' : '规范性文件';
  const from = match.index + match[0].length;
  const rest = GOING_ON.exec(sentence.masked.slice(from))?.[0].replace(/（[^（）]*）/g, blank) ?? '';
  const clauses = rest.matchAll(/(?<verb>废止|宣布失效|现行有效)(?:的|文件)?(?:共|为|有)?(?<n>█+)/dg);
  return Array.from(clauses).flatMap((clause): Mention[] => {
    const [at = -1] = clause.indices?.groups?.['n'] ?? [];
    const figure = sentence.figures.find(({ start }) => start === from + at);
    const isFirst = !/[，、；]/.test(rest.slice(0, clause.index));
    if (figure === undefined || isFirst || !isCount(sentence, figure)) return [];
    if (!isOwn(sentence, figure.start, report)) return [];
    const act: Act = clause.groups?.['verb'] === '现行有效' ? 'inForce' : 'repealed';
    return [{ row, act, figure, start: from + clause.index, end: figure.end }];
  });
}

/** 予以废止 and 现行有效 may follow; else the nearest verb before. */
function actBefore(before: string, after: string): Act | undefined {
  if (/^(?:予以|均|被|已)?(?:宣布)?(?:废止|失效)/.test(after)) return 'repealed';
  if (/^(?:均|仍|为)?(?:现行|继续)?有效/.test(after)) return 'inForce';
  let nearest: { readonly at: number; readonly act: Act | undefined } = { at: -1, act: undefined };
  for (const [pattern, act] of ACTS) {
    const at = Array.from(before.matchAll(pattern)).at(-1)?.index ?? -1;
    if (at > nearest.at) nearest = { at, act };
  }
  return nearest.act;
}

const QUALIFIER = new RegExp(`[${HAN}]{0,10}$`, 'u');
/** Words that are no part of a name. */
const CUT = new RegExp(
  `(?:其中|包括|制发|制定|出台|印发|发布|公开|废止|有效|及|和)+(?<rest>[${HAN}]*)$`,
  'u',
);

/** 市政府规范性文件: whose they are is part of the name. */
function withQualifier(masked: string, start: number): number {
  const qualifier = QUALIFIER.exec(masked.slice(0, start))?.[0] ?? '';
  const cut = CUT.exec(qualifier);
  return start - (cut?.groups?.['rest'] ?? qualifier).length;
}

/** 9件，其中甲1件、乙8件: the parts of a total that was named are not counted again. */
function withoutParts(mentions: readonly Mention[], { masked }: Sentence): Mention[] {
  return mentions.filter(
    (mention) =>
      !mentions.some(
        (other) =>
          other.row === mention.row &&
          other.end <= mention.start &&
          /其中|包括|分别|含/.test(masked.slice(other.end, mention.start).replace(/（[^（）]*）/g, blank)),
      ),
  );
}

const blank = (text: string): string => ' '.repeat(text.length);
