import { FONT_ROLES, type FontRole } from '../document/roles.ts';

/** A bundled font file. Shifts were measured: with them the faces of a line stand level, in em, positive is up. */
export interface FontFile {
  readonly file: string;
  readonly shift: number;
  /** Characters that it has another one's glyph for: they are looked for in the next face. */
  readonly wrong?: string;
}

/** What a role is set in: the bundled files in the order that a character is looked for, and the names that a DOCX gives. */
export interface RoleFonts {
  readonly faces: readonly FontFile[];
  /** Latin letters and digits are set bold, to match faces that are heavy themselves. */
  readonly heavyLatin?: true;
  /** The official font's name, as a government PC has it. */
  readonly official: string;
  /** w:altName: what Word takes where the official font is missing (one name, at most 31 characters). */
  readonly alternative: string;
}

/** The Fandol fonts draw a dollar sign for the full-width yen sign (U+FFE5). */
const FANDOL_WRONG = '￥';

const songRegular: FontFile = { file: 'NotoSerifSC-Regular.ttf', shift: -0.02 };
const kaiFallback: FontFile = { file: 'GongwenKaiFallback-Light.ttf', shift: 0 };

/** Set before a role's own faces for ASCII and letters with marks (é); after them for what they lack. */
export const LATIN: { readonly regular: FontFile; readonly bold: FontFile; readonly official: string } = {
  regular: { file: 'Tinos-Regular.ttf', shift: 0 },
  bold: { file: 'Tinos-Bold.ttf', shift: 0 },
  official: 'Times New Roman',
};

/** Tried last, for every role. */
export const LAST_RESORT: readonly FontFile[] = [songRegular];

export const ROLES: Readonly<Record<FontRole, RoleFonts>> = {
  title: {
    faces: [
      { file: 'FandolSong-Bold.otf', shift: 0.05, wrong: FANDOL_WRONG },
      { file: 'NotoSerifSC-Bold-fallback.ttf', shift: -0.03 },
    ],
    heavyLatin: true,
    official: '方正小标宋简体',
    alternative: '华文中宋',
  },
  body: {
    faces: [{ file: 'FandolFang-Regular.otf', shift: 0.042, wrong: FANDOL_WRONG }, kaiFallback],
    official: '仿宋_GB2312',
    alternative: '仿宋',
  },
  level1: {
    faces: [{ file: 'NotoSansSC-Regular.ttf', shift: -0.01 }],
    official: '黑体',
    alternative: 'SimHei',
  },
  level2: {
    faces: [{ file: 'FandolKai-Regular.otf', shift: 0.042, wrong: FANDOL_WRONG }, kaiFallback],
    official: '楷体_GB2312',
    alternative: '楷体',
  },
  table: {
    faces: [songRegular],
    official: '宋体',
    alternative: 'SimSun',
  },
};

/** The names that a file of an office's own fonts may have, without its ending: the roles, and the Latin letters of all. */
export const OVERRIDE_NAMES = [...FONT_ROLES, 'latin', 'latin-bold'] as const;

/** The endings that it may have. Of a collection the first face is taken. */
export const OVERRIDE_ENDINGS = ['.ttf', '.otf', '.ttc'] as const;
