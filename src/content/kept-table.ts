import type { Finding, Place } from '../diagnostics/finding.ts';
import type { Edition } from '../editions/edition.ts';
import { keptByObject } from '../kept/by-object.ts';
import type { Node } from '../source/node.ts';
import type { TableOptions, TablePart } from './tables.ts';

type ReadTable<T> = (part: TablePart, options: TableOptions) => T;

/** A reader of a table that reads a part again only where its node, its place or the options are others. */
export function keptTable<T>(read: ReadTable<T>): ReadTable<T> {
  const kept = keptByObject((node: Node, place: Place, edition: Edition, slash: boolean) => {
    const findings: Finding[] = [];
    return { table: read({ node, place }, { edition, slash, findings }), findings };
  });
  return (part, options) => {
    if (part.node === undefined) return read(part, options);
    const { table, findings } = kept(part.node, part.place, options.edition, options.slash);
    for (const one of findings) options.findings.push(one);
    return table;
  };
}
