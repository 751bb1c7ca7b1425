import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isLatin } from '../clreq/classes.ts';
import { FONT_ROLES, type FontRole } from '../document/roles.ts';
import { late } from '../kept/late.ts';
import type { FontFace, FontSet } from './font-set.ts';
import { bundledFontsFolder } from './locate.ts';
import { type FontFile, LAST_RESORT, LATIN, OVERRIDE_ENDINGS, OVERRIDE_NAMES, ROLES } from './manifest.ts';
import { FontFileError, type Metrics, readFontBytes, readMetrics, readWhole, tablesOf } from './sfnt.ts';

export interface FontSetOptions {
  /** The folder of the bundled fonts, where it is not the package's own. */
  readonly dir?: string;
  /** A folder with an office's own fonts, named by role: body.ttf, title.otf, latin.ttf, latin-bold.ttf. They come first. */
  readonly overrideDir?: string;
}

type OverrideName = (typeof OVERRIDE_NAMES)[number];

/** Faces are read once a process, and again where a file was replaced: file → face. */
const opened = new Map<string, Opened>();

interface Opened {
  readonly version: string;
  /** How many versions were opened before. */
  readonly earlier: number;
  readonly face: FontFace;
}

/** The bundled fonts' set of this process: what it has learned of characters holds for every document. */
let bundledSet: FontSet | undefined;

/** The set that was opened last with an office's own fonts, and the faces of that office. */
let overriddenSet: { readonly dir: string | undefined; readonly own: Own; readonly set: FontSet } | undefined;

/** An office's own faces by the names of their files. */
type Own = ReadonlyMap<OverrideName, { readonly file: string; readonly face: FontFace }>;

/**
 * Opens the font set. Files are read when a character first needs them. The same files give the same set, so that what
 * was made with it holds again; an office's file that was replaced meanwhile gives another.
 * @throws {FontFileError} when the override folder or a file of it cannot be read; later, on first use, when a file is
 * no font.
 */
export function openFontSet({ dir, overrideDir }: FontSetOptions = {}): FontSet {
  if (overrideDir === undefined && dir === undefined) {
    bundledSet ??= openSet(bundledFontsFolder(), new Map());
    return bundledSet;
  }
  const own: Own = overrideDir === undefined ? new Map() : openOverrides(overrideDir);
  const known = overriddenSet;
  if (known !== undefined && known.dir === dir && sameFaces(known.own, own)) return known.set;
  const set = openSet(dir ?? bundledFontsFolder(), own);
  overriddenSet = { dir, own, set };
  return set;
}

const sameFaces = (a: Own, b: Own): boolean =>
  a.size === b.size && [...a].every(([name, { face }]) => face === b.get(name)?.face);

function openSet(folder: string, overrides: Own): FontSet {
  const bundled = ({ file, shift, wrong = '' }: FontFile, bold: boolean) =>
    openFace(join(folder, file), BUNDLED, shift, bold, wrong);
  const own = (name: OverrideName): FontFace[] => {
    const found = overrides.get(name);
    return found === undefined ? [] : [found.face];
  };
  const latin = {
    regular: [...own('latin'), bundled(LATIN.regular, false)],
    bold: [...own('latin-bold'), bundled(LATIN.bold, true)],
  };
  const chains = new Map(
    FONT_ROLES.map((role) => {
      const files = [...ROLES[role].faces, ...LAST_RESORT];
      return [role, [...own(role), ...files.map((file) => bundled(file, false))]] as const;
    }),
  );
  // No bundled Chinese face is a bold one: bold Chinese text is emboldened by the writers.
  const chinese = memoize((codePoint, role) => chains.get(role)?.find((face) => face.has(codePoint)));
  const latinFace = (codePoint: number, bold: boolean) =>
    latin[bold ? 'bold' : 'regular'].find((face) => face.has(codePoint));
  const ofLatin: Choose = (codePoint, role, bold) =>
    latinFace(codePoint, bold || ROLES[role].heavyLatin === true);
  const latinFirst: Choose = (codePoint, role, bold) =>
    ofLatin(codePoint, role, bold) ?? chinese(codePoint, role, false);
  const mixed = memoize((codePoint, role, bold) => {
    if (isOfLatin(codePoint)) return latinFirst(codePoint, role, bold);
    const face = chinese(codePoint, role, false);
    return face ?? (isWestern(codePoint) ? ofLatin(codePoint, role, bold) : undefined);
  });
  const all = [...latin.regular, ...latin.bold, ...[...chains.values()].flat()];
  const byId = new Map(all.map((face) => [face.id, face]));
  return {
    faceFor: (codePoint, role, bold = false) => mixed(codePoint, role, bold),
    latinFaceFor: (codePoint, role, bold = false) => latinFirst(codePoint, role, bold),
    chineseFaceFor: (codePoint, role) => chinese(codePoint, role, false),
    face(id) {
      const face = byId.get(id);
      if (face === undefined) throw new RangeError(`no face ${id} in the font set`);
      return face;
    },
    overrides: [...overrides].map(([role, { file }]) => ({ role, file })),
  };
}

