import { EDITIONS } from '../editions/index.ts';
import { contentJsonSchema } from './json-schema.ts';
import { schemaFileName } from './modeline.ts';

/** The schema files of all editions, by name, as they stand in schema/. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    EDITIONS.map((edition) => [
      schemaFileName(edition),
      `${JSON.stringify(contentJsonSchema(edition), null, 2)}\n`,
    ]),
  );
}
