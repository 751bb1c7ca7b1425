import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Edition } from '../editions/edition.ts';
import { EDITIONS, editionById, editionOfYear } from '../editions/index.ts';
import { isBlank, type Node } from '../source/node.ts';
import { EARLIEST_YEAR, LATEST_YEAR } from './schema.ts';
import { EDITION_NOT_BINDING, NO_EDITION, UNKNOWN_EDITION } from './value-diagnostics.ts';

export interface ChosenEdition {
  readonly edition: Edition;
  /** As it is written, or as near to it as can be told; the schema has reported a year that is not valid. */
  readonly year: number;
  /** Whether it could be told from what is written. */
  readonly yearKnown: boolean;
  readonly findings: readonly Finding[];
}

const [NEWEST] = EDITIONS;

/**
 * The edition that a report follows: the one its author names, else the one that binds its year.
 * @param likeliest the edition of a report whose year cannot be told
 */
export function chooseEdition(
  yearNode: Node | undefined,
  formatNode: Node | undefined,
  likeliest: () => Edition,
): ChosenEdition {
  if (NEWEST === undefined) throw new Error('no editions');
  const year = readYear(yearNode);
  const binding = year === undefined ? likeliest() : editionOfYear(year);
  const edition = binding ?? NEWEST;
  const fallback = { edition, year: year ?? edition.years.from, yearKnown: year !== undefined };
  if (formatNode?.kind === 'scalar' && !isBlank(formatNode)) {
    const edition = editionById(formatNode.text.trim());
    if (edition === undefined) {
      const ids = EDITIONS.map(({ id }) => id);
      const words = { found: formatNode.text, expected: ids.join('、'), expectedEn: ids.join(', ') };
      return { ...fallback, findings: [finding(UNKNOWN_EDITION, formatNode.place, words)] };
    }
    const differs = year !== undefined && binding !== undefined && binding !== edition;
    const params = { year: fallback.year, found: edition.id, expected: fallback.edition.id };
    return {
      ...fallback,
      edition,
      findings: differs ? [finding(EDITION_NOT_BINDING, formatNode.place, params)] : [],
    };
  }
  if (binding !== undefined || year === undefined || yearNode === undefined)
    return { ...fallback, findings: [] };
  const earliest = Math.min(...EDITIONS.map(({ years }) => years.from));
  const params = { found: year, expected: earliest, edition: EDITIONS.at(-1)?.id ?? NEWEST.id };
  return { ...fallback, findings: [finding(NO_EDITION, yearNode.place, params)] };
}

/** A year in quotes, with 年 or in full-width digits is reported by the schema, but says which edition is meant. */
function readYear(node: Node | undefined): number | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const digits = /^(\d{4})\s*年?(?:度)?$/.exec(node.text.normalize('NFKC').trim())?.[1];
  const year = Number(digits);
  return digits !== undefined && year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : undefined;
}
