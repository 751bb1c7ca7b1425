import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../support/programs.ts';

/** Runs a program over a PDF; `FILE` among its arguments stands for the file. @returns what it prints. */
export function inspect(bytes: Uint8Array, program: string, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-pdf-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, bytes);
    return run(
      program,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text as pdftotext gives it, blanks and line ends left out. */
export const textOf = (bytes: Uint8Array, ...options: readonly string[]): string =>
  inspect(bytes, 'pdftotext', ...options, 'FILE', '-').replace(/\s/g, '');

type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Dictionary = { readonly [key: string]: Value };

/** A PDF's objects, as qpdf reads them. */
export class Objects {
  private readonly objects: Readonly<
    Record<string, { value?: Value; stream?: { dict: Dictionary; data: string } }>
  >;

  constructor(bytes: Uint8Array) {
    const json = inspect(
      bytes,
      'qpdf',
      '--json=2',
      '--json-stream-data=inline',
      '--decode-level=generalized',
      'FILE',
    );
    this.objects = JSON.parse(json).qpdf[1];
  }

  /** A value, with references followed. */
  follow(value: Value | undefined): Value | undefined {
    if (typeof value !== 'string' || !/^\d+ 0 R$/.test(value)) return value;
    const object = this.objects[`obj:${value}`];
    return object?.stream?.dict ?? object?.value;
  }

  dictionary(value: Value | undefined): Dictionary {
    const found = this.follow(value);
    if (found === null || typeof found !== 'object' || Array.isArray(found)) {
      throw new TypeError(`no dictionary: ${JSON.stringify(found)}`);
    }
    return found as Dictionary;
  }

  list(value: Value | undefined): readonly Value[] {
    const found = this.follow(value);
    if (!Array.isArray(found)) throw new TypeError(`no array: ${JSON.stringify(found)}`);
    return found;
  }

  /** The decoded bytes of a stream. */
  stream(reference: Value | undefined): Buffer {
    const stream = this.objects[`obj:${String(reference)}`]?.stream;
    if (stream === undefined) throw new TypeError(`no stream: ${String(reference)}`);
    return Buffer.from(stream.data, 'base64');
  }

  /** All dictionaries with a /Type, or of streams with a /Subtype. */
  ofType(name: string): Dictionary[] {
    return Object.values(this.objects)
      .map((object) => object.stream?.dict ?? object.value)
      .filter(
        (value): value is Dictionary => value !== null && typeof value === 'object' && !Array.isArray(value),
      )
      .filter((value) => value['/Type'] === name || value['/Subtype'] === name);
  }

  get catalog(): Dictionary {
    const [catalog] = this.ofType('/Catalog');
    return this.dictionary(catalog);
  }

  get pages(): readonly Dictionary[] {
    return this.list(this.dictionary(this.catalog['/Pages'])['/Kids']).map((kid) => this.dictionary(kid));
  }
}
