import * as z from 'zod/mini';
import type { Entry, MapNode, Node, ScalarNode } from '../source/node.ts';
import { fits } from './fits.ts';
import { scalarValue } from './scalar-value.ts';
import {
  entriesIn,
  entryIn,
  isEither,
  isList,
  isMapping,
  isOptional,
  isRecord,
  itemIn,
  type ListSchema,
  lengthsOf,
  type MappingSchema,
  optionsIn,
  type Schema,
  takesLength,
  valueIn,
  wrappedIn,
} from './schema-kinds.ts';

/** What of a node is not as its schema has it: data for explain.ts, which makes findings of it. */
export type Issue = { readonly path: Path } & (
  | { readonly type: 'unknown keys'; readonly keys: readonly string[] }
  | { readonly type: 'missing key' }
  /** Another kind of value than the schema's: a list for a mapping, a number for a text. */
  | { readonly type: 'kind'; readonly schema: Schema }
  /** None of several alternatives fits: what is wrong by each of them. */
  | { readonly type: 'none fits'; readonly byAlternative: readonly (readonly Issue[])[] }
  /** A list of too few items, or too many. */
  | { readonly type: 'length' }
  /** A text of more characters than it may have. */
  | { readonly type: 'too long'; readonly limit: number }
  | { readonly type: 'several lines' }
  /** The right kind of value, and not one that may stand there. */
  | { readonly type: 'value' }
);

/** Official keys and indexes from the top. */
export type Path = readonly (string | number)[];

/**
 * All that is wrong with a node, in the order of the schema's keys; the unknown keys of a mapping last. Empty if the node
 * fits.
 */
export function issuesOf(node: Node, schema: Schema, path: Path = []): readonly Issue[] {
  if (fits(node, schema)) return [];
  if (isOptional(schema)) return issuesOf(node, wrappedIn(schema), path);
  if (isEither(schema))
    return issuesOfEither(
      optionsIn(schema).map((one) => issuesOf(node, one, path)),
      path,
    );
  if (node.kind === 'map' && isMapping(schema)) return issuesOfMapping(node, schema, path);
  if (node.kind === 'map' && isRecord(schema)) {
    return asInObjects(node.entries).flatMap(({ name, value }) =>
      issuesOf(value, valueIn(schema), [...path, name]),
    );
  }
  if (node.kind === 'list' && isList(schema)) return issuesOfList(node.items, schema, path);
  const isLeaf = !isMapping(schema) && !isRecord(schema) && !isList(schema);
  if (node.kind === 'scalar' && isLeaf) return issuesOfScalar(node, schema, path);
  return [{ type: 'kind', schema, path }];
}

/** Of the alternatives, one of whose kind the value is, with other faults, is the one that is meant, if there is no other. */
function issuesOfEither(byAlternative: readonly (readonly Issue[])[], path: Path): readonly Issue[] {
  const [meant, ...others] = byAlternative.filter((issues) => issues.every(isOfContent));
  if (meant !== undefined && others.length === 0) return meant;
  return [{ type: 'none fits', byAlternative, path }];
}

/** Whether an issue leaves no doubt of what kind of value was meant. */
const isOfContent = ({ type }: Issue): boolean =>
  type !== 'kind' && type !== 'missing key' && type !== 'none fits';

function issuesOfMapping({ entries }: MapNode, schema: MappingSchema, path: Path): readonly Issue[] {
  const found = Object.entries(entriesIn(schema)).flatMap(([name, own]): readonly Issue[] => {
    const here = [...path, name];
    const entry = entries.find((one) => one.name === name);
    if (entry !== undefined) return issuesOf(entry.value, own, here);
    return isOptional(own) ? [] : [{ type: 'missing key', path: here }];
  });
  const unknown = asInObjects(entries).filter(({ name }) => entryIn(schema, name) === undefined);
  if (unknown.length === 0) return found;
  return [...found, { type: 'unknown keys', keys: unknown.map(({ name }) => name), path }];
}

/** Entries as objects have them: those with whole numbers for keys, such as years, first and by their size. */
function asInObjects(entries: readonly Entry[]): readonly Entry[] {
  return Object.values(Object.fromEntries(entries.map((one) => [one.name, one])));
}

/** Of a list that is too long, nothing more is told: its items may belong anywhere. */
function issuesOfList(items: readonly Node[], schema: ListSchema, path: Path): readonly Issue[] {
  const length: readonly Issue[] = takesLength(schema, items.length) ? [] : [{ type: 'length', path }];
  if (items.length > lengthsOf(schema).most) return length;
  return [...items.flatMap((item, k) => issuesOf(item, itemIn(schema), [...path, k])), ...length];
}

/** A text may be wrong in several ways; of a number the first is enough. */
function issuesOfScalar(node: ScalarNode, schema: Schema, path: Path): readonly Issue[] {
  const value = scalarValue(node);
  const found = z.safeParse(schema, value).error?.issues ?? [];
  const told = typeof value === 'number' ? found.slice(0, 1) : found;
  return told.map((one) => issueOfScalar(one, schema, path));
}

function issueOfScalar(one: z.core.$ZodIssue, schema: Schema, path: Path): Issue {
  switch (one.code) {
    case 'invalid_type':
    case 'invalid_value':
      return { type: 'kind', schema, path };
    case 'custom':
      return { type: 'several lines', path };
    case 'too_big':
      // A whole number that a program cannot count with is told as none.
      if (one.origin === 'int') return { type: 'kind', schema, path };
      return one.origin === 'string'
        ? { type: 'too long', limit: Number(one.maximum), path }
        : { type: 'value', path };
    default:
      return { type: 'value', path };
  }
}
