import { CST, Lexer } from 'yaml';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { SourceFile } from './source-file.ts';
import { TOO_DEEP, TOO_MANY_ENTRIES, TOO_MANY_VALUES } from './yaml-diagnostics.ts';

/**
 * What one file may hold as YAML, told from its tokens before they are composed: composing takes call stack for each
 * level, parsing brackets takes time that grows with the square of their depth, and looking up thousands of keys in
 * one mapping takes time that grows with the square of their number. A report's content is five levels deep, its
 * longest mapping has some twenty keys, and all of it some five hundred values.
 */
const YAML_LIMITS = {
  /** Collections within each other. */
  levels: 20,
  /** Entries of one mapping, items of one list. */
  entries: 500,
  /** Entries and items of a file. */
  values: 20_000,
} as const;

/** The tokens that are no characters of the file: the start of a document, of a scalar, and a flow that breaks off. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.SCALAR, CST.FLOW_END];

/** Whether a text has as many brackets, or marks of lists and keys in one line, as too deep a nesting needs. */
function mayBeDeep(text: string): boolean {
  const { levels } = YAML_LIMITS;
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  return brackets > levels || text.split('\n').some((line) => line.split(/[-?]/).length - 1 > levels);
}

/** A bracket or list item that is nested too deeply, by brackets or within one line: before the file is parsed. */
export function deepBracket(file: SourceFile): Finding | undefined {
  // Most files need not be read twice.
  if (!mayBeDeep(file.text)) return undefined;
  let brackets = 0;
  let items = 0;
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(file.text)) {
    if (!isScalar) {
      if (token === '[' || token === '{') brackets++;
      else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
      else if (token === '-' || token === '?') items++;
      else if (token.includes('\n')) items = 0;
      if (brackets > YAML_LIMITS.levels || items > YAML_LIMITS.levels) return tooDeep(file, offset);
    }
    isScalar = token === CST.SCALAR;
    if (!MARKS.includes(token)) offset += token.length;
  }
  return undefined;
}

/** A collection that is nested too deeply in whatever way, or that has too many entries: before it is composed. */
export function excessiveCollection(file: SourceFile, tokens: readonly CST.Token[]): Finding | undefined {
  const stack: { token: CST.Token | null | undefined; depth: number }[] = [];
  for (const token of [...tokens].reverse()) {
    if (token.type === 'document') stack.push({ token: token.value, depth: 1 });
  }
  let values = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (!CST.isCollection(token)) continue;
    if (depth > YAML_LIMITS.levels) return tooDeep(file, token.offset);
    const found = token.items.length;
    values += found;
    if (found > YAML_LIMITS.entries) {
      const params = { found, expected: YAML_LIMITS.entries };
      return finding(TOO_MANY_ENTRIES, file.place(token.offset), params);
    }
    if (values > YAML_LIMITS.values) {
      return finding(TOO_MANY_VALUES, file.place(token.offset), { expected: YAML_LIMITS.values });
    }
    for (const { key, value } of [...token.items].reverse()) {
      stack.push({ token: value, depth: depth + 1 }, { token: key, depth: depth + 1 });
    }
  }
  return undefined;
}

const tooDeep = (file: SourceFile, offset: number): Finding =>
  finding(TOO_DEEP, file.place(offset), { expected: YAML_LIMITS.levels });
