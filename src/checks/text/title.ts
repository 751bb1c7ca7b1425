import { halfWidth } from '../../source/half-width.ts';
import { dates } from './dates.ts';

/** What a report's title says, whatever its order and wording. */
export interface TitleParts {
  /** Whose report: '' where no organ is named. */
  readonly organ: string;
  readonly years: readonly number[];
}

/** A title, or a name that is looked for in it, however wide it is written. */
export const bareText = (text: string): string => halfWidth(text).replace(/\s/g, '');

/** What a report's title says: its organ, empty where it names none, and every year. */
export function titleParts(title: string): TitleParts {
  const plain = bareText(title);
  const mentions = dates(plain);
  const years = mentions.flatMap(({ year }) => (year === undefined ? [] : [year]));
  let rest = plain;
  for (const { start, end } of mentions.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  const organ = rest
    .replace(/^关于/, '')
    .replace(/的?(?:政府)?信息公开(?:工作)?(?:情况)?的?年?度?(?:工作)?报告.*$/, '');
  const named = organ === rest ? rest.replace(/(?:工作)?年?度?报告.*$/, '') : organ;
  // 某局关于2022年…的报告.
  return { organ: named.replace(/关于$/, ''), years };
}
