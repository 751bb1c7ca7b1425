import type * as v from 'valibot';

/**
 * What valibot's schemas are made of: plain objects, each with the name of its type, those of a pipe with its actions.
 * The one place that knows it. Mappings, lists and alternatives are walked beside the nodes (fits.ts, issues.ts); valibot
 * is asked of scalars alone. Its own way through objects takes a list for a mapping and tells one unknown key of several.
 */
export type Schema = v.GenericSchema;

/** A mapping that takes these keys only. */
export type MappingSchema = v.StrictObjectSchema<Readonly<Record<string, Schema>>, undefined>;
/** A mapping with keys of the author's own. */
export type RecordSchema = v.RecordSchema<v.GenericSchema<string>, Schema, undefined>;
export type ListSchema = v.ArraySchema<Schema, undefined>;
export type EitherSchema = v.UnionSchema<readonly Schema[], undefined>;
export type OptionalSchema = v.OptionalSchema<Schema, undefined>;

export const isMapping = (schema: Schema | undefined): schema is MappingSchema =>
  schema?.type === 'strict_object';
export const isRecord = (schema: Schema | undefined): schema is RecordSchema => schema?.type === 'record';
export const isList = (schema: Schema | undefined): schema is ListSchema => schema?.type === 'array';
export const isEither = (schema: Schema | undefined): schema is EitherSchema => schema?.type === 'union';
export const isOptional = (schema: Schema | undefined): schema is OptionalSchema =>
  schema?.type === 'optional';

/** What a mapping has under a key of that name, if it knows it. */
export const entryIn = ({ entries }: MappingSchema, name: string): Schema | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined;

/** The official keys that a schema names: a mapping's. */
export const keysOf = (schema: Schema | undefined): readonly string[] =>
  isMapping(schema) ? Object.keys(schema.entries) : [];

/** The words of which one is to be taken; none of another schema. */
export const wordsIn = (schema: Schema): readonly string[] =>
  schema.type === 'picklist' ? (schema as v.PicklistSchema<readonly string[], undefined>).options : [];

/** What the actions of pipes require, by their types. */
interface Requirements {
  readonly min_length: number;
  readonly max_length: number;
  readonly max_characters: number;
  readonly min_value: number;
  readonly max_value: number;
  readonly regex: RegExp;
  readonly safe_integer: unknown;
}

interface Action {
  readonly type: string;
  readonly requirement?: unknown;
  /** Of an action of our own: what valibot calls a requirement is its function. */
  readonly limit?: number;
}

/** What a schema requires of a value of its type, by an action of its pipe, if it has one of that type. */
export function requirement<T extends keyof Requirements>(
  schema: Schema,
  type: T,
): Requirements[T] | undefined {
  if (!('pipe' in schema)) return undefined;
  const action = (schema.pipe as readonly Action[]).find((one) => one.type === type);
  return (action?.limit ?? action?.requirement) as Requirements[T] | undefined;
}

/** Whether a list may have as many items. */
export function takesLength(schema: ListSchema, length: number): boolean {
  const least = requirement(schema, 'min_length') ?? 0;
  return length >= least && length <= (requirement(schema, 'max_length') ?? length);
}
