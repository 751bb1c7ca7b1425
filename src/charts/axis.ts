import type { ChartBlock } from '../document/document.ts';

/** A value axis: from zero (or below, where there are negative values), in steps of 1, 2 or 5 times a power of ten. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What stands at min, min + step, …, max. */
  readonly labels: readonly string[];
  /** There is nothing above its end: it does not move with the figures. */
  readonly isWhole: boolean;
}

const MOST_STEPS = 6;
/**
 * The least share of the values' span that is free over the highest one. Word leaves as much (its rule for automatic limits),
 * so that a native chart's end may be left to it: a figure that is edited to a higher one is not cut off.
 */
const HEADROOM = 1 / 20;

/** In percent, where an axis that reaches for room above it would count to 120 percent. */
const WHOLE = 100;
const PERCENT = ['%', '％'];

/**
 * The axis that shows all values. Counts get whole numbers only; shares end at the whole.
 * @param roomBelow the least share of the axis that is kept free under the lowest negative value, for its label.
 */
export function valueAxis(values: readonly number[], roomBelow: number, unit = ''): Axis {
  const high = Math.max(0, ...values);
  const low = Math.min(0, ...values);
  const span = high - low || 1;
  const whole = values.every(Number.isInteger);
  const step = niceStep(span / MOST_STEPS, whole);
  const free = Math.max(Math.ceil((high + HEADROOM * (high - low)) / step - 1e-9), low < 0 ? 0 : 1);
  const isWhole = PERCENT.includes(unit) && high <= WHOLE && free * step > WHOLE;
  const last = isWhole ? WHOLE / step : free;
  let first = Math.floor(low / step + 1e-9);
  while (low < 0 && low - first * step < roomBelow * (last - first) * step) first -= 1;
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  // Made by division of whole numbers where the step is below one: 3 × 0.1 is not 0.3.
  const at = (k: number): number => Number((k * step).toFixed(places));
  return {
    min: at(first),
    max: at(last),
    step,
    labels: Array.from({ length: last - first + 1 }, (_, k) => String(at(first + k))),
    isWhole,
  };
}

/** The smallest of …, 0.5, 1, 2, 5, 10, … that is not below `least`. */
function niceStep(least: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10]
    .map((factor) => factor * power)
    .find((candidate) => candidate >= least * (1 - 1e-9));
  return Math.max(step ?? 10 * power, whole ? 1 : 0);
}

/** The values that an axis has to reach: each one, or in a stack the sums of what is above and below zero. */
export function reach({ type, series, categories }: ChartBlock): number[] {
  if (type !== 'stackedColumn' && type !== 'stackedBar') return series.flatMap(({ values }) => [...values]);
  return categories.flatMap((_, k) => {
    const stack = series.map(({ values }) => values[k] ?? 0);
    const sum = (numbers: readonly number[]) => Number(numbers.reduce((a, b) => a + b, 0).toPrecision(12));
    return [sum(stack.filter((value) => value > 0)), sum(stack.filter((value) => value < 0))];
  });
}
