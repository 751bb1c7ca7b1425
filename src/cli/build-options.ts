import { type BuildOptions, FORMATS, type Format } from '../builder/build.ts';
import { fill, type Text } from '../diagnostics/finding.ts';
import type { WatchedWorld } from '../world/record.ts';
import type { Invocation } from './command.ts';
import { MESSAGES } from './messages.ts';
import { complain } from './say.ts';

/** What the commands that build are told. */
export interface BuildWords {
  readonly folder: string;
  readonly out: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly how: BuildOptions;
}

/** The words of a command that builds. @returns undefined where one was not understood, which has been said. */
export function readBuildWords(invocation: Invocation): BuildWords | undefined {
  const { arguments: words, options } = invocation;
  const how = readBuildOptions(invocation);
  if (typeof how === 'string') {
    complain(how);
    return undefined;
  }
  const [folder = 'content'] = words;
  const out = String(options['out'] ?? 'out');
  return { folder, out, json: options['json'] === true, quiet: options['quiet'] === true, how };
}

/** The options of every command that builds, understood; or a sentence that says which one was not. */
function readBuildOptions(
  { options, language }: Invocation,
  env: Readonly<Record<string, string | undefined>> = process.env,
): BuildOptions | string {
  const bad = (option: string, found: string, expected: Text): string =>
    fill(MESSAGES.badValue[language], { option, found, expected: expected[language] });
  const asked = options['format'];
  const formats = typeof asked === 'string' ? parseFormats(asked) : FORMATS;
  if (formats === undefined) {
    const names = FORMATS.join(', ');
    return bad('--format', String(asked), { zh: names, en: names });
  }
  const epoch = env['SOURCE_DATE_EPOCH'];
  const madeAt = epoch === undefined || epoch === '' ? undefined : parseEpoch(epoch);
  if (epoch && madeAt === undefined) return bad('SOURCE_DATE_EPOCH', epoch, MESSAGES.seconds);
  const fontsFolder = options['fonts'];
  return {
    formats,
    ...(typeof fontsFolder === 'string' ? { fontsFolder } : {}),
    ...(madeAt === undefined ? {} : { madeAt }),
    ...(options['attach'] === true ? { attach: true } : {}),
  };
}

/** What a build looked at: in its world, and in the folder of the office's fonts. */
export const lookedAt = (
  { folders, files }: Pick<WatchedWorld, 'folders' | 'files'>,
  { fontsFolder }: BuildOptions,
): Pick<WatchedWorld, 'folders' | 'files'> => ({
  folders: new Set([...folders, ...(fontsFolder === undefined ? [] : [fontsFolder])]),
  files,
});

/** `docx,pdf` in any order, each once; undefined for anything else. */
function parseFormats(text: string): readonly Format[] | undefined {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  const known = FORMATS.filter((format) => names.includes(format));
  return names.every((name) => FORMATS.some((format) => format === name)) ? known : undefined;
}

/** The last second that a date of four digits can say. */
const LAST_SECOND = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/** Seconds since 1970 in UTC, as the convention of reproducible builds has it. */
function parseEpoch(text: string): Date | undefined {
  const seconds = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  return seconds <= LAST_SECOND ? new Date(seconds * 1000) : undefined;
}
