import { Liquid, Tokenizer, TypeGuards } from 'liquidjs';
import { nearest } from '../diagnostics/nearest.ts';
import { keptByText } from '../kept/by-text.ts';
import { UNKNOWN } from '../report/figures.ts';
import { SYNTAX, UNKNOWN_FUNCTION } from './diagnostics.ts';
import { applyFunction, FUNCTIONS, FunctionProblem } from './functions.ts';
import { fromLiquidName, toLiquid } from './names.ts';
import { checkName, type Segment } from './path.ts';
import type { Problem } from './problem.ts';
import type { Scope } from './scope.ts';

export type Evaluation = { readonly text: string } | { readonly problem: Problem };

/**
 * The value of what stands between {{ and }}, as it is printed: a name, or a name with functions.
 * Liquid reads and evaluates it; names and functions are looked up before, so that each error has its own place.
 */
export function evaluate(inner: string, scope: Scope): Evaluation {
  const expression = toLiquid(inner);
  const checked = checkExpression(expression, scope);
  if (checked === 'unknown') return { text: UNKNOWN };
  if (checked !== undefined) return { problem: checked };
  try {
    const value: unknown = liquid().evalValueSync(expression, scope.names);
    return { text: fromLiquidName(String(value)) };
  } catch (error) {
    const cause = functionProblem(error);
    if (cause === undefined) throw error;
    return { problem: { ...whole(inner), diagnostic: cause.diagnostic, params: cause.params } };
  }
}

let engine: Liquid | undefined;

/**
 * Made at the first expression. Liquid's own filters are taken out: their arithmetic is floating. It is told the locale,
 * of which it makes no use then: it would ask the system for it, which takes a tenth of a check.
 */
function liquid(): Liquid {
  if (engine !== undefined) return engine;
  engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    locale: 'zh-CN',
  });
  for (const name of Object.keys(engine.filters)) engine.unregisterFilter(name);
  for (const name of Object.keys(FUNCTIONS)) {
    engine.registerFilter(name, (input: unknown, ...args: unknown[]) => applyFunction(name, input, args));
  }
  return engine;
}

type FilteredValue = ReturnType<Tokenizer['readFilteredValue']>;
type Operand = FilteredValue['initial']['postfix'][number];

/** Liquid's literal numbers are floats; beyond so many digits they would not be what was written. */
const EXACT_DIGITS = 15;

/** What is wrong with an operand; or that it names what could not be read, so that there is nothing to compute. */
type Checked = Problem | 'unknown' | undefined;

function checkExpression(expression: string, scope: Scope): Checked {
  const { value } = read(expression);
  if (value === undefined) return syntax(expression);
  const [first, ...others] = value.initial.postfix;
  if (first === undefined || others.length > 0) return syntax(expression);
  const operands: Checked[] = [checkOperand(first, expression, scope)];
  for (const filter of value.filters) {
    if (!Object.hasOwn(FUNCTIONS, filter.name)) operands.push(unknownFunction(filter.name, filter.begin));
    for (const arg of filter.args) {
      operands.push(Array.isArray(arg) ? syntax(expression) : checkOperand(arg, expression, scope));
    }
  }
  return operands.find((one) => one !== undefined && one !== 'unknown') ?? operands.find(Boolean);
}

/** The tokens of an expression; none where Liquid cannot read it to its end. */
const read = keptByText((expression): { readonly value?: FilteredValue } => {
  const tokenizer = new Tokenizer(expression);
  try {
    const value = tokenizer.readFilteredValue();
    tokenizer.skipBlank();
    return tokenizer.end() ? { value } : {};
  } catch {
    // Its only errors are of tokenization.
    return {};
  }
});

function checkOperand(operand: Operand, expression: string, scope: Scope): Checked {
  if (TypeGuards.isNumberToken(operand)) {
    const digits = operand.getText().replace(/\D/g, '');
    return digits.length > EXACT_DIGITS ? syntax(expression) : undefined;
  }
  if (!TypeGuards.isPropertyAccessToken(operand) || operand.variable !== undefined) return syntax(expression);
  const segments: Segment[] = [];
  for (const prop of operand.props) {
    // 表三.不予公开, or 表三["不予公开"]; an index that is itself an expression is not of the language.
    const name = TypeGuards.isWordToken(prop) ? prop.getText() : quotedName(prop);
    if (name === undefined) return syntax(expression);
    segments.push({ name, start: prop.begin, end: prop.end });
  }
  return checkName(segments, scope);
}

function quotedName(token: Operand): string | undefined {
  return TypeGuards.isQuotedToken(token) ? token.content : undefined;
}

function unknownFunction(name: string, start: number): Problem {
  const known = Object.keys(FUNCTIONS);
  const params = {
    found: fromLiquidName(name),
    expected: nearest(name, known) ?? '',
    names: known.join('、'),
  };
  return { diagnostic: UNKNOWN_FUNCTION, params, start, end: start + name.length };
}

function syntax(expression: string): Problem {
  return { ...whole(expression), diagnostic: SYNTAX, params: { found: fromLiquidName(expression.trim()) } };
}

/** Without the spaces around it. */
function whole(inner: string): { readonly start: number; readonly end: number } {
  const trimmed = inner.trim();
  const start = trimmed === '' ? 0 : inner.indexOf(trimmed);
  return { start, end: start + trimmed.length };
}

function functionProblem(error: unknown): FunctionProblem | undefined {
  if (error instanceof FunctionProblem) return error;
  const inner = error instanceof Error && 'originalError' in error ? error.originalError : undefined;
  return inner instanceof FunctionProblem ? inner : undefined;
}
