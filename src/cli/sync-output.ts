import { writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/** Asked again after this many ms, where a reader has no room. */
const PATIENCE_MS = 5;

/**
 * A pipe that is written to at once, and waited for where its reader is slow: for a command that says a few lines and ends.
 * Node itself opens a pipe as a socket, for which it loads its network: 3 ms, and as much again in a run that has tuned the
 * engine, which then compiles that anew.
 */
export class SyncOutput extends Writable {
  constructor(private readonly file: number) {
    super();
  }

  override _write(bytes: Buffer, _encoding: string, done: (error?: Error) => void): void {
    try {
      for (let at = 0; at < bytes.length; ) at += writeSome(this.file, bytes.subarray(at));
    } catch (error) {
      done(error as Error);
      return;
    }
    done();
  }
}

/** @returns how many bytes were taken. Somebody may have set the pipe to refuse what it has no room for. */
function writeSome(file: number, bytes: Uint8Array): number {
  try {
    return writeSync(file, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, PATIENCE_MS);
    return 0;
  }
}
