import { LastRun } from './last-run.ts';
import { Recent } from './recent.ts';

/**
 * What was made of the parts of things that come in versions, by the things' names: a new version of a file finds again
 * what was made for the last one. What two versions did not ask for is forgotten.
 */
export class KeptByVersion<T> {
  private readonly names = new Recent<{ version: object; readonly parts: LastRun<T> }>();

  /** What was made of the parts of a version. @param version an object that is its own */
  of(name: string, version: object): LastRun<T> {
    const known = this.names.get(name) ?? { version, parts: new LastRun<T>() };
    if (known.version !== version) {
      known.version = version;
      known.parts.begin();
    }
    this.names.set(name, known);
    return known.parts;
  }
}
