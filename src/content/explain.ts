import { type Diagnostic, type Finding, finding, type Place } from '../diagnostics/finding.ts';
import type { Node } from '../source/node.ts';
import { entryOf } from '../source/node.ts';
import { explainUnknownKey, type KeyContext } from './explain-key.ts';
import { explainValue, nameOf, wordsOf } from './explain-value.ts';
import type { Issue, Path } from './issues.ts';
import { MISPLACED_KEY, MISSING_KEY, MISSING_PART, MISSPELT_KEY, UNKNOWN_KEY } from './key-diagnostics.ts';
import { keysOf, type Schema } from './schema-kinds.ts';
import { figures } from './schema-parts.ts';
import { alternativeFor, below, isNeeded, noted } from './schema-walk.ts';

export interface ExplainContext extends KeyContext {
  readonly tree: Node;
  readonly schema: Schema;
  /** Where what is missing altogether is reported. */
  readonly start: Place;
  /** Top-level keys of files that could not be read: they are not missing. */
  readonly unreadKeys: ReadonlySet<string>;
  /** Files whose content has no key: it may be that of as many parts. */
  readonly keyless: number;
}

/** Issues as findings with places. Those about figures are left to the reader of figures, which sees their digits. */
export function explainIssues(issues: readonly Issue[], context: ExplainContext): Finding[] {
  const all = issues.flatMap((issue) => explainIssue(issue, context));
  const explained = all.map((one) => ({
    ...one,
    finding: inPlaceOfNeeded(one, all, context) ?? one.finding,
  }));
  // A misspelt key is not missing as well.
  const meant = new Set(explained.filter(({ finding }) => finding.diagnostic === MISSPELT_KEY).map(meaning));
  const isMissing = ({ diagnostic }: Finding) => diagnostic === MISSING_KEY || diagnostic === MISSING_PART;
  const found = explained
    .filter((one) => !isMissing(one.finding) || !meant.has(meaning(one)))
    .map((one) => one.finding);
  // What a file without a key holds is that part's, and told as such.
  const isPart = ({ diagnostic }: Finding) => diagnostic === MISSING_PART;
  return found.filter(isPart).length > context.keyless ? found : found.filter((one) => !isPart(one));
}

interface Explained {
  readonly finding: Finding;
  /** The path of the mapping that it concerns. */
  readonly path: Path;
}

/** The only unknown key of a mapping that lacks the one key it must have, 内容 for 正文, is told as that one. */
function inPlaceOfNeeded(
  { finding: one, path }: Explained,
  all: readonly Explained[],
  context: ExplainContext,
): Finding | undefined {
  if (one.diagnostic !== UNKNOWN_KEY) return undefined;
  const beside = all.filter((other) => other.path.map(String).join('\n') === path.map(String).join('\n'));
  const count = (diagnostic: Diagnostic) =>
    beside.filter((other) => other.finding.diagnostic === diagnostic).length;
  const { node, schema } = locate(path, context);
  const map = alternativeFor(schema, 'map');
  const needed = keysOf(map).filter((key) => isNeeded(map, key));
  const [expected] = needed;
  const value = entryOf(node, String(one.params['found']))?.value;
  if (needed.length !== 1 || expected === undefined || value === undefined) return undefined;
  const isMeant = count(MISSING_KEY) === 1 && count(UNKNOWN_KEY) === 1;
  const fits = alternativeFor(below(map, expected), value.kind) !== undefined;
  return isMeant && fits ? finding(MISSPELT_KEY, one.place, { ...one.params, expected }) : undefined;
}

function meaning({ finding: { params }, path }: Explained): string {
  return [...path, params['expected']].map(String).join('\n');
}

function explainIssue(issue: Issue, context: ExplainContext): Explained[] {
  const { path } = issue;
  const spot = locate(path, context);
  if (issue.type === 'unknown keys') {
    const found = issue.keys.map((key) =>
      explainUnknownKey(spot.node, key, spot.schema, path.map(String), context),
    );
    return movedTogether(found).map((one) => ({ path, finding: one }));
  }
  if (spot.node === undefined) {
    return explainMissing(path, spot.parent, context).map((one) => ({
      finding: one,
      path: path.slice(0, -1),
    }));
  }
  if (issue.type === 'none fits') {
    // The alternative that is meant is the one for this kind of node: a list is not told to be a mapping.
    const meant = issue.byAlternative.find((issues) => issues.every((one) => !isOtherKind(one, path)));
    if (meant !== undefined) return meant.flatMap((one) => explainIssue(one, context));
  }
  if (isFigure(spot.schema, spot.node)) return [];
  return [
    {
      finding: explainValue({ issue, path, node: spot.node, schema: spot.schema, isNeeded: spot.isNeeded }),
      path,
    },
  ];
}

/** Keys of one mapping that belong to the same other place are told once, at the first. */
function movedTogether(found: readonly Finding[]): Finding[] {
  const homeOf = ({ diagnostic, params }: Finding) =>
    diagnostic === MISPLACED_KEY ? String(params['expected']) : undefined;
  return found.flatMap((one) => {
    const home = homeOf(one);
    if (home === undefined) return [one];
    const alike = found.filter((other) => homeOf(other) === home);
    if (alike[0] !== one) return [];
    return [
      { ...one, params: { ...one.params, found: alike.map(({ params }) => params['found']).join('”“') } },
    ];
  });
}

/** Whether the reader of figures reports what is wrong: a scalar, or anything where only a figure may stand. */
function isFigure(schema: Schema | undefined, node: Node): boolean {
  if (noted(figures, schema) === undefined) return false;
  const only = (['map', 'list'] as const).every((kind) => alternativeFor(schema, kind) === undefined);
  return only || node.kind === 'scalar';
}

/** Whether what stands at a path is of another kind; what is wrong below it leaves that open. */
function isOtherKind(issue: Issue, path: Path): boolean {
  if (issue.path.length > path.length) return false;
  // A figure has alternatives itself: whole numbers and /.
  if (issue.type !== 'none fits') return issue.type === 'kind';
  return issue.byAlternative.every((issues) => issues.some((one) => isOtherKind(one, path)));
}

interface Spot {
  readonly node: Node | undefined;
  readonly parent: Place;
  readonly schema: Schema | undefined;
  /** Whether its mapping must have it. */
  readonly isNeeded: boolean;
}

function locate(path: Path, { tree, schema, start }: ExplainContext): Spot {
  let spot: Spot = { node: tree, parent: start, schema, isNeeded: true };
  for (const step of path) {
    const { node } = spot;
    const entry = entryOf(node, String(step));
    const next = node?.kind === 'list' ? node.items[Number(step)] : entry?.value;
    spot = {
      node: next,
      parent: entry?.key.place ?? next?.place ?? spot.parent,
      schema: below(spot.schema, step),
      isNeeded: isNeeded(spot.schema, step),
    };
  }
  return spot;
}

function explainMissing(path: Path, place: Place, context: ExplainContext): Finding[] {
  const expected = String(path.at(-1));
  if (path.length > 1) return [finding(MISSING_KEY, place, { found: nameOf(path.slice(0, -1)), expected })];
  if (context.unreadKeys.has(expected)) return [];
  const { zh: content, en: contentEn } = wordsOf(below(context.schema, expected));
  return [finding(MISSING_PART, context.start, { expected, content, contentEn })];
}
