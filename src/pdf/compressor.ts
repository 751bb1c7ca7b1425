import { constants, deflateRawSync, deflateSync } from 'node:zlib';

/**
 * Outlines repeat little, and near by: with a window of 8 kB, a short search and long blocks a report's fonts take 4 ms
 * instead of 7, and are 1.6 % larger.
 */
const OUTLINES = { windowBits: 13, memLevel: 9, level: 3, finishFlush: constants.Z_SYNC_FLUSH };

/** What bytes become. Whoever does it, they become the same. */
export const WAYS = {
  /** A zlib stream (RFC 1950). */
  stream: (bytes: Uint8Array): Uint8Array => deflateSync(bytes),
  /** Blocks of outlines (RFC 1951) that look back at nothing before them, of which the last is not the stream's last. */
  blocks: (bytes: Uint8Array): Uint8Array => deflateRawSync(bytes, OUTLINES),
  /** The check sum at the end of a zlib stream (RFC 1950, 8.2), by zlib itself. In one go: a stream is hardly longer than its bytes. */
  checkSum: (bytes: Uint8Array): Uint8Array =>
    deflateSync(bytes, { level: 0, chunkSize: bytes.length + 4096 }).subarray(-4),
};

export type Way = keyof typeof WAYS;

export interface Job {
  readonly way: Way;
  readonly bytes: Uint8Array;
}

/** Compresses what a PDF holds: where it is asked to, or with the help of another thread. */
export interface Compressor {
  /** Memory for bytes that are to be compressed. What stands in it is anything. */
  room(length: number): Uint8Array;
  /**
   * Begins jobs, whose bytes are of `room`, and stay as they are.
   * @returns gives what they become, in their order, and waits for it where it has to
   */
  begin(jobs: readonly Job[]): () => readonly Uint8Array[];
}

/** Who has no help: a job is done when it is asked for. */
export const ALONE: Compressor = {
  room: (length) => Buffer.allocUnsafeSlow(length),
  begin: (jobs) => () => jobs.map(({ way, bytes }) => WAYS[way](bytes)),
};
