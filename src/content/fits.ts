import * as v from 'valibot';
import type { Entry, MapNode, Node } from '../source/node.ts';
import { scalarValue } from './scalar-value.ts';
import {
  entryIn,
  isEither,
  isList,
  isMapping,
  isOptional,
  isRecord,
  type MappingSchema,
  type Schema,
  takesLength,
} from './schema-kinds.ts';

/** Whether a node, with its keys' official names, is as its schema has it. What is wrong where it is not: issues.ts. */
export function fits(node: Node, schema: Schema): boolean {
  if (isOptional(schema)) return fits(node, schema.wrapped);
  if (isEither(schema)) return schema.options.some((one) => fits(node, one));
  if (isMapping(schema)) {
    return (
      node.kind === 'map' && hasNeeded(node, schema) && node.entries.every((one) => entryFits(one, schema))
    );
  }
  if (isRecord(schema)) {
    return node.kind === 'map' && node.entries.every(({ value }) => fits(value, schema.value));
  }
  if (isList(schema)) {
    return (
      node.kind === 'list' &&
      takesLength(schema, node.items.length) &&
      node.items.every((item) => fits(item, schema.item))
    );
  }
  return node.kind === 'scalar' && v.is(schema, scalarValue(node));
}

/** Whether an entry's key is known to its mapping, and its value as it is to be. */
export function entryFits({ name, value }: Entry, schema: MappingSchema): boolean {
  const own = entryIn(schema, name);
  return own !== undefined && fits(value, own);
}

/** Whether a mapping has all keys that it must have. */
export function hasNeeded({ entries }: MapNode, schema: MappingSchema): boolean {
  for (const name in schema.entries) {
    if (!isOptional(schema.entries[name]) && !entries.some((one) => one.name === name)) return false;
  }
  return true;
}
