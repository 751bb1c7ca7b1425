import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, deflateRaw, deflateRawSync, deflateSync } from 'node:zlib';

/** A piece as blocks that look back at nothing before it, the last of them not the stream's last. */
const BLOCKS = { finishFlush: constants.Z_SYNC_FLUSH };
const deflate = promisify(deflateRaw);
const elsewhere = (piece: Uint8Array): Promise<Uint8Array> => deflate(piece, BLOCKS);
const here = async (piece: Uint8Array): Promise<Uint8Array> => deflateRawSync(piece, BLOCKS);

/** Compressed pieces by the digest of what is in them. */
export type Pieces = ReadonlyMap<string, Promise<Uint8Array>>;

export interface Deflated {
  /** One zlib stream (RFC 1950) of all pieces. */
  readonly stream: Promise<Uint8Array>;
  readonly pieces: Pieces;
}

/** What an edit changes: mostly one piece. */
const FEW = 2;

/** CMF and FLG: deflate with the whole window, at the default level. */
const HEADER = Uint8Array.of(0x78, 0x9c);
/** A last block that holds nothing (RFC 1951, 3.2.6); those before it end at a byte. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

/**
 * Compresses bytes piece by piece, so that a piece that stayed as it was is not compressed again: of a font of 700
 * characters, one that an edit brings changes a fifth. The stream grows by one per cent.
 * A few pieces are compressed by other threads while the caller goes on; handing over all pieces of a font costs as much
 * as compressing them.
 * @param known pieces that were compressed before
 */
export function deflatePieces(bytes: readonly Uint8Array[], known: Pieces = new Map()): Deflated {
  const digested = bytes.map((piece) => ({
    piece,
    digest: createHash('sha256').update(piece).digest('base64'),
  }));
  const compress = digested.filter(({ digest }) => !known.has(digest)).length > FEW ? here : elsewhere;
  const pieces = new Map<string, Promise<Uint8Array>>();
  const inOrder = digested.map(({ piece, digest }) => {
    const compressed = pieces.get(digest) ?? known.get(digest) ?? compress(piece);
    pieces.set(digest, compressed);
    return compressed;
  });
  const stream = Promise.all(inOrder).then((blocks) =>
    Buffer.concat([HEADER, ...blocks, LAST_BLOCK, adler32(bytes)]),
  );
  return { stream, pieces };
}

/** The check sum at the end of a zlib stream (RFC 1950, 8.2), by zlib itself: that of the bytes as they are, not compressed. */
const adler32 = (pieces: readonly Uint8Array[]): Uint8Array =>
  deflateSync(Buffer.concat(pieces), { level: 0 }).subarray(-4);
