import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { readBundle } from './read-bundle.ts';

/** What a bundle's text is: a function of CommonJS's five names. */
type Wrapper = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  filename: string,
  dirname: string,
) => void;

interface Loaded {
  readonly exports: object;
  readonly script: Script;
}

const loaded = new Map<string, Loaded>();

let isTuned = (): boolean => false;

/** @param ask whether the engine has the flags of a short run (tuning.ts): it takes no code that was kept under others. */
export function askTuned(ask: () => boolean): void {
  isTuned = ask;
}

/**
 * Loads a bundle of the built program, with the code that the JavaScript engine compiled of it when it was built: the
 * engine then need not parse and compile again. Another engine than the one that built it finds no code of its own and
 * compiles anew, which is slower and nothing else.
 * @param name without its ending: `name`.cjs stands beside this module, and its compiled code beside that.
 * @returns its exports, the same ones each time.
 */
export function loadBundle(name: string): object {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const filename = join(__dirname, `${name}.cjs`);
  const { text, code } = readBundle(filename, join(__dirname, codeFile(name, isTuned())));
  // The kept code has its name in it, so that is not a path.
  const script = new Script(text, {
    filename: `${name}.cjs`,
    ...(code === undefined ? {} : { cachedData: code }),
  });
  const module = { exports: {} };
  const run = script.runInThisContext() as Wrapper;
  // What this module asks for, a bundle asks for from the same folder.
  run(module.exports, require, module, filename, __dirname);
  loaded.set(name, { exports: module.exports, script });
  return module.exports;
}

/** What the engine has compiled of a bundle until now: all that has run of it. @throws {Error} where it is not loaded. */
export function compiledCode(name: string): Buffer {
  const known = loaded.get(name);
  if (known === undefined) throw new Error(`${name} is not loaded`);
  return known.script.createCachedData();
}

let engine: string | undefined;

/**
 * The name of the file that holds compiled code of a bundle for the engine that runs: the same Node's, on the same kind
 * of machine. V8 itself asks too little: that of Node 20 takes the code of each engine whose version and flags have the same
 * number, which those of other processors and of its own later patches have, and crashes when it runs it.
 * @param tuned whether the engine has the flags of a short run
 */
export function codeFile(bundle: string, tuned = false): string {
  const { version, platform, arch, execPath } = process;
  // Another build of the same version, such as a distribution's, is another file.
  engine ??= `${version}-${platform}-${arch}-${statSync(execPath).size}`;
  return `${bundle}-${engine}${tuned ? '-tuned' : ''}.cache`;
}
