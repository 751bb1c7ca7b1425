import { EDITIONS } from '../editions/index.ts';

/** What stands before a part's heading, and behind it: 一、总体情况。 */
const NUMERAL = /^[一二三四五六七八九十]{1,3}[、.．]/;
const STOP = /[。：:]$/;

/** The headings of the six parts in all editions, with their other forms. */
const HEADINGS: ReadonlySet<string> = new Set(
  EDITIONS.flatMap(({ parts }) => parts.flatMap(({ heading, aliases }) => [heading, ...aliases])),
);

/** The heading of one of the six parts, if a line is one, with or without its numeral. */
export function partHeading(line: string): string | undefined {
  const words = line.replace(/\s/g, '').replace(NUMERAL, '').replace(STOP, '');
  return HEADINGS.has(words) ? words : undefined;
}
