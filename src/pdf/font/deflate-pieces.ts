import { promisify } from 'node:util';
import { constants, deflateRaw, deflateRawSync, deflateSync } from 'node:zlib';

/** A piece as blocks that look back at nothing before it, the last of them not the stream's last. */
const BLOCKS = { finishFlush: constants.Z_SYNC_FLUSH };
const deflate = promisify(deflateRaw);
const elsewhere = (piece: Uint8Array): Promise<Uint8Array> => deflate(piece, BLOCKS);
const here = async (piece: Uint8Array): Promise<Uint8Array> => deflateRawSync(piece, BLOCKS);

/** A piece, and the same compressed. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly compressed: Promise<Uint8Array>;
}

export interface Deflated {
  /** One zlib stream (RFC 1950) of all pieces. */
  readonly stream: Promise<Uint8Array>;
  readonly pieces: readonly Piece[];
}

/** In bytes. What is shorter is compressed in less time than it takes to be handed over. */
const LONG = 10_000;

/** CMF and FLG: deflate with the whole window, at the default level. */
const HEADER = Uint8Array.of(0x78, 0x9c);
/** A last block that holds nothing (RFC 1951, 3.2.6); those before it end at a byte. */
const LAST_BLOCK = Uint8Array.of(0x03, 0x00);

/**
 * Compresses bytes piece by piece, so that a piece that stayed as it was is not compressed again: of a font of 700
 * characters, one that an edit brings changes a fifth. The stream grows by one per cent.
 * Long pieces are compressed by other threads while the caller goes on.
 * @param known pieces that were compressed before
 */
export function deflatePieces(bytes: readonly Uint8Array[], known: readonly Piece[] = []): Deflated {
  const compress = (piece: Uint8Array) => (piece.length > LONG ? elsewhere : here)(piece);
  const pieces = bytes.map(
    (piece) =>
      known.find((one) => Buffer.compare(one.bytes, piece) === 0) ?? {
        bytes: piece,
        compressed: compress(piece),
      },
  );
  const stream = Promise.all(pieces.map(({ compressed }) => compressed)).then((blocks) =>
    Buffer.concat([HEADER, ...blocks, LAST_BLOCK, adler32(bytes)]),
  );
  return { stream, pieces };
}

/** The check sum at the end of a zlib stream (RFC 1950, 8.2), by zlib itself: that of the bytes as they are, not compressed. */
function adler32(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = Buffer.concat(pieces);
  // In one go: the stream is hardly longer than the bytes.
  return deflateSync(bytes, { level: 0, chunkSize: bytes.length + 4096 }).subarray(-4);
}
