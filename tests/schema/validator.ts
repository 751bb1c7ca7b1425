import { Ajv } from 'ajv';

/** ajv: a validator of JSON Schemas that is not ours. */

export interface Instance {
  /** The edition whose schema is meant. */
  readonly schema: string;
  readonly value: unknown;
}

/** What is wrong with each instance; an empty list for a valid one. @throws when a schema is none. */
export function validate(
  schemas: Readonly<Record<string, object>>,
  instances: readonly Instance[],
): string[][] {
  const validators = new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const ajv = new Ajv({ allErrors: true, strict: false });
      return [name, { ajv, check: ajv.compile(schema) }];
    }),
  );
  return instances.map(({ schema, value }) => {
    const validator = validators.get(schema);
    if (validator === undefined) throw new Error(`no schema ${schema}`);
    validator.check(value);
    return (validator.check.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
  });
}
