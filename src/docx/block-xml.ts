import type { IContext } from 'docx';
import { blockKey } from './block-key.ts';
import { blockChildren, type PlacedBlock } from './blocks.ts';
import { writeXmlable } from './xmlable.ts';

/** The XML of the last document's blocks by their keys, in UTF-8: a string pieced together is slow to piece on. */
let kept: ReadonlyMap<string, Uint8Array> = new Map();

/**
 * The XML of blocks that refer to no other part of the package: each is written alone, and once as long as it stays the
 * same from document to document. An edit loop changes one or two of them.
 * @returns for each stretch of blocks theirs, in order
 */
export function writeBlocks(stretches: readonly (readonly PlacedBlock[])[]): Uint8Array[][] {
  const written = new Map<string, Uint8Array>();
  const xml = stretches.map((blocks) =>
    blocks.map((placed) => {
      const key = blockKey(placed);
      const block = written.get(key) ?? kept.get(key) ?? writeBlock(placed);
      written.set(key, block);
      return block;
    }),
  );
  kept = written;
  return xml;
}

function writeBlock(placed: PlacedBlock): Uint8Array {
  const elements = blockChildren(placed).map((child) => {
    const element = child.prepForXml(alone());
    if (element === undefined) throw new Error(`docx writes nothing for a ${placed.block.kind}`);
    return writeXmlable(element);
  });
  return Buffer.from(elements.join(''), 'utf8');
}

/** What docx's own Formatter begins with: no file, so that a component that adds to one fails. */
const alone = () => ({ stack: [] }) as unknown as IContext;
