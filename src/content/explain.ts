import type * as z from 'zod';
import { type Finding, finding, type Place, type Text } from '../diagnostics/finding.ts';
import { wrongBracket } from '../source/look-alikes.ts';
import type { Node } from '../source/node.ts';
import { entryOf, isBlank } from '../source/node.ts';
import { wrongColon } from '../source/wrong-colon.ts';
import { explainUnknownKey, type KeyContext } from './explain-key.ts';
import { LIST_LENGTH, MISSING_KEY, MISSING_PART, MISSPELT_KEY, WRONG_KIND } from './key-diagnostics.ts';
import { describeNode } from './node-words.ts';
import { expectations, figures, rows } from './schema-parts.ts';
import { alternativeFor, below, metadata } from './schema-walk.ts';
import {
  BLANK_ROW,
  BLANK_VALUE,
  EMPTY_PART,
  NUMBER_AS_TEXT,
  QUOTED_YEAR,
  VALUE_TOO_LONG,
  WRONG_VALUE,
} from './value-diagnostics.ts';

type Issue = z.core.$ZodIssue;

export interface ExplainContext extends KeyContext {
  readonly tree: Node;
  readonly schema: z.ZodType;
  /** Where what is missing altogether is reported. */
  readonly start: Place;
  /** Top-level keys of files that could not be read: they are not missing. */
  readonly unreadKeys: ReadonlySet<string>;
}

/** zod's issues as findings with places. Those about figures are left to the reader of figures, which sees their digits. */
export function explainIssues(issues: readonly Issue[], context: ExplainContext): Finding[] {
  const explained = issues.flatMap((issue) => explainIssue(issue, [], context));
  // A misspelt key is not missing as well.
  const meant = new Set(explained.filter(({ finding }) => finding.diagnostic === MISSPELT_KEY).map(meaning));
  const isMissing = ({ diagnostic }: Finding) => diagnostic === MISSING_KEY || diagnostic === MISSING_PART;
  return explained
    .filter((one) => !isMissing(one.finding) || !meant.has(meaning(one)))
    .map((one) => one.finding);
}

interface Explained {
  readonly finding: Finding;
  /** The path of the mapping that it concerns. */
  readonly path: readonly PropertyKey[];
}

function meaning({ finding: { params }, path }: Explained): string {
  return [...path, params['expected']].map(String).join('\n');
}

function explainIssue(issue: Issue, prefix: readonly PropertyKey[], context: ExplainContext): Explained[] {
  const path = [...prefix, ...issue.path];
  const spot = locate(path, context);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path,
      finding: explainUnknownKey(spot.node, key, spot.schema, path.map(String), context),
    }));
  }
  if (spot.node === undefined) {
    return explainMissing(path, spot.parent, context).map((one) => ({
      finding: one,
      path: path.slice(0, -1),
    }));
  }
  if (issue.code === 'invalid_union') {
    // The alternative that is meant is the one for this kind of node: a list is not told to be a mapping.
    const meant = issue.errors.find((errors) => errors.every((error) => !isOtherKind(error)));
    if (meant !== undefined) return meant.flatMap((error) => explainIssue(error, path, context));
  }
  if (isFigure(spot.schema, spot.node)) return [];
  return [{ finding: explainValue(issue, path, spot.node, spot.schema), path }];
}

/** Whether the reader of figures reports what is wrong: a scalar, or anything where only a figure may stand. */
function isFigure(schema: z.ZodType | undefined, node: Node): boolean {
  if (metadata(figures, schema) === undefined) return false;
  const only = (['map', 'list'] as const).every((kind) => alternativeFor(schema, kind) === undefined);
  return only || node.kind === 'scalar';
}

function isOtherKind(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

interface Spot {
  readonly node: Node | undefined;
  readonly parent: Place;
  readonly schema: z.ZodType | undefined;
}

function locate(path: readonly PropertyKey[], { tree, schema, start }: ExplainContext): Spot {
  let spot: Spot = { node: tree, parent: start, schema };
  for (const step of path) {
    const { node } = spot;
    const entry = entryOf(node, String(step));
    const next = node?.kind === 'list' ? node.items[Number(step)] : entry?.value;
    spot = {
      node: next,
      parent: entry?.key.place ?? next?.place ?? spot.parent,
      schema: below(spot.schema, typeof step === 'symbol' ? String(step) : step),
    };
  }
  return spot;
}

function explainMissing(path: readonly PropertyKey[], place: Place, context: ExplainContext): Finding[] {
  const expected = String(path.at(-1));
  if (path.length > 1) return [finding(MISSING_KEY, place, { found: nameOf(path.slice(0, -1)), expected })];
  return context.unreadKeys.has(expected) ? [] : [finding(MISSING_PART, context.start, { expected })];
}

function explainValue(
  issue: Issue,
  path: readonly PropertyKey[],
  node: Node,
  schema: z.ZodType | undefined,
): Finding {
  const name = nameOf(path);
  const { zh: expected, en: expectedEn } = metadata(expectations, schema)?.expected ?? kindsOf(schema);
  const params = { name, expected, expectedEn };
  if (node.kind === 'list' && (issue.code === 'too_small' || issue.code === 'too_big')) {
    return finding(LIST_LENGTH, node.place, { ...params, found: node.items.length });
  }
  if (node.kind === 'scalar' && issue.code === 'too_big' && issue.origin === 'string') {
    const counts = { found: node.text.length, expected: Number(issue.maximum) };
    return finding(VALUE_TOO_LONG, node.place, { name, ...counts });
  }
  const described = { ...params, ...describeNode(node) };
  if (node.kind !== 'scalar') return finding(WRONG_KIND, node.place, described);
  if (isBlank(node) || node.text.trim() === '') {
    if (path.length === 2 && path[1] === '正文')
      return finding(EMPTY_PART, node.place, { name: String(path[0]) });
    const isRow = metadata(rows, schema) !== undefined;
    return finding(isRow ? BLANK_ROW : BLANK_VALUE, node.place, params);
  }
  if (alternativeFor(schema, 'scalar') === undefined) {
    return wrongMarkOf(node) ?? finding(WRONG_KIND, node.place, described);
  }
  if (name === '年度' && node.style === 'quoted' && /^\d{4}$/.test(node.text)) {
    return finding(QUOTED_YEAR, node.place, { ...described, digits: node.text });
  }
  const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
  return finding(wantsText ? NUMBER_AS_TEXT : WRONG_VALUE, node.place, described);
}

/** What may stand where nothing more is known of it. */
function kindsOf(schema: z.ZodType | undefined): Text {
  const kinds = KINDS.filter(
    ({ kind }) => schema === undefined || alternativeFor(schema, kind) !== undefined,
  );
  return { zh: kinds.map(({ zh }) => zh).join('或'), en: kinds.map(({ en }) => en).join(' or ') };
}

const KINDS = [
  { kind: 'scalar', zh: '一段文字或一个数字', en: 'a text or a figure' },
  { kind: 'list', zh: '一行一个“- ”的列表', en: 'a list of lines with “- ”' },
  { kind: 'map', zh: '下一级的“键: 值”', en: '“key: value” of the next level' },
] as const;

/** Where “key: value” or a list is expected, a text with a full-width colon or bracket is one that was meant. */
function wrongMarkOf(node: Node & { kind: 'scalar' }): Finding | undefined {
  const { text, locate } = node.source();
  const [line = ''] = text.split('\n');
  return wrongBracket(line, locate) ?? wrongColon(line, (offset) => locate(offset));
}

/** The last key of a path; for an entry of a list, the list's. */
function nameOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}
