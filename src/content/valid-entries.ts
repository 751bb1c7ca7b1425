import * as z from 'zod';
import { keptByObject } from '../kept/by-object.ts';
import type { MapNode, Node } from '../source/node.ts';
import { toValue } from './canonical.ts';

/**
 * Whether a mapping keeps its schema, told entry by entry; one that stayed as it was is not looked at again. It does so when
 * every key is known, no key that it must have is missing, and every value keeps its own schema: contentSchema has no
 * rule over several entries. What is wrong, zod is asked for all of the mapping.
 */
export function isValid({ entries }: MapNode, schema: z.ZodType): boolean {
  if (!(schema instanceof z.ZodObject)) return false;
  const shape = schema.shape as Readonly<Record<string, z.ZodType>>;
  const names = new Set(entries.map(({ name }) => name));
  const complete = Object.entries(shape).every(
    ([name, own]) => names.has(name) || own instanceof z.ZodOptional,
  );
  return (
    complete && entries.every(({ name, value }) => Object.hasOwn(shape, name) && isRight(value, shape[name]))
  );
}

const isRight = keptByObject(
  (node: Node, schema: z.ZodType | undefined): boolean => schema?.safeParse(toValue(node)).success === true,
);
