import { printed, replaceable } from '../source/characters.ts';
import type { Node, ScalarNode } from '../source/node.ts';
import { SourceFile } from '../source/source-file.ts';
import { parseYaml } from '../source/yaml.ts';
import type { Fix } from './fix.ts';
import type { SourceMap } from './source-map.ts';

/**
 * All characters of a file's keys and values that are printed as others (T002). The reader names only the first of a
 * file's, so that they are looked for again; comments are passed over.
 */
export function lookAlikes(name: string, text: string, map: SourceMap): Fix[] {
  const found = new Set(replaceable(text).map(({ character }) => character));
  const { root } = parseYaml(new SourceFile(name, text));
  if (root === undefined || found.size === 0) return [];
  return scalars(root).flatMap((scalar) => {
    const { text: value, locate } = scalar.source();
    // A value's hanzi stand where its look-alikes are written.
    return Array.from({ length: value.length }, (_, i) => i).flatMap((i) => {
      const place = locate(i, 1);
      const character = map.character(place);
      return character !== undefined && found.has(character)
        ? (map.fix(place, character, printed(character)) ?? [])
        : [];
    });
  });
}

function scalars(node: Node): ScalarNode[] {
  switch (node.kind) {
    case 'scalar':
      return [node];
    case 'list':
      return node.items.flatMap(scalars);
    case 'map':
      return node.entries.flatMap(({ key, value }) => [key, ...scalars(value)]);
  }
}
