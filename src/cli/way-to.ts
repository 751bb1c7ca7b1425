import nodePath, { type PlatformPath } from 'node:path';

/**
 * The way from one folder to another as content names it: relative, with forward slashes.
 * @param path the system's paths
 * @returns undefined where there is none: from one drive of Windows to another
 */
export function wayTo(
  target: string,
  from: string,
  { relative, resolve, isAbsolute }: PlatformPath = nodePath,
): string | undefined {
  const way = relative(resolve(from), resolve(target));
  return isAbsolute(way) ? undefined : way.replaceAll('\\', '/') || '.';
}
