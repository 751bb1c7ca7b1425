import { type Finding, finding } from '../../diagnostics/finding.ts';
import type { CheckContext, Rule } from '../rule.ts';
import type { DateMention } from '../text/dates.ts';
import { allSentences, locate, type Sentence } from '../text/sentences.ts';

/** An earlier year where the reporting year is meant: a sentence left from last year's report. */
export const m25: Rule = {
  code: 'M25',
  level: 'warning',
  needsYear: true,
  title: { zh: '残留的往年年份', en: 'another year left over' },
  message: {
    zh: '{year}是 {expected}，这里写的是“{found}”',
    en: '{yearEn} is {expected}, but “{found}” is written here',
  },
  mend: {
    zh: '如是上年文稿的残留，改为报告年度并核对内容；确指往年的，写明“较……年”等',
    en: 'where it is left from last year’s text, mend the year and the facts; where the earlier year is meant, say so (较……年)',
  },
  why: {
    zh: '沿用上年文稿时最容易漏改年份，一眼可见，影响整份报告的可信度。',
    en: 'A year forgotten in a copied text is seen at once and casts doubt on the whole report.',
  },
  good: '2022年，全局主动公开政府信息156条，较2021年增加20条。 （2022年度报告）',
  bad: '2021年，全局主动公开政府信息156条。 （2022年度报告）',

  *check(report, context): Iterable<Finding> {
    const copied = lastYearsSentences(context);
    const all = allSentences(report);
    for (const [k, sentence] of all.entries()) {
      const neighbours = [all[k - 1], all[k + 1]].filter((one) => one?.passage === sentence.passage);
      for (const date of sentence.dates) {
        if (date.year === undefined || date.year >= report.year || date.year < report.year - 3) continue;
        const leftover =
          copied.has(sentence.text.trim()) ||
          announcesReport(sentence, date, report.year) ||
          opensStatement(sentence, neighbours, date, report.year) ||
          (opensClause(sentence, date) && !isMeant(sentence, neighbours, report.year));
        if (!leftover || EVENTS.test(sentence.masked.replaceAll(CARRIED, ''))) continue;
        yield finding(m25, locate(sentence, date.start, date.end), {
          found: sentence.text.slice(date.start, date.end),
          expected: report.year,
          ...REPORTED,
        });
      }
      for (const { date, expected, ...year } of wrongOfPlans(sentence, report.year)) {
        const found = sentence.text.slice(date.start, date.end);
        yield finding(m25, locate(sentence, date.start, date.end), { found, expected, ...year });
      }
    }
  },
};

const REPORTED = { year: '报告年度', yearEn: 'the reporting year' };
const CARRIED_TO = { year: '结转到的年份', yearEn: 'the year that they are carried to' };
const PLANNED = { year: '下一步工作的年份', yearEn: 'the year of what is planned' };

/** 2025年将… in a report of 2025 plans for the year that is over; 2026年度，未收取… reports one that has not been. */
function wrongOfPlans({ masked, dates, passage }: Sentence, year: number) {
  return dates.flatMap((date) => {
    if (isCarriedTo(masked, date.start) && date.month === undefined && date.year !== year + 1) {
      const from = dates.some((one) => one.year === (date.year ?? 0) - 1);
      return from ? [] : [{ date, expected: year + 1, ...CARRIED_TO }];
    }
    const opens = date.month === undefined && /^(?:.*[，；：]|\s*)$/.test(masked.slice(0, date.start));
    const after = masked.slice(date.end);
    if (!opens) return [];
    if (date.year === year && passage.section === 5 && PLANS.test(after))
      return [{ date, expected: year + 1, ...PLANNED }];
    if (
      date.year === year + 1 &&
      REPORTS.test(after) &&
      !/将|拟|计划|力争|继续|进一步|要|今后/.test(masked)
    ) {
      return [{ date, expected: year, ...REPORTED }];
    }
    return [];
  });
}

/** 结转2021年2件: what was left is carried to the next year. 上年结转, and 由2019年结转, say where it came from. */
const isCarriedTo = (masked: string, start: number): boolean =>
  /(?<!上一?年度?|▒)结转(?:至|到|入)$|(?<!上一?年度?|▒)(?:件|个)?[，、]?结转$/.test(masked.slice(0, start));

