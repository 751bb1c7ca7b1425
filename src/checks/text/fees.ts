import { amount } from '../../report/figures.ts';
import type { Cell, Report } from '../../report/report.ts';
import { CHANGE, type Quantity } from './claims.ts';
import type { Figure } from './figures.ts';
import { isOwn } from './scope.ts';
import { allSentences, figureAt, type Sentence } from './sentences.ts';

/** An amount of money in a text, in 元 whatever it is printed in. */
export interface Fee {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly start: number;
  readonly end: number;
}

/** 收取信息处理费120元: what was received, not what was asked for or given back. */
export function receivedFees(report: Report): Fee[] {
  return fees(report, RECEIVED).filter(({ figure }) => figure.value !== 0);
}

const RECEIVED =
  /(?<!未|没有)(?:收取|收到|实收|收缴|缴纳|缴交)[^█。；]{0,12}?处理费[^█。；]{0,12}?(█+)|处理费[^█。；]{0,6}(?:收取|实收|收入|收费)[^█。；]{0,6}?(█+)|收费通知[^。；]*?实收[^█，。；]{0,4}(█+)/dg;

/** Any fee that a text names with its amount. */
export function namedFees(report: Report): Fee[] {
  return fees(report, NAMED);
}

const NAMED = /(?:信息处理费|行政事业性收费|行政事业收费)[^█。；]{0,14}?(█+)/dg;

function fees(report: Report, pattern: RegExp): Fee[] {
  return allSentences(report).flatMap((sentence) =>
    sentence.matchAll(pattern).flatMap((match): Fee[] => {
      const span = match.indices?.slice(1).find((one) => one !== undefined);
      const figure = span === undefined ? undefined : figureAt(sentence, span[0]);
      if (figure === undefined || figure.unit !== '元') return [];
      if (CHANGE.test(sentence.masked.slice(0, figure.start))) return [];
      if (!isOwn(sentence, figure.start, report)) return [];
      return [{ sentence, figure, start: match.index, end: figure.end }];
    }),
  );
}

/** 行政事业性收费's amount in 表二, in 万元; the edition of 2019 counts items there and has none. */
export function feeCell(report: Report): Cell | undefined {
  for (const [i, section] of report.edition.two.sections.entries()) {
    const k = section.columns.findIndex(({ label }) => label.startsWith('本年收费金额'));
    if (k !== -1) return report.two.sections[i]?.rows[0]?.cells[k];
  }
  return undefined;
}

/** The same in 元. */
export function feeInYuan(report: Report): number | undefined {
  const value = amount(feeCell(report));
  return value === undefined ? undefined : Math.round(value * 1e10) / 1e6;
}

export const feeQuantity: Quantity = {
  name: { zh: '表二“行政事业性收费”', en: 'table two, 行政事业性收费' },
  values: (report) => {
    const value = amount(feeCell(report));
    return value === undefined ? [] : [value];
  },
};
