import * as z from 'zod/mini';
import { keyForms } from '../content/keys.ts';
import { contentSchema } from '../content/schema.ts';
import {
  entriesIn,
  isEither,
  isList,
  isMapping,
  isOptional,
  isRecord,
  itemIn,
  type MappingSchema,
  optionsIn,
  type Schema,
  valueIn,
  wrappedIn,
} from '../content/schema-kinds.ts';
import { type FigureClass, figures } from '../content/schema-parts.ts';
import type { Edition } from '../editions/edition.ts';
import { Definitions, type JsonSchema } from './definitions.ts';
import { formPattern } from './key-pattern.ts';
import { describe } from './key-words.ts';
import { wordsOf } from './words-of.ts';

/**
 * The content language as a JSON Schema for editors: that of a report, for one file of its folder. The files are merged,
 * so that no top-level key is required. What it cannot know, the other files and the rules, is left to `nianbao check`.
 */
export function contentJsonSchema(edition: Edition): JsonSchema {
  const { required: _, ...schema } = reportJsonSchema(edition);
  return schema;
}

/**
 * A whole report's content as a JSON Schema: made of the very schema that the parser reads with, so that they cannot
 * differ.
 */
export function reportJsonSchema(edition: Edition): JsonSchema {
  const definitions = new Definitions();
  const root = new Walk(edition, definitions).convert(contentSchema(edition), []);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `政府信息公开工作年度报告（${edition.id} 年格式）`,
    description: `nianbao 的内容文件。格式：${edition.notice}。`,
    ...root,
    definitions: definitions.all(),
  };
}

/** Figures in YAML: as figure.ts reads them. Their digits, their quotes and leading zeros are seen by `nianbao check` alone. */
const FIGURES: Readonly<Record<FigureClass, JsonSchema>> = {
  count: { anyOf: [{ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, { const: '/' }] },
  signed: { anyOf: [{ type: 'integer' }, { const: '/' }] },
  decimal: { anyOf: [{ type: 'number', minimum: 0 }, { const: '/' }] },
  worded: { type: ['number', 'string'] },
  chart: { anyOf: [{ type: 'number' }, { type: 'string', pattern: '\\{\\{' }] },
};

class Walk {
  constructor(
    private readonly edition: Edition,
    private readonly definitions: Definitions,
  ) {}

  /** @param path official keys from the top; lists and records add no step. */
  convert(schema: Schema, path: readonly string[]): JsonSchema {
    const figure = figures.get(schema);
    if (figure !== undefined) return this.definitions.refer(figure, FIGURES[figure]);
    if (isOptional(schema)) return this.convert(wrappedIn(schema), path);
    if (isMapping(schema)) return this.object(schema, path);
    if (isRecord(schema))
      return { type: 'object', additionalProperties: this.convert(valueIn(schema), path) };
    if (isList(schema)) return { ...leaf(schema), items: this.convert(itemIn(schema), path) };
    if (isEither(schema)) return { anyOf: distinct(optionsIn(schema).map((one) => this.convert(one, path))) };
    return leaf(schema);
  }

  private object(schema: MappingSchema, path: readonly string[]): JsonSchema {
    const properties: Record<string, JsonSchema> = {};
    const patternProperties: Record<string, JsonSchema> = {};
    const required: string[] = [];
    const forms = formsByKey(schema);
    for (const [key, child] of Object.entries(entriesIn(schema))) {
      const here = [...path, key];
      const property = this.property(child, here);
      properties[key] = property;
      const pattern = formPattern(key, forms.get(key) ?? []);
      if (pattern !== undefined) patternProperties[pattern] = property;
      if (!isOptional(child)) required.push(key);
    }
    return {
      type: 'object',
      properties,
      ...(Object.keys(patternProperties).length > 0 ? { patternProperties } : {}),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    };
  }

  /** A key's schema with what an editor says of it. What is large stands once, among the definitions. */
  private property(schema: Schema, path: readonly string[]): JsonSchema {
    const words = wordsOf(path, this.edition);
    const said = words === undefined ? {} : { title: words.title, description: describe(words) };
    const converted = this.convert(schema, path);
    const large = JSON.stringify(converted).length > 200;
    const body = large ? this.definitions.refer(path.length === 1 ? 'part' : 'shape', converted) : converted;
    // Beside $ref, draft-07 reads nothing.
    return { ...said, ...('$ref' in body ? { allOf: [body] } : body) };
  }
}

/** A schema without parts, in zod's own translation. */
function leaf(schema: Schema): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  const isSafeRange =
    rest['minimum'] === Number.MIN_SAFE_INTEGER && rest['maximum'] === Number.MAX_SAFE_INTEGER;
  if (!isSafeRange) return rest;
  const { minimum: _min, maximum: _max, ...integer } = rest;
  return integer;
}

/** The figures of a row's cells mostly are of one class. */
function distinct(schemas: readonly JsonSchema[]): JsonSchema[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
}

/** For each official key, the forms in which it may also be written. */
function formsByKey(schema: Schema): ReadonlyMap<string, readonly string[]> {
  const byKey = new Map<string, string[]>();
  for (const [form, key] of keyForms.get(schema) ?? []) byKey.set(key, [...(byKey.get(key) ?? []), form]);
  return byKey;
}
