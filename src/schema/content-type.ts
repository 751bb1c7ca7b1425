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
  const names = namesOf(root, definitions);
  const aliases = Object.entries(definitions).map(
    ([definition, body]) => `type ${names.get(definition)} = ${typeOf(body, '', names)};`,
  );
  return [
    '// Made by the program (npm run generate); not to be edited.',
    ...comment(root, ''),
    `export interface Content ${typeOf(root, '', names)}`,
    ...aliases,
    '',
  ].join('\n');
}

/** The types' names by the definitions'. */
type Names = ReadonlyMap<string, string>;

/** A definition has the name of the key that it first stands under: part-2 → 总体情况. Those of figures keep theirs: Count. */
function namesOf(root: Shape, definitions: Readonly<Record<string, Shape>>): Names {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const name = (definition: string, key: string): void => {
    if (names.has(definition)) return;
    const plain = key.replace(/[^\p{L}\p{N}]/gu, '');
    let free = plain;
    for (let n = 2; taken.has(free); n++) free = `${plain}${n}`;
    names.set(definition, free);
    taken.add(free);
  };
  for (const figure of Object.keys(definitions).filter((one) => !/^(?:part|shape)\b/.test(one))) {
    name(figure, figure.charAt(0).toUpperCase() + figure.slice(1));
  }
  const walk = (schema: Shape, key: string): void => {
    if (schema.$ref !== undefined) name(definitionOf(schema.$ref), key);
    const { allOf = [], anyOf = [], items } = schema;
    for (const one of [...allOf, ...anyOf, ...(items === undefined ? [] : [items])]) walk(one, key);
    for (const [inner, property] of Object.entries(schema.properties ?? {})) walk(property, inner);
  };
  for (const schema of [root, ...Object.values(definitions)]) walk(schema, '');
  return names;
}

const definitionOf = ($ref: string): string => $ref.replace('#/definitions/', '');

const PLAIN: Readonly<Record<string, string>> = {
  string: 'string',
  boolean: 'boolean',
  number: 'number',
  integer: 'number',
};

function nameOf($ref: string, names: Names): string {
  const name = names.get(definitionOf($ref));
  if (name === undefined) throw new Error(`nothing stands under ${$ref}`);
  return name;
}

/** @param indent of the line that the type stands on */
function typeOf(schema: Shape, indent: string, names: Names): string {
  const { $ref, allOf, anyOf, type } = schema;
  if ($ref !== undefined) return nameOf($ref, names);
  if (allOf !== undefined) return allOf.map((one) => typeOf(one, indent, names)).join(' & ');
  if (anyOf !== undefined) return [...new Set(anyOf.map((one) => typeOf(one, indent, names)))].join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (type === 'array') return `readonly ${bracketed(typeOf(schema.items ?? {}, indent, names))}[]`;
  if (type === 'object') return objectType(schema, indent, names);
  const types = [type ?? ''].flat().map((name) => PLAIN[name]);
  if (types.includes(undefined)) throw new Error(`no type for ${JSON.stringify(schema)}`);
  return types.join(' | ');
}

const bracketed = (type: string): string => (/^[\p{L}\p{N}]+$/u.test(type) ? type : `(${type})`);

function objectType(
  { properties, required, additionalProperties }: Shape,
  indent: string,
  names: Names,
): string {
  if (properties === undefined) {
    return `{ readonly [name: string]: ${typeOf(additionalProperties || {}, indent, names)} }`;
  }
  const inside = `${indent}  `;
  const lines = Object.entries(properties).flatMap(([key, property]) => [
    ...comment(property, inside),
    `${inside}readonly ${JSON.stringify(key)}${required?.includes(key) ? '' : '?'}: ${typeOf(property, inside, names)};`,
  ]);
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function comment({ description }: Shape, indent: string): string[] {
  if (description === undefined) return [];
  const [first = '', ...rest] = description.split('\n');
  return [`${indent}/** ${[first, ...rest.map((line) => `${indent} * ${line}`)].join('\n')} */`];
}
