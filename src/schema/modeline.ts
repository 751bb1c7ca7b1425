import type { Edition } from '../editions/edition.ts';

/** The name of an edition's JSON Schema, in schema/ of the program and beside a report that `nianbao init` made. */
export function schemaFileName({ id }: Edition): string {
  return `nianbao-${id}.schema.json`;
}

/** The name of the TypeScript type of an edition's content, in schema/ of the program. */
export function typeFileName({ id }: Edition): string {
  return `content-${id}.d.ts`;
}

/**
 * The comment by which editors find a file's schema.
 * @param path of the schema, relative to the content file, with forward slashes.
 */
export function modeline(path: string): string {
  return `# yaml-language-server: $schema=${path}`;
}
