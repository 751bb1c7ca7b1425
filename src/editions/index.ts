import { edition2019 } from './2019.ts';
import { edition2021 } from './2021.ts';
import type { Edition } from './edition.ts';

/** All editions, the newest first. */
export const EDITIONS: readonly Edition[] = [edition2021, edition2019];

/** The edition that binds a reporting year, or undefined for a year before the first. */
export function editionOfYear(year: number): Edition | undefined {
  return EDITIONS.find(({ years }) => year >= years.from && (years.to === undefined || year <= years.to));
}

/** An edition by its name ('2021'). */
export function editionById(id: string): Edition | undefined {
  return EDITIONS.find((edition) => edition.id === id);
}
