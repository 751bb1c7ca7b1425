import { type ChildProcessWithoutNullStreams, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** The command as a user starts it: the built program in a process of its own. */
export const COMMAND = resolve('bin/nianbao.cjs');

const CHINESE = { LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_MESSAGES: '' };

/** Runs a command to its end. */
export function nianbao(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const result = spawnSync(process.execPath, [COMMAND, ...words], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...CHINESE, ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** A new folder with the sample report in `content`. */
export async function sampleHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'nianbao-'));
  await cp('content', join(home, 'content'), { recursive: true });
  return home;
}

/**
 * Changes a file: the first occurrence of `from`, which has to be there. Saved beside it and moved over it, as many editors
 * do: a file that is emptied and then written is a state of its own, which a build on a busy machine may see.
 */
export async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  const beside = join(dirname(path), `.${basename(path)}.swp`);
  await writeFile(beside, text.replace(from, to));
  await rename(beside, path);
}

interface RunningOptions extends SpawnOptions {
  /** Whether it is to believe that it runs at a terminal: script(1) makes one. */
  readonly terminal?: boolean;
}

/** A command that goes on until it is told to stop. */
export class Running {
  out = '';
  err = '';
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  private readonly child: ChildProcessWithoutNullStreams;

  constructor(words: readonly string[], cwd: string, { terminal, ...options }: RunningOptions = {}) {
    const command = [process.execPath, COMMAND, ...words];
    const [program = '', ...rest] = terminal
      ? ['script', '-qec', command.map((word) => `'${word}'`).join(' '), '/dev/null']
      : command;
    this.child = spawn(program, rest, {
      ...options,
      cwd,
      env: { ...process.env, ...CHINESE, ...options.env },
      stdio: 'pipe',
    });
    this.child.stdout.on('data', (chunk) => {
      this.out += chunk;
    });
    this.child.stderr.on('data', (chunk) => {
      this.err += chunk;
    });
    this.exited = new Promise((resolve) =>
      this.child.on('exit', (code, signal) => resolve({ code, signal })),
    );
  }

  /** Waits until standard output matches. @returns the match. @throws with all output after 30 s. */
  async said(pattern: RegExp): Promise<RegExpExecArray> {
    return until(
      () => pattern.exec(this.out) ?? undefined,
      () => `${pattern} in:\n${this.out}\n${this.err}`,
    );
  }

  /** How many lines of standard output match. */
  count(pattern: RegExp): number {
    return this.out.split('\n').filter((line) => pattern.test(line)).length;
  }

  /** The last line of standard output that is complete. */
  lastLine(): string {
    return this.out.split('\n').at(-2) ?? '';
  }

  /** Types at its terminal. */
  type(keys: string): void {
    this.child.stdin.write(keys);
  }

  /** Goes away from its standard output, as `head` does from a pipe. */
  closeOutput(): void {
    this.child.stdout.destroy();
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }
}

/** Waits until a look gives something. @throws after 30 s, saying what was waited for. */
export async function until<T>(
  look: () => T | undefined | Promise<T | undefined>,
  what: () => string = () => 'nothing came',
): Promise<T> {
  for (let tries = 0; tries < 1500; tries++) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited in vain for ${what()}`);
}
