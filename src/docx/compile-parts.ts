import { type Document as DocxFile, Packer } from 'docx';
import type { Package } from './package.ts';

/** A part that stands in place of the library's own. */
export interface OwnPart {
  readonly path: string;
  readonly data: string;
}

/** What Packer uses inside; its published types keep it to themselves. */
interface Compiler {
  readonly formatter: Formatter;
  compile(file: DocxFile, prettify: undefined, overrides: readonly OwnPart[]): Map<string, PartData>;
}
interface Formatter {
  format(view: unknown, context: unknown): object;
}
type PartData = string | ArrayBuffer | ArrayBufferView;

/**
 * The parts of a file as the docx library writes them. Packer would zip them with a compressor in JavaScript, only for
 * them to be unzipped again at once: half the time of a DOCX.
 * @param overrides stand in the place of parts of these names. The library's own styles, settings, fonts, notes, lists
 *   and properties are not written at all: empty elements stand for them, where no part of ours does.
 * @throws {Error} where the library has been changed.
 */
export function compileParts(file: DocxFile, overrides: readonly OwnPart[]): Package {
  const { compiler } = Packer as unknown as { readonly compiler?: Compiler };
  if (compiler?.formatter === undefined) throw new Error('this version of docx has no Packer.compiler');
  const leanCompiler: Compiler = Object.create(compiler, {
    formatter: { value: without(needlessViews(file), compiler.formatter) },
  });
  const parts: Package = new Map();
  for (const [name, data] of leanCompiler.compile(file, undefined, overrides)) {
    parts.set(name, partData(data));
  }
  return parts;
}

function without(needless: ReadonlySet<unknown>, formatter: Formatter): Formatter {
  return {
    format: (view, context) => (needless.has(view) ? { nothing: [] } : formatter.format(view, context)),
  };
}

/** What the library would write for parts that are thrown away (unused-parts.ts, frame.ts) or overridden. */
function needlessViews(file: DocxFile): ReadonlySet<unknown> {
  const { Styles, Settings, FontTable, FootNotes, Endnotes, Numbering, CoreProperties, CustomProperties } =
    file;
  const views = [FontTable, FootNotes, Endnotes].map(({ View }) => View);
  return new Set<unknown>([Styles, Settings, ...views, Numbering, CoreProperties, CustomProperties]);
}

function partData(data: PartData): string | Uint8Array {
  if (typeof data === 'string') return data;
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return new Uint8Array(data);
}
