import type { JsonSchema } from './definitions.ts';

/** What of a JSON Schema of json-schema.ts a type can say. */
interface Shape extends JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly allOf?: readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Shape;
  readonly definitions?: Readonly<Record<string, Shape>>;
  readonly title?: string;
  readonly description?: string;
}

/**
 * The content language as a TypeScript type, for programs that make content: the JSON Schema's keys in their official
 * form, with the same words. Ranges and patterns are left to the checks.
 * @param schema of a whole report
 * @returns a declaration file that exports `Content`
 */
export function contentType(schema: JsonSchema): string {
  const { definitions = {}, ...root } = schema as Shape;
  const aliases = Object.entries(definitions).map(
    ([name, body]) => `type ${alias(name)} = ${typeOf(body, '')};`,
  );
  return [
    '// Made by the program (npm run generate); not to be edited.',
    ...comment(root, ''),
    `export interface Content ${typeOf(root, '')}`,
    ...aliases,
    '',
  ].join('\n');
}

/** part-2 → Part2 */
const alias = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replace('-', '');

const PLAIN: Readonly<Record<string, string>> = {
  string: 'string',
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
};

/** @param indent of the line that the type stands on */
function typeOf(schema: Shape, indent: string): string {
  const { $ref, allOf, anyOf, type } = schema;
  if ($ref !== undefined) return alias($ref.replace('#/definitions/', ''));
  if (allOf !== undefined) return allOf.map((one) => typeOf(one, indent)).join(' & ');
  if (anyOf !== undefined) return [...new Set(anyOf.map((one) => typeOf(one, indent)))].join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (type === 'array') return `readonly ${bracketed(typeOf(schema.items ?? {}, indent))}[]`;
  if (type === 'object') return objectType(schema, indent);
  const types = [type ?? ''].flat().map((name) => PLAIN[name]);
  if (types.includes(undefined)) throw new Error(`no type for ${JSON.stringify(schema)}`);
  return types.join(' | ');
}

const bracketed = (type: string): string => (/^\w+$/.test(type) ? type : `(${type})`);

function objectType({ properties, required, additionalProperties }: Shape, indent: string): string {
  if (properties === undefined) {
    return `{ readonly [name: string]: ${typeOf(additionalProperties || {}, indent)} }`;
  }
  const inside = `${indent}  `;
  const lines = Object.entries(properties).flatMap(([key, property]) => [
    ...comment(property, inside),
    `${inside}readonly ${JSON.stringify(key)}${required?.includes(key) ? '' : '?'}: ${typeOf(property, inside)};`,
  ]);
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function comment({ description }: Shape, indent: string): string[] {
  if (description === undefined) return [];
  const [first = '', ...rest] = description.split('\n');
  return [`${indent}/** ${[first, ...rest.map((line) => `${indent} * ${line}`)].join('\n')} */`];
}
