import type { FontRole } from '../document/roles.ts';
import type { TextStyle } from '../document/stylesheet.ts';
import { LATIN, ROLES } from '../fonts/manifest.ts';

/** The fonts of a run, as w:rFonts names them. No theme font is ever named: it would outrank these. */
export interface RunFonts {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly cs: string;
  readonly eastAsia: string;
  /** Marks that Chinese and Latin share (“ ” — … ·) are taken from the Chinese font. */
  readonly hint: 'eastAsia';
}

/** The official font of a role for Chinese, and Times New Roman for Latin letters and digits. */
export function runFonts(role: FontRole): RunFonts {
  const latin = LATIN.official;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: ROLES[role].official, hint: 'eastAsia' };
}

/** The fonts of a text style: Latin letters and digits are Times New Roman's, but where the style has them Chinese too. */
export const styleFonts = ({ role, allChinese }: TextStyle): RunFonts =>
  allChinese === true ? chineseRunFonts(role) : runFonts(role);

/** All from the role's Chinese font: page numbers are half-width digits of 宋体 (GB/T 9704-2012, 7.5). */
export function chineseRunFonts(role: FontRole): RunFonts {
  const name = ROLES[role].official;
  return { ascii: name, hAnsi: name, cs: name, eastAsia: name, hint: 'eastAsia' };
}
