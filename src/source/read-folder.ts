import { type Diagnostic, type Finding, finding } from '../diagnostics/finding.ts';
import { isContentFile } from '../world/content-file.ts';
import { reasonOf } from '../world/reasons.ts';
import { type FileEntry, type World, WorldError } from '../world/world.ts';
import { decode } from './decode.ts';
import {
  FILE_EMPTY,
  FILE_TOO_LARGE,
  FILE_UNREADABLE,
  FOLDER_EMPTY,
  FOLDER_TOO_LARGE,
  FOLDER_UNREADABLE,
  TOO_MANY_FILES,
} from './diagnostics.ts';
import { KeptFiles } from './kept-files.ts';
import type { Node } from './node.ts';
import type { SourceFile } from './source-file.ts';
import { parseYaml } from './yaml.ts';

/** A content file is text typed by hand: the longest reports have 60 kB. */
export const LARGEST_FILE = 1 << 20;
export const MOST_FILES = 200;
/** All content files together, but for those that are too large themselves. */
export const LARGEST_FOLDER = 2 << 20;

/** A file of the folder: its text where it could be decoded, its nodes where it is YAML without errors. */
export interface ContentFile {
  readonly name: string;
  readonly file: SourceFile | undefined;
  /** What the text seems to be where it could not be decoded. */
  readonly guess: string | undefined;
  readonly root: Node | undefined;
  /** Whether it has errors that keep its content from being read. */
  readonly broken: boolean;
  /** Whether it is broken where it ends, within a line: as far as can be told, the rest of it was lost. */
  readonly cutOff: boolean;
}

export interface ContentFolder {
  readonly files: readonly ContentFile[];
  readonly findings: readonly Finding[];
  /** All names in the folder, for those who look for another file. */
  readonly names: readonly string[];
}

/** Reads all content files of a folder, sorted by name. */
export async function readFolder(world: World, folder: string): Promise<ContentFolder> {
  const nowhere = { file: folder, line: 1, column: 1 };
  let entries: readonly FileEntry[];
  try {
    entries = await world.list(folder);
  } catch (error) {
    return { files: [], names: [], findings: [unreadable(FOLDER_UNREADABLE, folder, folder, error)] };
  }
  const names = entries.map(({ name }) => name);
  const content = entries.filter(({ name }) => isContentFile(name));
  if (content.length === 0) {
    return { files: [], names, findings: [finding(FOLDER_EMPTY, nowhere, { found: folder })] };
  }
  if (content.length > MOST_FILES) {
    const params = { found: content.length, expected: MOST_FILES };
    return { files: [], names, findings: [finding(TOO_MANY_FILES, nowhere, params)] };
  }
  const sizes = content.map((entry) => entry.bytes).filter((size) => size <= LARGEST_FILE);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes > LARGEST_FOLDER) {
    const params = { found: bytes, expected: LARGEST_FOLDER };
    return { files: [], names, findings: [finding(FOLDER_TOO_LARGE, nowhere, params)] };
  }
  const read = await Promise.all(content.map((entry) => readFile(world, folder, entry)));
  return { files: read, names, findings: read.flatMap(({ findings }) => findings) };
}

async function readFile(
  world: World,
  folder: string,
  { name, link, bytes: size, refused }: FileEntry,
): Promise<ReadFile> {
  const broken = { name, file: undefined, guess: undefined, root: undefined, broken: true, cutOff: false };
  const start = { file: name, line: 1, column: 1 };
  const tooLarge = (found: number): Finding =>
    finding(FILE_TOO_LARGE, start, { found, expected: LARGEST_FILE });
  if (size > LARGEST_FILE) return { ...broken, findings: [tooLarge(size)] };
  let bytes: Uint8Array;
  try {
    if (refused !== undefined) throw new WorldError(refused, `${folder}/${name}`);
    bytes = await world.read(`${folder}/${name}`, link === true ? folder : undefined);
  } catch (error) {
    return { ...broken, findings: [unreadable(FILE_UNREADABLE, name, name, error)] };
  }
  if (bytes.length > LARGEST_FILE) return { ...broken, findings: [tooLarge(bytes.length)] };
  return kept.get(`${folder}/${name}`, bytes, () => readBytes(name, bytes));
}

type ReadFile = ContentFile & { readonly findings: readonly Finding[] };

const kept = new KeptFiles<ReadFile>();

/** Bytes to nodes. */
function readBytes(name: string, bytes: Uint8Array): ReadFile {
  const { file, guess, findings } = decode(name, bytes);
  if (file === undefined) {
    const cutOff = endsWithin(guess ?? '', findings);
    return { name, file, guess, root: undefined, broken: true, cutOff, findings };
  }
  const start = { file: name, line: 1, column: 1 };
  const yaml = parseYaml(file);
  const failed = yaml.findings.length > 0 && yaml.root === undefined;
  const empty = yaml.root === undefined && !failed ? [finding(FILE_EMPTY, start)] : [];
  return {
    name,
    file,
    guess,
    root: yaml.root,
    broken: failed,
    cutOff: failed && endsWithin(file.text, yaml.findings),
    findings: [...findings, ...yaml.findings, ...empty],
  };
}

/** Whether a text ends within a line, which is told to be wrong. */
function endsWithin(text: string, findings: readonly Finding[]): boolean {
  const last = text.split('\n').length;
  return !text.endsWith('\n') && findings.some(({ place }) => place.line === last);
}

/** A finding for something that the world would not give, with the system's reason in words. */
export function unreadable(diagnostic: Diagnostic, found: string, file: string, error: unknown): Finding {
  if (!(error instanceof WorldError)) throw error;
  const { zh: reason, en: reasonEn } = reasonOf(error.code, 'reading') ?? { zh: error.code, en: error.code };
  return finding(diagnostic, { file, line: 1, column: 1 }, { found, reason, reasonEn });
}
