import type { Finding } from '../diagnostics/finding.ts';
import type { Node } from '../source/node.ts';
import type { TableOptions, TablePart } from './tables.ts';

type ReadTable<T> = (part: TablePart, options: TableOptions) => T;

interface Kept<T> {
  readonly part: TablePart;
  readonly options: TableOptions;
  readonly table: T;
}

/** A reader of a table that reads a part again only where its node, its place or the options are others. */
export function keptTable<T>(read: ReadTable<T>): ReadTable<T> {
  const kept = new WeakMap<Node, Kept<T>>();
  return (part, { edition, slash, findings }) => {
    const known = part.node && kept.get(part.node);
    const same =
      known?.part.place === part.place && known.options.edition === edition && known.options.slash === slash;
    if (known !== undefined && same) {
      for (const one of known.options.findings) findings.push(one);
      return known.table;
    }
    const own: Finding[] = [];
    const options = { edition, slash, findings: own };
    const table = read(part, options);
    for (const one of own) findings.push(one);
    if (part.node !== undefined) kept.set(part.node, { part, options, table });
    return table;
  };
}
