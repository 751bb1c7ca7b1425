import type * as z from 'zod/mini';

/**
 * What zod's schemas are made of, as zod says it of each. The one place that knows it. Mappings, lists and alternatives are
 * walked beside the nodes (fits.ts, issues.ts), which need not be copied into objects then; zod is asked of scalars.
 */
export type Schema = z.core.$ZodType;

/** A mapping that takes these keys only. */
export type MappingSchema = z.core.$ZodObject<Readonly<Record<string, Schema>>>;
/** A mapping with keys of the author's own. */
export type RecordSchema = z.core.$ZodRecord<z.core.$ZodString, Schema>;
export type ListSchema = z.core.$ZodArray<Schema>;
export type EitherSchema = z.core.$ZodUnion<readonly Schema[]>;
export type OptionalSchema = z.core.$ZodOptional<Schema>;

const typeOf = (schema: Schema | undefined): string | undefined => schema?._zod.def.type;

export const isMapping = (schema: Schema | undefined): schema is MappingSchema => typeOf(schema) === 'object';
export const isRecord = (schema: Schema | undefined): schema is RecordSchema => typeOf(schema) === 'record';
export const isList = (schema: Schema | undefined): schema is ListSchema => typeOf(schema) === 'array';
export const isEither = (schema: Schema | undefined): schema is EitherSchema => typeOf(schema) === 'union';
export const isOptional = (schema: Schema | undefined): schema is OptionalSchema =>
  typeOf(schema) === 'optional';

export const isText = (schema: Schema): boolean => typeOf(schema) === 'string';

/** What a mapping's keys have, by their official names. */
export const entriesIn = (schema: MappingSchema): Readonly<Record<string, Schema>> => schema._zod.def.shape;
/** What a mapping of the author's own keys has under each. */
export const valueIn = (schema: RecordSchema): Schema => schema._zod.def.valueType;
export const itemIn = (schema: ListSchema): Schema => schema._zod.def.element;
export const optionsIn = (schema: EitherSchema): readonly Schema[] => schema._zod.def.options;
/** What a value is where it is not left out. */
export const wrappedIn = (schema: OptionalSchema): Schema => schema._zod.def.innerType;

/** What a mapping has under a key of that name, if it knows it. */
export function entryIn(schema: MappingSchema, name: string): Schema | undefined {
  const entries = entriesIn(schema);
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** The official keys that a schema names: a mapping's. */
export const keysOf = (schema: Schema | undefined): readonly string[] =>
  isMapping(schema) ? Object.keys(entriesIn(schema)) : [];

/** What zod says of a check of a list's length. */
type LengthDef = z.core.$ZodCheckDef & { readonly minimum?: number; readonly maximum?: number };

/** How many items a list may have. */
export function lengthsOf(schema: ListSchema): { readonly least: number; readonly most: number } {
  const lengths = { least: 0, most: Number.POSITIVE_INFINITY };
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const { minimum, maximum } = _zod.def as LengthDef;
    lengths.least = minimum ?? lengths.least;
    lengths.most = maximum ?? lengths.most;
  }
  return lengths;
}

/** Whether a list may have as many items. */
export function takesLength(schema: ListSchema, length: number): boolean {
  const { least, most } = lengthsOf(schema);
  return length >= least && length <= most;
}
