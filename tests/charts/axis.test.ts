import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAxis } from '../../src/charts/axis.ts';

describe('a value axis', () => {
  test.each([
    [
      [33, 48, 81],
      ['0', '20', '40', '60', '80', '100'],
    ],
    [
      [0, 0],
      ['0', '1'],
    ],
    [
      [3, 1],
      ['0', '1', '2', '3', '4'],
    ],
    [
      [0.3, 0.1],
      ['0', '0.05', '0.1', '0.15', '0.2', '0.25', '0.3', '0.35'],
    ],
    [[1500000], ['0', '500000', '1000000', '1500000', '2000000']],
    [
      [-40, 12],
      ['-40', '-30', '-20', '-10', '0', '10', '20'],
    ],
  ])('of %j', (values, labels) => expect(valueAxis(values, 0).labels).toEqual(labels));

  test.each([
    [[96.5, 100], '100', true],
    [[98], '100', true],
    [[40, 61.2], '80', false],
    [[100.5], '120', false],
    [[-20, 100], '100', true],
  ])('of %j percent ends at %s', (values, end, isWhole) => {
    const axis = valueAxis(values, 0, '%');
    expect([axis.labels.at(-1), axis.isWhole]).toEqual([end, isWhole]);
  });

  test('keeps the share under a negative value that is asked for', () => {
    const { min, max } = valueAxis([-40, 12], 0.2);
    expect((-40 - min) / (max - min)).toBeGreaterThanOrEqual(0.2);
  });

  test('begins at zero, reaches every value, has whole numbers for counts and few labels', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1 }), (values) => {
        const { min, max, labels } = valueAxis(values, 0);
        expect(min).toBe(0);
        expect(max).toBeGreaterThanOrEqual(1.05 * Math.max(...values) - 1e-6);
        expect(labels.every((label) => /^\d+$/.test(label))).toBe(true);
        expect(new Set(labels).size).toBe(labels.length);
        expect(labels.length).toBeLessThanOrEqual(8);
      }),
      { seed: 1 },
    );
  });
});
