import { setTimeout as sleep } from 'node:timers/promises';
import { type Running, until } from './command.ts';

/** Waits for one more line of a kind than there were. */
export async function nextLine(
  process: Running,
  line: RegExp,
  action: () => Promise<unknown>,
): Promise<void> {
  await sleep(150);
  const before = process.count(line);
  await action();
  await until(
    () => process.count(line) > before || undefined,
    () => `${line} in:\n${process.out}\n${process.err}`,
  );
}
