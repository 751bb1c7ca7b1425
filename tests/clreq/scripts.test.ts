import { describe, expect, test } from 'vitest';
import { countHanzi, HAN, hasHanzi, LATIN } from '../../src/clreq/scripts.ts';

const CODE_POINTS = 0x110000;
/** The version of Unicode that the classes are of. */
const OURS = 17;

describe('a script’s characters are those that the engine knows', () => {
  test.each([
    ['Han', HAN],
    ['Latin', LATIN],
  ])('%s', (script, inside) => {
    const [ours, engines] = [new RegExp(`^[${inside}]$`, 'u'), new RegExp(`^\\p{Script=${script}}$`, 'u')];
    // An engine of another version knows fewer or more; what it knows as a script's stays.
    const version = Number.parseInt(process.versions['unicode'] ?? '', 10);
    const differing: string[] = [];
    for (let code = 0; code < CODE_POINTS; code++) {
      const character = String.fromCodePoint(code);
      const [mine, its] = [ours.test(character), engines.test(character)];
      const isWrong = version < OURS ? its && !mine : version > OURS ? mine && !its : mine !== its;
      if (isWrong) differing.push(`U+${code.toString(16)}`);
    }
    expect(differing).toEqual([]);
  });
});

test('Chinese characters are told and counted, those beyond the basic plane too', () => {
  expect(hasHanzi('2022 A，')).toBe(false);
  expect(hasHanzi('第1条')).toBe(true);
  expect(countHanzi('𠮷林，第1条〇')).toBe(5);
});
