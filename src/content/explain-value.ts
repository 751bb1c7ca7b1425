import { type Finding, finding, type Place, type Text } from '../diagnostics/finding.ts';
import { wrongBracket } from '../source/look-alikes.ts';
import { keyWithoutColon } from '../source/no-colon.ts';
import { isBlank, type Node } from '../source/node.ts';
import { wrongColon } from '../source/wrong-colon.ts';
import type { Issue, Path } from './issues.ts';
import { LIST_LENGTH, WRONG_KIND } from './key-diagnostics.ts';
import { isKeyOf } from './keys.ts';
import { describeNode } from './node-words.ts';
import { isText, type Schema } from './schema-kinds.ts';
import { expectations, LONGEST_LINE, rows } from './schema-parts.ts';
import { alternativeFor, alternatives, noted } from './schema-walk.ts';
import {
  BLANK_ROW,
  BLANK_VALUE,
  EMPTY_PART,
  NUMBER_AS_TEXT,
  QUOTED_YEAR,
  SEVERAL_LINES,
  VALUE_TOO_LONG,
  WRONG_VALUE,
} from './value-diagnostics.ts';

/** What stands in a place where its schema has something else. */
export interface WrongValue {
  readonly issue: Issue;
  readonly path: Path;
  readonly node: Node;
  readonly schema: Schema | undefined;
  /** Whether its mapping must have it, so that it cannot be deleted. */
  readonly isNeeded: boolean;
}

/** A value that is not as its schema has it, with what is to be written in its place. */
export function explainValue({ issue, path, node, schema, isNeeded }: WrongValue): Finding {
  const name = nameOf(path);
  const { zh: expected, en: expectedEn } = wordsOf(schema);
  const params = { name, expected, expectedEn };
  if (node.kind === 'list' && issue.type === 'length') {
    return finding(LIST_LENGTH, node.place, { ...params, found: node.items.length });
  }
  if (node.kind === 'scalar' && issue.type === 'too long') {
    const counts = { found: node.text.length, expected: issue.limit };
    return finding(VALUE_TOO_LONG, node.place, { name, ...counts });
  }
  if (node.kind === 'scalar' && issue.type === 'several lines') return severalLines(name, node, schema);
  const { zh: how, en: howEn } = howToWrite(path, schema, node);
  const described = { ...params, ...describeNode(node), how, howEn };
  if (node.kind !== 'scalar') return finding(WRONG_KIND, node.place, described);
  if (isBlank(node) || node.text.trim() === '') {
    if (path.length === 2 && path[1] === '正文')
      return finding(EMPTY_PART, node.place, { name: String(path[0]) });
    if (isRow(schema)) return finding(BLANK_ROW, node.place, params);
    const [orDelete, orDeleteEn] = isNeeded
      ? ['', '']
      : ['；不写这一项的，整行删去', '; delete the line if it is not wanted'];
    return finding(BLANK_VALUE, node.place, { ...described, orDelete, orDeleteEn });
  }
  if (alternativeFor(schema, 'scalar') === undefined) {
    return wrongMarkOf(node, schema) ?? finding(WRONG_KIND, node.place, described);
  }
  if (name === '年度' && node.style === 'quoted' && /^\d{4}$/.test(node.text)) {
    return finding(QUOTED_YEAR, node.place, { ...described, digits: node.text });
  }
  const wantsText = issue.type === 'kind' && isText(issue.schema);
  return finding(wantsText ? NUMBER_AS_TEXT : WRONG_VALUE, node.place, described);
}

/** A line of text with line breaks in it, told at its second line. */
function severalLines(name: string, node: Node & { kind: 'scalar' }, schema: Schema | undefined): Finding {
  const { text, locate } = node.source();
  const start = text.search(/\S/);
  const second = start + text.slice(start).search(/(?<=\n\s*)\S/);
  const [orList, orListEn] =
    alternativeFor(schema, 'list') === undefined
      ? ['', '']
      : ['；要印成几行的，每行前写“- ”，成为列表', ', or, to have it printed in lines, begin each with “- ”'];
  const { length } = text.slice(second).split('\n', 1)[0]?.trimEnd() ?? '';
  return finding(SEVERAL_LINES, locate(second, length), { name, orList, orListEn });
}

/** What is expected, in words; where nothing more is known of it, the kinds of nodes that may stand there. */
export function wordsOf(schema: Schema | undefined): Text {
  const known = noted(expectations, schema);
  if (known !== undefined) return known;
  const kinds = KINDS.filter(
    ({ kind }) => schema === undefined || alternativeFor(schema, kind) !== undefined,
  );
  return { zh: kinds.map(({ zh }) => zh).join('或'), en: kinds.map(({ en }) => en).join(' or ') };
}

const isRow = (schema: Schema | undefined): boolean => alternatives(schema).some((one) => rows.has(one));

const KINDS = [
  { kind: 'scalar', zh: '一段文字或一个数字', en: 'a text or a figure' },
  { kind: 'list', zh: '一行一个“- ”的列表', en: 'a list of lines with “- ”' },
  { kind: 'map', zh: '下一级的“名称: 内容”', en: '“key: value” of the next level' },
] as const;

/**
 * Keys and lists of the next level stand on lines of their own: on the key's line, their colon is one too many, and
 * below its bar they would be text.
 */
function howToWrite(path: Path, schema: Schema | undefined, node: Node): Text {
  const isItem = typeof path.at(-1) === 'number';
  const onLine = alternativeFor(schema, 'scalar') !== undefined || isRow(schema);
  if (isItem || onLine) return { zh: '', en: 'write ' };
  const [bar, barEn] =
    node.kind === 'scalar' && node.style === 'block' ? ['删去“|”，', 'delete the “|”; '] : ['', ''];
  return { zh: `${bar}另起一行并缩进，`, en: `${barEn}write, on new lines and indented, ` };
}

/**
 * Where “key: value” or a list is expected, a text with a full-width colon or bracket is one that was meant, and so is one
 * that begins with a key.
 */
function wrongMarkOf(node: Node & { kind: 'scalar' }, schema: Schema | undefined): Finding | undefined {
  const { text, locate } = node.source();
  const line = firstLine(text, locate);
  const map = alternativeFor(schema, 'map');
  return (
    wrongBracket(line, locate) ??
    wrongColon(line, (offset) => locate(offset)) ??
    keyWithoutColon(line, locate(0, line.length), (name) => isKeyOf(map, name))
  );
}

/** What of a text stands on the first of its lines in the file: YAML joins the lines of plain text. */
function firstLine(text: string, locate: (offset: number) => Place): string {
  const { line } = locate(0);
  const long = text.split('\n', 1)[0]?.slice(0, LONGEST_LINE) ?? '';
  const end = Array.from({ length: long.length }, (_, k) => k).find((k) => locate(k).line > line);
  return long.slice(0, end).trimEnd();
}

/** The last key of a path; for an entry of a list, the list's. */
export function nameOf(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}
