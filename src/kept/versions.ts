import { LastRun } from './last-run.ts';

/** A folder of content has seven files; a process that makes many reports soon comes to other folders. */
const MOST = 32;

/**
 * What was made of the parts of things that come in versions, by the things' names: a new version of a file finds again
 * what was made for the last one. What two versions did not ask for is forgotten.
 */
export class KeptByVersion<T> {
  private readonly names = new Map<string, { version: object; readonly parts: LastRun<T> }>();

  /** What was made of the parts of a version. @param version an object that is its own */
  of(name: string, version: object): LastRun<T> {
    const known = this.names.get(name) ?? { version, parts: new LastRun<T>() };
    if (known.version !== version) {
      known.version = version;
      known.parts.begin();
    }
    this.names.delete(name);
    this.names.set(name, known);
    for (const oldest of this.names.keys()) {
      if (this.names.size <= MOST) break;
      this.names.delete(oldest);
    }
    return known.parts;
  }
}
