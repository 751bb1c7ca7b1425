import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import { isContentFile } from './content-file.ts';
import type { World } from './world.ts';

const COMMA = Buffer.from('，');
const OTHER_MARK = Buffer.from('、');

/**
 * A world as it would be had somebody edited its texts: in each content file one comma is another mark of the same width.
 * @param turn which comma: another one each time, from 0.
 */
export function editedWorld(world: World, turn: number): World {
  return {
    list: (folder) => world.list(folder),
    async read(path, inside) {
      const bytes = await world.read(path, inside);
      return isContentFile(basename(path)) ? edited(bytes, turn) : bytes;
    },
  };
}

function edited(bytes: Uint8Array, turn: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const commas: number[] = [];
  for (let at = copy.indexOf(COMMA); at >= 0; at = copy.indexOf(COMMA, at + COMMA.length)) commas.push(at);
  const at = commas[turn % commas.length];
  if (at !== undefined) OTHER_MARK.copy(copy, at);
  return copy;
}
