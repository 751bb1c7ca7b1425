import { keptByObject } from '../kept/by-object.ts';
import type { Entry, MapNode } from '../source/node.ts';
import { entryFits, hasNeeded } from './fits.ts';
import { isMapping, type MappingSchema, type Schema } from './schema-kinds.ts';

/**
 * Whether a mapping keeps its schema, told entry by entry; one that stayed as it was is not looked at again: contentSchema
 * has no rule over several entries.
 */
export function isValid(node: MapNode, schema: Schema): boolean {
  return isMapping(schema) && hasNeeded(node, schema) && node.entries.every((one) => isRight(one, schema));
}

const isRight = keptByObject((entry: Entry, schema: MappingSchema): boolean => entryFits(entry, schema));
