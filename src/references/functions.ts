import type { Diagnostic, Params } from '../diagnostics/finding.ts';
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
} from './decimal.ts';
import { ARGUMENTS, DIVISION_BY_ZERO, NEGATIVE, NOT_A_NUMBER } from './diagnostics.ts';

/** Why a function has no result. Caught in expression.ts and nowhere else: it is the way out of Liquid. */
export class FunctionProblem extends Error {
  constructor(
    readonly diagnostic: Diagnostic,
    readonly params: Params,
  ) {
    super(diagnostic.message.en);
  }
}

interface FigureFunction {
  /** How it is written, for messages and docs. */
  readonly usage: string;
  /** The least and the greatest number of arguments after the colon. */
  readonly arity: readonly [number, number];
  readonly compute: (figure: Decimal, args: readonly Decimal[]) => string;
}

const ZERO: Decimal = { digits: 0n, scale: 0 };
/** A share is printed with one decimal unless another number is asked for. */
const SHARE_DECIMALS = 1;
const MOST_DECIMALS = 12;

/** The functions of the content language. A figure in, a figure or a phrase as printed out. */
export const FUNCTIONS: Readonly<Record<string, FigureFunction>> = {
  占比: {
    usage: '数 | 占比: 总数',
    arity: [1, 2],
    compute: (part, [whole = ZERO, decimals]) =>
      percent(part, whole, decimals === undefined ? SHARE_DECIMALS : places(decimals)),
  },
  同比: {
    usage: '数 | 同比: 上年数',
    arity: [1, 2],
    compute: (now, [before = ZERO, decimals]) =>
      growth(now, before, decimals === undefined ? SHARE_DECIMALS : places(decimals)),
  },
  合计: {
    usage: '数 | 合计: 数, 数',
    arity: [1, Number.POSITIVE_INFINITY],
    compute: (first, others) => formatShort(others.reduce(add, first)),
  },
  小数: {
    usage: '数 | 小数: 位数',
    arity: [1, 1],
    compute: (figure, [decimals = ZERO]) => format(round(figure, places(decimals))),
  },
  万: {
    usage: '数 | 万',
    arity: [0, 0],
    compute: (figure) => formatShort(shiftDown(figure, 4)),
  },
};

/**
 * Applies a function to what Liquid hands over.
 * @throws {FunctionProblem}
 */
export function applyFunction(name: string, input: unknown, args: readonly unknown[]): string {
  const known = FUNCTIONS[name];
  if (known === undefined) throw new Error(`no function ${name}`);
  const [least, most] = known.arity;
  if (args.length < least || args.length > most) {
    throw new FunctionProblem(ARGUMENTS, { found: name, expected: known.usage });
  }
  return known.compute(figure(input), args.map(figure));
}

function figure(value: unknown): Decimal {
  const text = typeof value === 'number' ? String(value) : value;
  const decimal = typeof text === 'string' ? parseDecimal(text) : undefined;
  if (decimal === undefined) throw new FunctionProblem(NOT_A_NUMBER, { found: String(text) });
  return decimal;
}

function places(decimals: Decimal): number {
  const n = decimals.scale === 0 ? Number(decimals.digits) : Number.NaN;
  if (!(n >= 0 && n <= MOST_DECIMALS)) {
    const found = `小数位数 ${format(decimals)}`;
    throw new FunctionProblem(ARGUMENTS, { found, expected: `小数位数 0–${MOST_DECIMALS}` });
  }
  return n;
}

function percent(part: Decimal, whole: Decimal, decimals: number): string {
  const found = `${format(part)} ÷ ${format(whole)}`;
  if (whole.digits === 0n) throw new FunctionProblem(DIVISION_BY_ZERO, { found });
  if (part.digits < 0n || whole.digits < 0n) throw new FunctionProblem(NEGATIVE, { found });
  return `${formatShort(share(part, whole, decimals))}%`;
}

/** In hundredths. A share that is not 0 is not printed as 0: it gets decimals until a digit shows. */
function share(part: Decimal, whole: Decimal, decimals: number): Decimal {
  const hundredfold = { digits: part.digits * 100n, scale: part.scale };
  const rounded = divide(hundredfold, whole, decimals);
  const hidden = rounded.digits === 0n && part.digits !== 0n;
  return hidden ? share(part, whole, decimals + 1) : rounded;
}

function growth(now: Decimal, before: Decimal, decimals: number): string {
  const found = `${format(now)}, ${format(before)}`;
  if (now.digits < 0n || before.digits < 0n) throw new FunctionProblem(NEGATIVE, { found });
  const change = subtract(now, before);
  if (change.digits === 0n) return '持平';
  const size = change.digits < 0n ? { ...change, digits: -change.digits } : change;
  return `${change.digits < 0n ? '下降' : '增长'}${percent(size, before, decimals)}`;
}
