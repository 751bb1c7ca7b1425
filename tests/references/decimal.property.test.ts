import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  add,
  type Decimal,
  divide,
  format,
  formatShort,
  parseDecimal,
  round,
  shiftDown,
  subtract,
} from '../../src/references/decimal.ts';

const decimal = fc.record({
  digits: fc.bigInt(-(10n ** 12n), 10n ** 12n),
  scale: fc.integer({ min: 0, max: 8 }),
});
const power = (n: number): bigint => 10n ** BigInt(n);

test('what is formatted parses to the same', () => {
  fc.assert(
    fc.property(decimal, (d) => {
      expect(parseDecimal(format(d))).toEqual(d);
    }),
  );
});

test('the short form has the same value and no zero at its end', () => {
  fc.assert(
    fc.property(decimal, (d) => {
      const text = formatShort(d);
      expect(text).not.toMatch(/\.\d*0$|\.$/);
      expect(subtract(parseDecimal(text) as Decimal, d).digits).toBe(0n);
    }),
  );
});

test('addition and subtraction are exact', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(subtract(add(a, b), b).digits * power(a.scale)).toBe(
        a.digits * power(Math.max(a.scale, b.scale)),
      );
    }),
  );
});

test('a quotient is the nearest, and a half goes away from zero', () => {
  fc.assert(
    fc.property(decimal, decimal, fc.integer({ min: 0, max: 6 }), (a, b, scale) => {
      fc.pre(b.digits !== 0n);
      const q = divide(a, b, scale);
      // q·b − a against b·10^−scale / 2, all as integers.
      const product = q.digits * b.digits * power(a.scale);
      const exact = a.digits * power(b.scale + scale);
      const error = product > exact ? product - exact : exact - product;
      const half = (b.digits < 0n ? -b.digits : b.digits) * power(a.scale);
      expect(2n * error <= half).toBe(true);
      if (2n * error === half) {
        const size = (n: bigint): bigint => (n < 0n ? -n : n);
        expect(size(product) > size(exact)).toBe(true);
      }
    }),
  );
});

test.each([
  ['0.05', 1, '0.1'],
  ['-0.05', 1, '-0.1'],
  ['0.049', 1, '0.0'],
  ['2.675', 2, '2.68'],
  ['1234567890123456789.5', 0, '1234567890123456790'],
])('%s to %d decimals is %s', (text, scale, expected) => {
  expect(format(round(parseDecimal(text) as Decimal, scale))).toBe(expected);
});

test('万 shifts the point', () => {
  expect(formatShort(shiftDown({ digits: 62000n, scale: 0 }, 4))).toBe('6.2');
});

test.each(['', ' ', '1,234', '１２', '1e3', '.5', '5.', '一', '1 2', '0x1'])('%j is no number', (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});
