import type { UnreadCodes } from '../report/report.ts';
import type { ContentFile } from '../source/read-folder.ts';
import { keyForms, normaliseKey } from './keys.ts';
import type { Schema } from './schema-kinds.ts';

/** What files hold that could not be read, as far as their text shows: it is wrong once, and not everywhere it is missed. */
export interface Unread {
  /** Official top-level keys. */
  readonly keys: ReadonlySet<string>;
  /**
   * Codes that 接受 and 级别 name: what is found of them may be as the author wants it. All, where what stands of them in
   * the file is not there to see.
   */
  readonly codes: UnreadCodes;
  /** How many files hold something, but no key that it belongs to: as many parts are not missing for sure. */
  readonly keyless: number;
}

/** Bounded, as all patterns here: a damaged file may have lines of any length, and none that ends. */
const KEY_AT_LINE_START = /^["']?([^\s#"':：-][^:：\r\n"']{0,80}?)["']?[ \t]{0,8}(?:[:：]|\r?$)/gm;
/** 检查: M4, and M4: 提示. */
const CODE = '["\']?(?<![a-z\\d])([a-z]\\d{1,3}[a-z]?)["\']?';
const ACCEPTED = new RegExp(`检查["']?[ \\t]{0,8}:[ \\t]{0,8}${CODE}`, 'gi');
const LEVELLED = new RegExp(`${CODE}[ \\t]{0,8}:[ \\t]{0,8}["']?(?:错误|警告|提示|关闭)`, 'gi');

/** What of the content seems to stand in files that are broken. */
export function unreadContent(files: readonly ContentFile[], schema: Schema): Unread {
  const forms = keyForms.get(schema) ?? new Map<string, string>();
  const unread = files.filter(({ broken, root }) => broken || (root !== undefined && root.kind !== 'map'));
  const found = unread.map((file) => ({ file, keys: likelyKeys(file, forms) }));
  const settings = found.filter(({ keys }) => keys.includes('报告')).map(({ file }) => file);
  const isLost = settings.some((file) => file.cutOff || (textOf(file) === undefined && !hasSettings(files)));
  return {
    keys: new Set(found.flatMap(({ keys }) => keys)),
    codes: isLost ? 'all' : new Set(settings.flatMap(likelyCodes)),
    keyless: found.filter(({ file, keys }) => file.root !== undefined && keys.length === 0).length,
  };
}

const hasSettings = (files: readonly ContentFile[]): boolean =>
  files.some(
    ({ root }) => root?.kind === 'map' && root.entries.some(({ name }) => normaliseKey(name) === '报告'),
  );

const textOf = ({ file, guess }: ContentFile): string | undefined => file?.text ?? guess;

function likelyKeys(file: ContentFile, forms: ReadonlyMap<string, string>): string[] {
  const text = textOf(file);
  // A file that could not even be opened may hold any part.
  if (text === undefined) return [...forms.values()];
  const starts = Array.from(text.matchAll(KEY_AT_LINE_START), ([, key = '']) => key);
  return starts.flatMap((key) => forms.get(normaliseKey(key)) ?? []);
}

function likelyCodes(file: ContentFile): string[] {
  const text = textOf(file)?.normalize('NFKC') ?? '';
  return [ACCEPTED, LEVELLED].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([, code = '']) => code),
  );
}
