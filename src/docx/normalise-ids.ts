import { type Package, readText, relationshipsOf, writeText } from './package.ts';

/**
 * Gives ids that docx takes at random, or from counters that run on in a process, numbers in the order in which they
 * appear, so that the same document always has the same ids.
 */
export function normaliseIds(parts: Package): void {
  for (const name of parts.keys()) {
    if (parts.has(relationshipsOf(name))) renumberRelationships(parts, name);
  }
  renumberDrawings(parts, 'word/document.xml');
}

/** Relationship ids of a part: rId1, rId2, … in the order of its relationships. */
function renumberRelationships(parts: Package, name: string): void {
  const relationships = relationshipsOf(name);
  const ids = new Map<string, string>();
  const rels = readText(parts, relationships).replace(
    /(<Relationship Id=")([^"]*)(")/g,
    (_, before, id, after) => {
      ids.set(id, `rId${ids.size + 1}`);
      return `${before}${ids.get(id)}${after}`;
    },
  );
  writeText(parts, relationships, rels);
  const text = readText(parts, name).replace(
    /(\sr:(?:id|embed|link)=")([^"]*)(")/g,
    (whole, before, id, after) => {
      const renumbered = ids.get(id);
      if (renumbered === undefined)
        throw new Error(`${name} refers to a relationship that does not exist: ${whole}`);
      return `${before}${renumbered}${after}`;
    },
  );
  writeText(parts, name, text);
}

/** Ids of drawings: 1, 2, … */
function renumberDrawings(parts: Package, name: string): void {
  let count = 0;
  const text = readText(parts, name).replace(/(<wp:docPr id=")[^"]*(")/g, (_, before, after) => {
    count += 1;
    return `${before}${count}${after}`;
  });
  writeText(parts, name, text);
}
