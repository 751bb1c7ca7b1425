import { expect, test } from 'vitest';
import { fillColour, num, strokeColour } from '../../src/pdf/numbers.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [-0.00004, '0'],
  [1 / 3, '0.3333'],
  [1e-7, '0'],
  [595.2755905, '595.2756'],
])('%d is written %s: four decimals at most, and never an exponent', (value, written) =>
  expect(num(value)).toBe(written));

test.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is refused', (value) =>
  expect(() => num(value)).toThrow(RangeError));

test('black and greys are of one component, so that black is black on any device', () => {
  expect([fillColour('000000'), strokeColour('000000')]).toEqual(['0 g', '0 G']);
  expect(fillColour('BFBFBF')).toBe('0.749 g');
  expect([fillColour('C6D9F1'), strokeColour('FF0000')]).toEqual(['0.7765 0.851 0.9451 rg', '1 0 0 RG']);
  expect(() => fillColour('#000')).toThrow(RangeError);
});
