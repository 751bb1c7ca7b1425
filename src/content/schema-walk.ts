import * as z from 'zod';
import type { Node } from '../source/node.ts';

/** Going down a schema beside the nodes that it describes. */

/** The alternatives of a schema, without the wrappers of optional values. */
export function alternatives(schema: z.ZodType | undefined): readonly z.ZodType[] {
  if (schema === undefined) return [];
  if (schema instanceof z.ZodOptional) return alternatives(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return [schema, ...schema.options.flatMap((o) => alternatives(o as z.ZodType))];
  return [schema];
}

/** The alternative that a node of this kind is read by, if the schema has one. */
export function alternativeFor(schema: z.ZodType | undefined, kind: Node['kind']): z.ZodType | undefined {
  return alternatives(schema).find((one) => kindOf(one) === kind);
}

function kindOf(schema: z.ZodType): Node['kind'] | undefined {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'map';
  if (schema instanceof z.ZodArray) return 'list';
  return schema instanceof z.ZodUnion ? undefined : 'scalar';
}

/** The schema of what stands under a key or an index. */
export function below(schema: z.ZodType | undefined, step: PropertyKey): z.ZodType | undefined {
  if (typeof step === 'number') {
    const list = alternativeFor(schema, 'list');
    return list instanceof z.ZodArray ? (list.element as z.ZodType) : undefined;
  }
  const map = alternativeFor(schema, 'map');
  if (map instanceof z.ZodRecord) return map.valueType as z.ZodType;
  if (!(map instanceof z.ZodObject)) return undefined;
  const shape = map.shape as Readonly<Record<PropertyKey, z.ZodType>>;
  return Object.hasOwn(shape, step) ? shape[step] : undefined;
}

/** Whether a mapping must have a key. What stands in a list, or under names of the author's own, may be left out. */
export function isNeeded(schema: z.ZodType | undefined, key: PropertyKey): boolean {
  const isNamed = typeof key === 'string' && alternativeFor(schema, 'map') instanceof z.ZodObject;
  return isNamed && !(below(schema, key) instanceof z.ZodOptional);
}

/** A schema's metadata in a registry, looked for in all of its alternatives. */
export function metadata<M extends object>(
  registry: z.core.$ZodRegistry<M>,
  schema: z.ZodType | undefined,
): z.core.$replace<M, z.core.$ZodType> | undefined {
  for (const one of alternatives(schema)) {
    const found = registry.get(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