/** What is set in the Latin face, the blank too. Marks such as “ — · × are Chinese and stay in the Chinese face. */
const isOfLatin = (codePoint: number): boolean =>
  codePoint === 0x20 || isLatin(String.fromCodePoint(codePoint));

const WESTERN = late(() => /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{S}\p{P}\p{N}]/u);

/**
 * What the Latin face may stand in for where no Chinese face has it, as the minus sign − (U+2212) that spreadsheets
 * write: letters and signs that stand by themselves, from left to right. Not marks over letters, nor what shows nowhere.
 */
const isWestern = (codePoint: number): boolean => WESTERN().test(String.fromCodePoint(codePoint));

type Choose = (codePoint: number, role: FontRole, bold: boolean) => FontFace | undefined;

/** Remembers a choice by role, weight and character: a report asks for the same few hundred again and again. */
function memoize(choose: Choose): Choose {
  const byRole = new Map(
    FONT_ROLES.map((role) => [
      role,
      [false, true].map((bold) => remembered((codePoint) => choose(codePoint, role, bold))),
    ]),
  );
  return (codePoint, role, bold) => byRole.get(role)?.[bold ? 1 : 0]?.(codePoint);
}

/** A function of characters that is worked out once for each. */
function remembered<T>(find: (codePoint: number) => T): (codePoint: number) => T {
  const known = new Map<number, T>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const found = find(codePoint);
    known.set(codePoint, found);
    return found;
  };
}

/** The bundled files stay as they are: another version of the program is another process. */
const BUNDLED = '';

/**
 * @param version changes when the file is replaced; the file is then read anew.
 * @param wrong characters that it is taken to lack
 */
function openFace(file: string, version: string, shift: number, bold: boolean, wrong = ''): FontFace {
  const known = opened.get(file);
  if (known?.version === version) return known.face;
  const earlier = known === undefined ? 0 : known.earlier + 1;
  const withTables = tablesOf(file);
  let metrics: Metrics | undefined;
  let bytes: Uint8Array | undefined;
  const read = (): Metrics => (metrics ??= readMetrics(file, withTables));
  const glyph = remembered((codePoint) => read().glyph(codePoint));
  const face: FontFace = {
    id: `${basename(file, extname(file))}${earlier === 0 ? '' : `-${earlier + 1}`}`,
    shift,
    bold,
    has: (codePoint) => glyph(codePoint) !== 0 && !wrong.includes(String.fromCodePoint(codePoint)),
    advance: remembered((codePoint) => read().advance(glyph(codePoint))),
    glyph,
    withTables,
    readWhole: (read) => readWhole(file, read),
    bytes: () => (bytes ??= readFontBytes(file)),
  };
  opened.set(file, { version, earlier, face });
  return face;
}

function openOverrides(folder: string): Own {
  return new Map(
    Array.from(findOverrides(folder), ([name, file]) => {
      const face = openFace(file, versionOf(file), 0, name === 'latin-bold');
      return [name, { file, face }] as const;
    }),
  );
}

/** What tells a file from the one that stood in its place before. @throws {FontFileError} when it cannot be read. */
function versionOf(file: string): string {
  try {
    const { dev, ino, size, mtimeNs } = statSync(file, { bigint: true });
    return [dev, ino, size, mtimeNs].join(':');
  } catch (cause) {
    throw new FontFileError(file, 'cannot be opened', { cause });
  }
}

/** The override folder's files by their role, in the order of the roles. @throws {FontFileError} when it cannot be read. */
function findOverrides(folder: string): Map<OverrideName, string> {
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (cause) {
    throw new FontFileError(folder, 'cannot be read', { cause });
  }
  const found = new Map<OverrideName, string>();
  for (const role of OVERRIDE_NAMES) {
    const name = names.find(
      (file) =>
        OVERRIDE_ENDINGS.some((ending) => ending === extname(file).toLowerCase()) &&
        basename(file, extname(file)).toLowerCase() === role,
    );
    if (name !== undefined) found.set(role, join(folder, name));
  }
  return found;
}
