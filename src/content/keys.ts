import * as z from 'zod/mini';
import type { Schema } from './schema-kinds.ts';

/** For each mapping of the schema: every form in which its keys may be written, and the official key it stands for. */
export const keyForms = new WeakMap<Schema, ReadonlyMap<string, string>>();

/** A key's other accepted forms: its label with the numeral, its aliases. */
export type KeyForms = Readonly<Record<string, readonly string[]>>;

/**
 * A mapping that takes these keys only.
 * @param others further forms of its keys.
 */
export function mapping(shape: Readonly<Record<string, Schema>>, others: KeyForms = {}): Schema {
  const schema = z.strictObject(shape);
  const forms = new Map<string, string>();
  for (const key of Object.keys(shape)) {
    for (const form of [key, ...(others[key] ?? [])]) forms.set(normaliseKey(form), key);
  }
  keyForms.set(schema, forms);
  return schema;
}

/** Whether a mapping has a key, in one of its forms. */
export function isKeyOf(map: Schema | undefined, key: string): boolean {
  return map !== undefined && keyForms.get(map)?.has(normaliseKey(key)) === true;
}

const TYPED_OTHERWISE = /[\s０-９．／()"]/u;

/**
 * A key without what typing makes of it: half-width brackets, straight quotes, full-width digits and blanks. Numerals
 * stay: they are part of the accepted forms, so that （二）予以公开 is not taken for （一）.
 */
export function normaliseKey(key: string): string {
  // Nearly all keys are as they should be.
  if (!TYPED_OTHERWISE.test(key)) return key;
  return key
    .replace(/\s+/gu, '')
    .replace(/[０-９．／]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replace(/"([^"]*)"/g, '“$1”');
}
