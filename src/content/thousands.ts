import { type Entry, isBlank } from '../source/node.ts';

/** {自然人: 1,234} is a mapping of 自然人 to 1, and of 234 to nothing. */
export function isThousands({ key, value }: Entry): boolean {
  return /^\d{3}$/.test(key.text) && isBlank(value);
}
