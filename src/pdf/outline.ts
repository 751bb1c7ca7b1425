import type { OutlineEntry } from '../layout/page.ts';

type Reference = PDFKit.PDFKitReference;

interface Node {
  readonly entry: OutlineEntry;
  readonly children: Node[];
  reference?: Reference;
}

/**
 * Writes the bookmarks, all of them open, as a tree by their levels. pdfkit's own outline counts open entries wrong
 * where there is more than one level.
 * @param pages the page dictionaries.
 * @returns the outline dictionary, or undefined when there are no bookmarks.
 */
export function writeOutline(
  document: PDFKit.PDFDocument,
  entries: readonly OutlineEntry[],
  pages: readonly { readonly dictionary: Reference; readonly height: number }[],
): Reference | undefined {
  if (entries.length === 0) return undefined;
  const root = document.ref({ Type: 'Outlines' });
  writeChildren(root, nest(entries));
  root.end(undefined);
  return root;

  function writeChildren(parent: Reference, nodes: readonly Node[]): void {
    const references = nodes.map(() => document.ref({}));
    nodes.forEach(({ entry, children }, k) => {
      const reference = references[k];
      const page = pages[entry.page - 1];
      if (reference === undefined || page === undefined) throw new RangeError(`no page ${entry.page}`);
      Object.assign(reference.data, {
        Title: new String(entry.title),
        Parent: parent,
        Dest: [page.dictionary, 'XYZ', null, page.height - entry.y, null],
        ...(k > 0 ? { Prev: references[k - 1] } : {}),
        ...(k < nodes.length - 1 ? { Next: references[k + 1] } : {}),
      });
      if (children.length > 0) writeChildren(reference, children);
      reference.end(undefined);
    });
    Object.assign(parent.data, {
      First: references[0],
      Last: references.at(-1),
      Count: countAll(nodes),
    });
  }
}

/** Each entry under the nearest one before it that has a lower level. */
function nest(entries: readonly OutlineEntry[]): Node[] {
  const top: Node[] = [];
  const path: Node[] = [];
  for (const entry of entries) {
    const node: Node = { entry, children: [] };
    while ((path.at(-1)?.entry.level ?? 0) >= entry.level) path.pop();
    (path.at(-1)?.children ?? top).push(node);
    path.push(node);
  }
  return top;
}

function countAll(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countAll(children), 0);
}
