import type { Document } from '../document/document.ts';
import type { BuiltFile, Format } from './building.ts';

/** Characters that Windows forbids in file names, and the full-width ones that stand for them. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  '\\': '＼',
  '/': '／',
  ':': '：',
  '*': '＊',
  '?': '？',
  '"': '＂',
  '<': '＜',
  '>': '＞',
  '|': '｜',
};

/** Linux takes 255 bytes; an ending, and room for a copy's " (1)", come on top. */
const LONGEST_BYTES = 240;

/** The report's title as a file name (without ending) that Windows, Linux and macOS all take. */
export function fileName(title: string): string {
  let name = '';
  for (const character of title.replace(/\s+/g, '')) {
    const longer = name + (FORBIDDEN[character] ?? character);
    if (Buffer.byteLength(longer) > LONGEST_BYTES) break;
    name = longer;
  }
  return name.replace(/\.+$/, '');
}

/** The finished file of a format, named after the document's title. */
export const nameFile = ({ meta }: Document, format: Format, bytes: Uint8Array): BuiltFile => ({
  name: `${fileName(meta.title)}.${format}`,
  format,
  bytes,
});
