import { PAGE, type TextStyle, twips } from '../document/stylesheet.ts';
import type { RunFonts } from './fonts.ts';
import { element, val } from './xml.ts';

/** An off switch, where Word's default is on. */
export const off = (name: string): string => val(name, 0);

/**
 * Lines of exactly this pitch, and space after the paragraph, in pt. Where it is not the grid's, the lines are taken off
 * the grid: Word does so by itself where a pitch is exact, LibreOffice would set them a grid's line apart.
 */
export function exactSpacing(pitchPt: number, afterPt = 0): string {
  const spacing = element('w:spacing', {
    'w:before': 0,
    'w:after': twips(afterPt),
    'w:line': twips(pitchPt),
    'w:lineRule': 'exact',
  });
  return pitchPt === PAGE.pitchPt ? spacing : off('w:snapToGrid') + spacing;
}

/** Lines as high as what is in them: for drawings, which exact lines would cut off. */
export function singleSpacing(): string {
  return element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' });
}

/**
 * A first-line indent in characters. Word goes by the characters and shows 首行缩进2字符; programs that do not know
 * them go by the twips. 0 takes back an inherited indent.
 */
export function firstLineIndent({ sizePt, indentEm }: TextStyle): string {
  return element('w:ind', { 'w:firstLineChars': indentEm * 100, 'w:firstLine': twips(sizePt * indentEm) });
}

/**
 * Half a character beyond the type area on both sides, for centred lines that are broken by their measure: where a
 * program sets digits apart from Chinese (LibreOffice, by a quarter of an em each time), a full one still is one line.
 */
export function roomBeside({ sizePt }: TextStyle): string {
  const outwards = -twips(sizePt / 2);
  return element('w:ind', { 'w:left': outwards, 'w:right': outwards });
}

const JUSTIFICATION = { justify: 'both', center: 'center', left: 'left', right: 'right' } as const;

/** w:jc. */
export function justification(align: keyof typeof JUSTIFICATION): string {
  return val('w:jc', JUSTIFICATION[align]);
}

export interface CharacterLook {
  readonly fonts: RunFonts;
  readonly sizePt: number;
  /** Added to each character's advance. */
  readonly trackingPt: number;
  readonly bold?: boolean;
}

/** w:rFonts with all four scripts named, and no theme font. */
export function fontsElement(fonts: RunFonts): string {
  return element('w:rFonts', {
    'w:ascii': fonts.ascii,
    'w:hAnsi': fonts.hAnsi,
    'w:cs': fonts.cs,
    'w:eastAsia': fonts.eastAsia,
    'w:hint': fonts.hint,
  });
}

/** w:rPr in the schema's order. Sizes are in half points, tracking in twips. */
export function characterProperties({ fonts, sizePt, trackingPt, bold }: CharacterLook): string {
  return element(
    'w:rPr',
    {},
    fontsElement(fonts),
    ...(bold ? [element('w:b'), element('w:bCs')] : []),
    val('w:spacing', twips(trackingPt)),
    val('w:sz', sizePt * 2),
    val('w:szCs', sizePt * 2),
  );
}
