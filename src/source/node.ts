import type { Place } from '../diagnostics/finding.ts';
import type { SourceText } from './text.ts';

/**
 * A file's YAML as the content language sees it: mappings, lists and scalars, each with its place. Aliases, tags and
 * keys that are not text do not occur: the reader reports them.
 */
export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly place: Place;
}

export interface Entry {
  readonly key: ScalarNode;
  /** The key's official form once it has been looked up; until then as it is written. */
  readonly name: string;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly place: Place;
}

/** A value is kept as text: what it means (a count, a year, a date) is for its reader to say, and no digit is lost. */
export interface ScalarNode {
  readonly kind: 'scalar';
  /** As YAML resolves it: without quotes, unfolded. */
  readonly text: string;
  /** Plain scalars can be numbers, blank, true; quoted and block scalars are text whatever they hold. */
  readonly style: 'plain' | 'quoted' | 'block';
  readonly place: Place;
  /** The text with the characters that are printed, and the place of each. */
  readonly source: () => SourceText;
}

/** Whether a scalar is blank: nothing written, or one of YAML's words for it. */
export function isBlank(node: Node): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && /^(?:~|null|Null|NULL)?$/.test(node.text);
}

/** The entry of that name, if the node is a mapping that has it. */
export function entryOf(node: Node | undefined, name: string): Entry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => entry.name === name) : undefined;
}
