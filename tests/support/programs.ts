import { spawnSync } from 'node:child_process';
import { test } from 'vitest';

/** Whether a system program can be started from here. */
export function has(program: string): boolean {
  const which = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(which, [program], { stdio: 'ignore' }).status === 0;
}

/** Set in CI: a program that is missing there is a failure, not a reason to skip. */
const required = process.env['NIANBAO_REQUIRE_PROGRAMS'] === '1';

type TestBody = () => void | Promise<void>;

/**
 * `test` for tests that need system programs; where one is missing the test is skipped and its title says which.
 * With NIANBAO_REQUIRE_PROGRAMS=1 it fails instead.
 */
export function testWith(...programs: readonly string[]): (name: string, body: TestBody) => void {
  const missing = programs.filter((program) => !has(program));
  return (name, body) => {
    if (missing.length === 0) test(name, body);
    else if (required) test(name, () => Promise.reject(new Error(`not installed: ${missing.join(', ')}`)));
    else test.skip(`${name} (skipped: ${missing.join(', ')} not installed)`, body);
  };
}

/** Runs a program to its end and gives back its standard output. @throws with its standard error when it fails. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  const result = spawnSync(program, [...args], { encoding: 'utf8', maxBuffer: 1 << 28, env });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}\n${result.stderr || result.error}`);
  return result.stdout;
}
