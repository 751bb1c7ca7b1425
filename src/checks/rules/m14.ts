import { type Finding, finding } from '../../diagnostics/finding.ts';
import { EDITIONS } from '../../editions/index.ts';
import type { Rule } from '../rule.ts';
import { allMatches } from '../text/matches.ts';
import { prose } from '../text/passages.ts';

/** The basis that a report cites is the notice of its own edition and the regulation in force. */
export const m14: Rule = {
  code: 'M14',
  level: 'warning',
  clause: '{notice}',
  title: { zh: '编制依据过时', en: 'superseded basis' },
  message: {
    zh: '引用的依据是“{found}”，应为“{expected}”',
    en: 'the basis cited is “{found}”; expected “{expected}”',
  },
  mend: {
    zh: '引用本年度适用的文件；通知的名称与文号要一致',
    en: 'cite the notice that binds this year, with the number that belongs to its title',
  },
  why: {
    zh: '2021 年度起适用〔2021〕30号，此前的〔2019〕60号不再适用；《条例》现为国务院令第711号。',
    en: 'Reports from 2021 on follow 〔2021〕30号 instead of 〔2019〕60号; the regulation is now decree No. 711.',
  },
  good: '根据《政府信息公开条例》（国务院令第711号）和国办公开办函〔2021〕30号编制。 （2022年度报告）',
  bad: '根据国办公开办函〔2019〕60号编制。 （2022年度报告）',

  *check(report): Iterable<Finding> {
    const { notice } = report.edition;
    const all = prose(report);
    // Beside the notice that binds, the older one is only named for completeness.
    const isCited = all.some(({ text }) => text.includes('年度报告格式') || text.includes(notice));
    for (const passage of all) {
      const titles = isCited ? [] : supersededTitles(passage.text, notice);
      for (const { start, end, found, expected } of [...citations(passage.text, notice), ...titles]) {
        yield finding(m14, passage.locate(start, end - start), { found, expected });
      }
    }
  },
};

interface Citation {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly expected: string;
}

/** What identifies each notice's title. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/年度报告有关事项的通知》/, '国办公开办函〔2019〕60号'],
  [/信息处理费管理办法[〉》>](?:的通知》)?/, '国办函〔2020〕109号'],
  [/工作年度报告格式(?:[〉》>]|的通知)/, '国办公开办函〔2021〕30号'],
  [/全面推进基层政务公开标准化规范化工作的指导意见/, '国办发〔2019〕54号'],
];

const NUMBER = /国办(公开办函|函|发)\s?[〔[（(](\d{4})[〕\]）)]\s?(\d+)\s?号/g;

const OLD_DECREE = /国(?:务院)?令第?\s?492\s?号/g;
/** 《政府信息公开条例》（国务院令第711号). */
const DECREE =
  /(?<=政府信息公开条例》?\s?[（(](?:\d{4}年)?(?:中华人民共和国)?)国(?:务院)?令第?\s?(?!711|492)\d+\s?号/g;

function citations(text: string, notice: string): Citation[] {
  const notices = allMatches(NUMBER, text).flatMap((match): Citation[] => {
    const number = `国办${match[1]}〔${match[2]}〕${match[3]}号`;
    const span = { start: match.index, end: match.index + match[0].length, found: match[0] };
    const known = EDITIONS.some((edition) => edition.notice === number);
    if (known && number !== notice) return [{ ...span, expected: notice }];
    const title =
      titleBefore(text.slice(Math.max(0, match.index - 80), match.index)) ??
      misnumbered(number, text.slice(span.end), notice);
    if (title === undefined || title === number) return [];
    // Beside the number of the notice that binds, it is the title that is out of date.
    return [{ ...span, expected: number === notice ? `${notice}的标题` : title }];
  });
  const decrees = [...allMatches(OLD_DECREE, text), ...allMatches(DECREE, text)].map(
    ({ 0: found, index }) => ({
      start: index,
      end: index + found.length,
      found,
      expected: '国务院令第711号',
    }),
  );
  return [...notices, ...decrees];
}

const OF_2019 =
  /《?国务院办公厅[^《》。]{0,14}《?关于政府信息公开工作年度报告有关事项的通知》(?!\s?[（(]?国办公开办函)/g;

/** The national notice of 2019 by its title alone; notices of provinces have titles like it, and bind. */
function supersededTitles(text: string, notice: string): Citation[] {
  const [[, number] = [undefined, '']] = TITLES;
  if (notice === number) return [];
  return allMatches(OF_2019, text).map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    found,
    expected: notice,
  }));
}

/** A number without a title that is one digit's slip from a known one: 〔2021〕109号; 〔2021〕20号规定的格式. */
function misnumbered(number: string, after: string, notice: string): string | undefined {
  if (/^国办函〔\d{4}〕109号$/.test(number)) return '国办函〔2020〕109号';
  const isOfFormat = /^(?:文件)?(?:规定|要求|明确|印发)?的?(?:年度报告)?(?:格式|模板|样式)/.test(after);
  return isOfFormat && number.startsWith('国办公开办函') ? notice : undefined;
}

/** The number that belongs to the title right before a number in brackets. */
function titleBefore(before: string): string | undefined {
  const title = /《[^《》]*(?:《[^《》]*》[^《》]*)*》\s?[（(]?$/.exec(before)?.[0];
  return title === undefined ? undefined : TITLES.find(([pattern]) => pattern.test(title))?.[1];
}