const SUBJECT =
  '[，,]?(?:我[局厅委办部院校省市县区镇乡]|总局|学校|本机关|本单位|[全本][局厅委校省市县区镇乡])?[，,]?';
const PLANS = new RegExp(`^${SUBJECT}(?:将|拟|计划|要)`);
const REPORTS = new RegExp(`^${SUBJECT}(?:共|累计|未|没有|新收|收到|受理|办理|制发|收取|主动公开)`);

/** 上年结转3件 speaks of this year's figures; 2021年结转3件 of an earlier year's. */
const CARRIED = /(?:上年度?|下年度?)结转|结转(?:上年度?|下年度?)/g;

/** What happened in an earlier year and still counts. */
const EVENTS = /以来|施行|颁布|成立|换届|改革|结转|转[来入接]|决算|绩效评价/;

/** The earlier year is compared with, or spoken of as such. */
const COMPARISONS =
  /较|比|同期|上年|去年|自|从|由|至今|历年|期间|印发|出台|制定|修订|启动|起|前|截至|基础上|针对|指出|存在|整改|遗留|评估|考核|通报|结果|点击|阅读|浏览|下载/;

function isMeant(sentence: Sentence, neighbours: readonly (Sentence | undefined)[], year: number): boolean {
  const names = (one: Sentence | undefined): boolean =>
    one?.dates.some((date) => date.year === year) ?? false;
  return COMPARISONS.test(sentence.masked) || names(sentence) || neighbours.some(names);
}

/** 2021年，我县…, 2021年共收到申请…: what the whole sentence is about, whatever it is compared with. */
function opensStatement(
  sentence: Sentence,
  neighbours: readonly (Sentence | undefined)[],
  { start, end, month }: DateMention,
  year: number,
): boolean {
  const opens =
    month === undefined &&
    sentence.masked.slice(0, start).trim() === '' &&
    /^度?(?:[，,](?:[我本全]|共|累计)|共|累计|全[年局县市区省镇乡厅]|新收|收到|受理|主动公开)/.test(
      sentence.masked.slice(end),
    );
  const names = (one: Sentence | undefined): boolean =>
    one?.dates.some((date) => date.year === year) ?? false;
  return opens && !/历年|期间|至今|次年/.test(sentence.masked) && ![sentence, ...neighbours].some(names);
}

function opensClause({ masked }: Sentence, { start, end, month }: DateMention): boolean {
  return (
    month === undefined &&
    /(?:^|[，；：])(?:[我本全][局厅委办部院校省市县区镇乡]|本机关|本单位)?在?$/.test(
      masked.slice(0, start),
    ) &&
    !/^[的、至—-]/.test(masked.slice(end))
  );
}

/** 现公布2021年度政府信息公开工作年度报告. With the reporting year beside it, last year's is meant: 2025年1月公布2024年度报告. */
function announcesReport(
  { masked, passage, dates }: Sentence,
  { start, end, month }: DateMention,
  year: number,
): boolean {
  if (
    passage.section !== 'lead' &&
    (published(masked.slice(0, start)) || dates.some((date) => date.year === year))
  )
    return false;
  if (month !== undefined || /(?:较|比|对照|针对|根据|整改)[^，。]{0,8}$/.test(masked.slice(0, start)))
    return false;
  const isReport =
    /^(?:政府信息公开)?(?:工作)?(?:年度)?报告(?!中|里|所|提|指|反映|列|披露|的|问题|[已按经]|点击|阅读|浏览|下载)/.test(
      masked.slice(end),
    );
  return isReport || (passage.section === 'lead' && /^(?:政府信息公开|度)/.test(masked.slice(end)));
}

/** 发布2024年度报告: done in the reporting year. 现公布 opens this very report. */
function published(before: string): boolean {
  return /(?<!现|特|兹|予以)(?:编制|发布|公布|公开|报送|上报|印发)[^，。；]{0,6}$/.test(before);
}

function lastYearsSentences({ lastYear }: CheckContext): ReadonlySet<string> {
  return new Set(lastYear === undefined ? [] : allSentences(lastYear).map(({ text }) => text.trim()));
}
