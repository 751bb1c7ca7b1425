import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A bundle as it is loaded. */
export interface BundleFiles {
  readonly text: string;
  /** What the engine has compiled of it; undefined where that is not kept. In memory that nothing else may keep. */
  readonly code: Buffer | undefined;
}

/**
 * Reads both files into the same memory, one after the other: memory that is touched for the first time takes longer than
 * reading into it.
 * @param textFile ASCII, which the build sees to: a text of one byte a character is the quickest to read and to keep
 * @param codeFile only spares time: where it is not there, or cannot be read, the run does without
 * @throws {Error} the system's, where the text cannot be read
 */
export function readBundle(textFile: string, codeFile: string): BundleFiles {
  const opened: number[] = [];
  const open = (file: string): number => {
    const descriptor = openSync(file, 'r');
    opened.push(descriptor);
    return descriptor;
  };
  try {
    const text = open(textFile);
    const code = ifPossible(() => open(codeFile));
    const lengths = opened.map((descriptor) => fstatSync(descriptor).size);
    const room = Buffer.allocUnsafeSlow(Math.max(...lengths));
    return {
      text: readInto(room, text).toString('latin1'),
      code: code === undefined ? undefined : ifPossible(() => readInto(room, code)),
    };
  } finally {
    for (const descriptor of opened) closeSync(descriptor);
  }
}

/** @returns the part of the memory that holds the file */
function readInto(room: Buffer, descriptor: number): Buffer {
  let length = 0;
  while (length < room.length) {
    const more = readSync(descriptor, room, length, room.length - length, null);
    if (more === 0) break;
    length += more;
  }
  return room.subarray(0, length);
}

function ifPossible<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
