import * as z from 'zod/mini';
import type { Entry, MapNode, Node } from '../source/node.ts';
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
  type MappingSchema,
  optionsIn,
  type Schema,
  takesLength,
  valueIn,
  wrappedIn,
} from './schema-kinds.ts';

/** Whether a node, with its keys' official names, is as its schema has it. What is wrong where it is not: issues.ts. */
export function fits(node: Node, schema: Schema): boolean {
  if (isOptional(schema)) return fits(node, wrappedIn(schema));
  if (isEither(schema)) return optionsIn(schema).some((one) => fits(node, one));
  if (isMapping(schema)) {
    return (
      node.kind === 'map' && hasNeeded(node, schema) && node.entries.every((one) => entryFits(one, schema))
    );
  }
  if (isRecord(schema)) {
    return node.kind === 'map' && node.entries.every(({ value }) => fits(value, valueIn(schema)));
  }
  if (isList(schema)) {
    return (
      node.kind === 'list' &&
      takesLength(schema, node.items.length) &&
      node.items.every((item) => fits(item, itemIn(schema)))
    );
  }
  return node.kind === 'scalar' && z.safeParse(schema, scalarValue(node)).success;
}

/** Whether an entry's key is known to its mapping, and its value as it is to be. */
export function entryFits({ name, value }: Entry, schema: MappingSchema): boolean {
  const own = entryIn(schema, name);
  return own !== undefined && fits(value, own);
}

/** Whether a mapping has all keys that it must have. */
export function hasNeeded({ entries }: MapNode, schema: MappingSchema): boolean {
  const known = entriesIn(schema);
  for (const name in known) {
    if (!isOptional(known[name]) && !entries.some((one) => one.name === name)) return false;
  }
  return true;
}
