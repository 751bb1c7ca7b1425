import { CHINESE_DIGITS, chineseNumber } from './numerals.ts';

/** A figure in a text with the unit that follows it: 275件, 15000余件, 84.6%, 三十场, 1.2万元. */
export interface Figure {
  readonly text: string;
  /** 1.2万元 is 12000 of 元. */
  readonly value: number;
  /** '' where none of the known units follows. */
  readonly unit: string;
  /** How many decimals are printed. */
  readonly decimals: number;
  /** 余, 多, 约, 近, 左右, 万件: not exact, so that nothing can be checked against it. */
  readonly approximate: boolean;
  readonly start: number;
  readonly end: number;
}

/** Longest first, as the first that fits is taken. */
const UNITS =
  '个百分点|个工作日|个自然日|个季度|个小时|个月|件次|人次|条次|场次|周年|小时|件|条|份|期|场|次|起|宗|篇|部|个|项|家|名|人|册|例|所|天|字|页|户|块|批|类|种|处|套|座|段|幅|张|本|倍|级|岁|元|年|月|日|号|楼|室|路|层|%|‰';

/** How long, or how often in a year: no count of things. */
export const TIME_UNITS: ReadonlySet<string> = new Set(
  '个工作日 个自然日 个季度 个小时 个月 小时 周年 天 年 月 日'.split(' '),
);

/** What counts applications, cases and documents. */
export const COUNT_UNITS: ReadonlySet<string> = new Set(
  '件 件次 条 份 期 场 次 起 宗 篇 部 个 项 例'.split(' '),
);

const ARABIC = String.raw`(?<![\dA-Za-z.\-/:@_#第])(?<arabic>\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)(?!\d|\.\d|[A-Za-z@]|[-:/]\d)`;
const CHINESE = `(?<![第统唯同每某逐之几数${CHINESE_DIGITS}])(?<chinese>[${CHINESE_DIGITS}]+)(?=[余多]?(?:件|条|份|期|场|次|起|宗|篇|部|个|项|家|名|人|册|例))`;
const FIGURE = new RegExp(
  `(?:${ARABIC}|${CHINESE})(?<scale>[万亿])?(?<more>[余多几])?(?<scale2>[万亿])?(?<unit>${UNITS})?(?<after>左右|以上|以下|以内)?`,
  'g',
);

const ABOUT_BEFORE = /(?:约|近|超|超过|逾|不足|不少于|至少|突破|将近|接近|大约|[一二三四五六七八九]、)$/;

/** The figures of a text with half-width digits, in order. */
export function figures(text: string): Figure[] {
  return Array.from(text.matchAll(FIGURE)).flatMap((match): Figure[] => {
    const { arabic, chinese, scale, more, scale2, unit = '', after } = match.groups ?? {};
    const number = arabic === undefined ? chineseNumber(chinese ?? '') : Number(arabic.replaceAll(',', ''));
    if (number === undefined) return [];
    const factor = FACTORS[scale ?? scale2 ?? ''] ?? 1;
    const start = match.index;
    const written = match[0].slice(0, match[0].length - (after?.length ?? 0));
    const about =
      more !== undefined ||
      after !== undefined ||
      ABOUT_BEFORE.test(text.slice(Math.max(0, start - 4), start));
    return [
      {
        text: written,
        // Six decimals are the most that a figure of a report has; beyond them is noise of the multiplication.
        value: Math.round(number * factor * 1e6) / 1e6,
        unit,
        decimals: arabic?.split('.')[1]?.length ?? 0,
        approximate: about || (factor > 1 && unit !== '元'),
        start,
        end: start + written.length,
      },
    ];
  });
}

const FACTORS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
