import { type Document as DocxFile, Packer } from 'docx';
import type { Package } from './package.ts';

/** A part that stands in place of the library's own. */
export interface OwnPart {
  readonly path: string;
  readonly data: string;
}

/** What Packer uses inside; its published types keep it to themselves. */
interface Compiler {
  compile(file: DocxFile, prettify: undefined, overrides: readonly OwnPart[]): Map<string, PartData>;
}
type PartData = string | ArrayBuffer | ArrayBufferView;

/**
 * The parts of a file as the docx library writes them. Packer would zip them with a compressor in JavaScript, only for
 * them to be unzipped again at once: half the time of a DOCX.
 * @throws {Error} where the library has been changed.
 */
export function compileParts(file: DocxFile, overrides: readonly OwnPart[]): Package {
  const { compiler } = Packer as unknown as { readonly compiler?: Compiler };
  if (compiler === undefined) throw new Error('this version of docx has no Packer.compiler');
  const parts: Package = new Map();
  for (const [name, data] of compiler.compile(file, undefined, overrides)) parts.set(name, partData(data));
  return parts;
}

function partData(data: PartData): string | Uint8Array {
  if (typeof data === 'string') return data;
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return new Uint8Array(data);
}
