import { type Finding, finding } from '../diagnostics/finding.ts';
import { keptByObject } from '../kept/by-object.ts';
import type { Entry, Node, ScalarNode } from '../source/node.ts';
import { DUPLICATE_KEY } from './key-diagnostics.ts';
import { keyForms, normaliseKey } from './keys.ts';
import type { Schema } from './schema-kinds.ts';
import { alternativeFor, below } from './schema-walk.ts';

export interface Canonical {
  readonly node: Node;
  readonly findings: readonly Finding[];
}

/**
 * The nodes with their keys' official names. Keys that the schema does not know stay as they are written. A key that
 * stands twice, in whatever forms, is a finding; its first entry counts.
 */
export const canonical = keptByObject((root: Node, schema: Schema): Canonical => {
  const findings: Finding[] = [];
  return { node: walk(root, schema, findings), findings };
});

function walk(node: Node, schema: Schema | undefined, findings: Finding[]): Node {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') {
    return { ...node, items: node.items.map((item, i) => walk(item, below(schema, i), findings)) };
  }
  const map = alternativeFor(schema, 'map');
  const forms = map === undefined ? undefined : keyForms.get(map);
  const first = new Map<string, Entry>();
  for (const { key, value } of node.entries) {
    const name = forms?.get(normaliseKey(key.text)) ?? key.text;
    const before = first.get(name);
    if (before !== undefined) findings.push(duplicate(key, before.key));
    else first.set(name, { key, name, value: walk(value, below(schema, name), findings) });
  }
  return { ...node, entries: [...first.values()] };
}

/** A key that stands twice, in one file or in two. */
export function duplicate(key: ScalarNode, before: ScalarNode): Finding {
  const { file, line, column } = before.place;
  return finding(DUPLICATE_KEY, key.place, {
    found: key.text,
    before: file === key.place.file ? `${line}:${column}` : `${file}:${line}:${column}`,
  });
}
