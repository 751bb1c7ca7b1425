import { FONT_ROLES } from '../document/roles.ts';
import { LATIN, ROLES } from '../fonts/manifest.ts';
import { element, val, W_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** Word's codes for the character sets of Windows: 86 (hex) is GB 2312, 00 is Western. */
const CHARSET = { chinese: '86', western: '00' } as const;

/**
 * word/fontTable.xml: the fonts that the document names, and for each Chinese one the font that Word takes where it
 * is missing. Word reads w:altName as one name, so there is one, not a list.
 */
export function fontTablePart(): string {
  const chinese = FONT_ROLES.map((role) => {
    const { official, alternative } = ROLES[role];
    return font(official, CHARSET.chinese, 'default', alternative);
  });
  const western = font(LATIN.official, CHARSET.western, 'variable');
  return XML_DECLARATION + element('w:fonts', { 'xmlns:w': W_NAMESPACE }, ...chinese, western);
}

function font(name: string, charset: string, pitch: string, alternative?: string): string {
  return element(
    'w:font',
    { 'w:name': name },
    alternative === undefined ? '' : val('w:altName', alternative),
    val('w:charset', charset),
    val('w:family', 'auto'),
    val('w:pitch', pitch),
  );
}
