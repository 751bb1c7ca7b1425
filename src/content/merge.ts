import { type Finding, finding, type Place } from '../diagnostics/finding.ts';
import type { Entry, MapNode, Node } from '../source/node.ts';
import type { ContentFile } from '../source/read-folder.ts';
import { wrongColon } from '../source/wrong-colon.ts';
import { canonical, duplicate } from './canonical.ts';
import { NOT_A_MAPPING } from './key-diagnostics.ts';
import { describeNode } from './node-words.ts';
import type { Schema } from './schema-kinds.ts';
import { type Unread, unreadContent } from './unread.ts';

export interface Merged {
  /** All files as one mapping of top-level keys, under their official names. */
  readonly tree: MapNode;
  readonly unread: Unread;
  readonly findings: readonly Finding[];
}

/** The files of a folder as one mapping. A key may stand in one file only. */
export function merge(files: readonly ContentFile[], schema: Schema, start: Place): Merged {
  const findings: Finding[] = [];
  const entries = new Map<string, Entry>();
  for (const { root } of files) {
    if (root === undefined) continue;
    const { node: tree, findings: found } = canonical(root, schema);
    for (const one of found) findings.push(one);
    if (tree.kind !== 'map') findings.push(notAMapping(tree));
    else {
      for (const entry of tree.entries) {
        // In another file: of one file's keys none is left that stands twice.
        const before = entries.get(entry.name);
        if (before === undefined) entries.set(entry.name, entry);
        else findings.push(duplicate(entry.key, before.key));
      }
    }
  }
  const tree: MapNode = { kind: 'map', entries: [...entries.values()], place: start };
  return { tree, unread: unreadContent(files, schema), findings };
}

function notAMapping(root: Node): Finding {
  if (root.kind === 'scalar') {
    const { text, locate } = root.source();
    const colon = wrongColon(text.split('\n')[0] ?? '', (offset) => locate(offset));
    if (colon !== undefined) return colon;
  }
  return finding(NOT_A_MAPPING, root.place, describeNode(root));
}
