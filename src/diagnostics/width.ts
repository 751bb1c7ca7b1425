/** Terminal cells: a hanzi takes two, which is what a caret below it must know. */

/** East Asian Wide and Fullwidth (UAX #11), as far as texts of this country use them, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

let combining: RegExp | undefined;

/** Made when the first text is printed: asking for the properties takes half a millisecond, and most checks find nothing. */
function isCombining(character: string): boolean {
  combining ??= /\p{Mn}|\p{Me}|\p{Default_Ignorable_Code_Point}/u;
  return combining.test(character);
}

/** How many cells a character takes: 0, 1 or 2. Ambiguous ones (“ ” — …) take one in the terminals of today. */
export function cells(character: string): number {
  if (isCombining(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** How many cells a text takes. */
export function displayWidth(text: string): number {
  let total = 0;
  for (const character of text) total += cells(character);
  return total;
}

/**
 * Text as a terminal may have it: control characters, which could steer it, become pictures of themselves, and a tab
 * becomes one space so that columns can be counted.
 */
export function printable(text: string): string {
  return (
    text
      .replaceAll('\t', ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
      .replace(/[\u0000-\u001f]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x2400))
      .replaceAll('\u007f', '␡')
      .replace(
        /[\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Noncharacter_Code_Point}|\p{Cs}/gu,
        '�',
      )
  );
}
