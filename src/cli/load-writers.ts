import type { Invocation } from './command.ts';

/** Loads all code of a command that builds, where it runs once: the engine is tuned for a short run behind that. */
export async function loadWriters({ short }: Invocation): Promise<void> {
  if (short === undefined) return;
  const { loadDocxWriter } = await import('../builder/render.ts');
  await loadDocxWriter();
  short.loaded();
}
