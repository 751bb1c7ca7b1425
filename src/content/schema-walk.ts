import type { Node } from '../source/node.ts';
import {
  entryIn,
  isEither,
  isList,
  isMapping,
  isOptional,
  isRecord,
  itemIn,
  optionsIn,
  type Schema,
  valueIn,
  wrappedIn,
} from './schema-kinds.ts';

/** Going down a schema beside the nodes that it describes. */

/** The alternatives of a schema, without the wrappers of optional values. */
export function alternatives(schema: Schema | undefined): readonly Schema[] {
  if (schema === undefined) return [];
  if (isOptional(schema)) return alternatives(wrappedIn(schema));
  return isEither(schema) ? [schema, ...optionsIn(schema).flatMap(alternatives)] : [schema];
}

/** The alternative that a node of this kind is read by, if the schema has one. */
export function alternativeFor(schema: Schema | undefined, kind: Node['kind']): Schema | undefined {
  return alternatives(schema).find((one) => kindOf(one) === kind);
}

function kindOf(schema: Schema): Node['kind'] | undefined {
  if (isMapping(schema) || isRecord(schema)) return 'map';
  if (isList(schema)) return 'list';
  return isEither(schema) ? undefined : 'scalar';
}

/** The schema of what stands under a key or an index. */
export function below(schema: Schema | undefined, step: string | number): Schema | undefined {
  if (typeof step === 'number') {
    const list = alternativeFor(schema, 'list');
    return isList(list) ? itemIn(list) : undefined;
  }
  const map = alternativeFor(schema, 'map');
  if (isRecord(map)) return valueIn(map);
  return isMapping(map) ? entryIn(map, step) : undefined;
}

/** Whether a mapping must have a key. What stands in a list, or under names of the author's own, may be left out. */
export function isNeeded(schema: Schema | undefined, key: string | number): boolean {
  const isNamed = typeof key === 'string' && isMapping(alternativeFor(schema, 'map'));
  return isNamed && !isOptional(below(schema, key));
}

/** What is noted of a schema, or of the first of its alternatives that something is noted of. */
export function noted<T>(notes: WeakMap<Schema, T>, schema: Schema | undefined): T | undefined {
  const one = alternatives(schema).find((alternative) => notes.has(alternative));
  return one && notes.get(one);
}
