import { expect, test } from 'vitest';
import { emWidth } from '../../src/clreq/widths.ts';

test('a letter with a mark is as wide as without it, and anything that is not Latin a whole em', () => {
  expect(emWidth('Café Müller')).toBe(emWidth('Cafe Muller'));
  expect(emWidth('L’Âge')).toBeCloseTo(emWidth('LAge') + 1 / 3, 3);
  expect(emWidth('‘A’')).toBe(emWidth('A') + 2);
  expect(emWidth('公×，Ａ')).toBe(4);
});
