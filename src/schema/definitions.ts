/** A schema of JSON Schema, draft-07: the draft that the editors' YAML servers know best. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The parts of a schema that stand once and are referred to. Equal ones are the same. */
export class Definitions {
  private readonly names = new Map<string, string>();
  private readonly schemas: Record<string, JsonSchema> = {};

  /**
   * A reference to a schema, which is kept.
   * @param kind what it is, for its name: the first of a kind has it, the others have a number as well.
   */
  refer(kind: string, schema: JsonSchema): JsonSchema {
    const text = JSON.stringify(schema);
    const name = this.names.get(text) ?? this.freeName(kind);
    this.names.set(text, name);
    this.schemas[name] = schema;
    return { $ref: `#/definitions/${name}` };
  }

  /** The definitions by their names. */
  all(): Readonly<Record<string, JsonSchema>> {
    return this.schemas;
  }

  private freeName(kind: string): string {
    let name = kind;
    for (let n = 2; Object.hasOwn(this.schemas, name); n++) name = `${kind}-${n}`;
    return name;
  }
}
