import { NEVER_ENDS, NEVER_STARTS } from '../clreq/breaks.ts';
import { TEXT, twips } from '../document/stylesheet.ts';
import { element, val, W_NAMESPACE, XML_DECLARATION } from './xml.ts';

/** Word 2013 and later: without it Word opens the document in compatibility mode and sets tables differently. */
const COMPATIBILITY_MODE = 15;

/**
 * word/settings.xml: footers of odd and even pages, adjacent punctuation squeezed (CLREQ, 标点挤压), the characters that
 * no line begins or ends with, Chinese as the language of East Asian text.
 */
export function settingsPart(): string {
  const { sizePt, indentEm } = TEXT.body;
  const compatibility = element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': COMPATIBILITY_MODE,
  });
  return (
    XML_DECLARATION +
    element(
      'w:settings',
      { 'xmlns:w': W_NAMESPACE },
      element('w:zoom', { 'w:percent': 100 }),
      val('w:defaultTabStop', twips(sizePt * indentEm)),
      element('w:evenAndOddHeaders'),
      val('w:characterSpacingControl', 'compressPunctuation'),
      prohibited('w:noLineBreaksAfter', NEVER_ENDS),
      prohibited('w:noLineBreaksBefore', NEVER_STARTS),
      // A line that a clerk ends with Shift+Enter stays as it is: Chinese Word's own documents say so too.
      element('w:compat', {}, element('w:doNotExpandShiftReturn'), compatibility),
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
      val('w:decimalSymbol', '.'),
      val('w:listSeparator', ','),
    )
  );
}

/**
 * 首尾字符设置 for Chinese (ISO/IEC 29500-1, 17.15.1.58 and 59): Word goes by the PDF's own classes instead of its own,
 * which differ in dashes and signs.
 */
function prohibited(name: string, characters: ReadonlySet<string>): string {
  return element(name, { 'w:lang': 'zh-CN', 'w:val': [...characters].join('') });
}
