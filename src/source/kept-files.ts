import { Buffer } from 'node:buffer';
import { Recent } from '../kept/recent.ts';

/**
 * What was read of the last files, by their path, as long as their bytes stay the same: an edit loop reads a folder
 * again at every save, and one file of it has changed. Nodes are never altered, so that they can be had twice.
 */
export class KeptFiles<T> {
  private readonly files = new Recent<{ readonly bytes: Uint8Array; readonly result: T }>();

  /** What `read` gives for these bytes, now or the last time. */
  get(path: string, bytes: Uint8Array, read: () => T): T {
    const known = this.files.get(path);
    const result = known !== undefined && Buffer.compare(known.bytes, bytes) === 0 ? known.result : read();
    this.files.set(path, { bytes, result });
    return result;
  }
}
