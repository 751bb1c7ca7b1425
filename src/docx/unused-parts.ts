import { type Package, readText, relationshipsOf, writeText } from './package.ts';

/**
 * Parts that docx writes into every package and a report has no use for: notes, lists numbered by Word (numerals and
 * markers are text here), custom properties. With them, notes would refer to styles that do not exist.
 */
const UNUSED = [
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/numbering.xml',
  'docProps/custom.xml',
] as const;

/**
 * Takes the unused parts out of the package, with their content types, the relationships to them, and empty lists of
 * relationships.
 */
export function dropUnusedParts(parts: Package): void {
  for (const name of UNUSED) {
    parts.delete(name);
    parts.delete(relationshipsOf(name));
  }
  const unused = new Set<string>(UNUSED);
  dropElements(parts, '[Content_Types].xml', 'Override', (name) => unused.has(name.slice(1)));
  dropElements(parts, '_rels/.rels', 'Relationship', (target) => unused.has(target));
  dropElements(parts, relationshipsOf('word/document.xml'), 'Relationship', (target) =>
    unused.has(`word/${target}`),
  );
  for (const name of [...parts.keys()]) {
    if (name.endsWith('.rels') && !readText(parts, name).includes('<Relationship ')) parts.delete(name);
  }
}

/** Drops a part's elements whose PartName or Target is unused. */
function dropElements(
  parts: Package,
  name: string,
  element: string,
  unused: (target: string) => boolean,
): void {
  const elements = new RegExp(`<${element} [^>]*?(?:PartName|Target)="([^"]*)"[^>]*?/>`, 'g');
  const text = readText(parts, name).replace(elements, (whole, target: string) =>
    unused(target) ? '' : whole,
  );
  writeText(parts, name, text);
}
