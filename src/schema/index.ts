import { EDITIONS } from '../editions/index.ts';
import { contentType } from './content-type.ts';
import { contentJsonSchema, reportJsonSchema } from './json-schema.ts';
import { schemaFileName, typeFileName } from './modeline.ts';

/** What schema/ holds of all editions, by name: the JSON Schemas for editors, the types for programs. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    EDITIONS.flatMap((edition): [string, string][] => [
      [schemaFileName(edition), `${JSON.stringify(contentJsonSchema(edition), null, 2)}\n`],
      [typeFileName(edition), contentType(reportJsonSchema(edition))],
    ]),
  );
}
