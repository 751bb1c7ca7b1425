import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './command.ts';

/** A program to open files and addresses with (NIANBAO_OPEN), which writes down what it was given. */
export interface Viewer {
  readonly command: string;
  /** What it was given, as soon as it was. @throws after 30 s */
  opened(): Promise<string>;
}

/** Makes such a program in a folder. */
export async function viewerIn(home: string): Promise<Viewer> {
  await mkdir(join(home, 'bin'));
  const [command, note] = [join(home, 'bin', 'viewer'), join(home, 'opened')];
  const script = `#!/bin/sh\nprintf %s "$1" > ${note}.new\nmv ${note}.new ${note}\n`;
  await writeFile(command, script, { mode: 0o755 });
  return { command, opened: () => until(() => readFile(note, 'utf8').catch(() => undefined)) };
}
