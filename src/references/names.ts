/**
 * Official names in expressions. Liquid takes Chinese characters and full-width brackets as parts of a name, but curly
 * quotes as punctuation (危及“三安全一稳定”), so within an expression these are written with two private characters.
 */
const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '\uE001'],
  ['”', '\uE002'],
];

const QUOTE = /[“”]/;

/** A name as Liquid can read it. */
export function toLiquidName(name: string): string {
  // Most names have no quotes.
  if (!QUOTE.test(name)) return name;
  return QUOTES.reduce((text, [written, stand]) => text.replaceAll(written, stand), name);
}

/** The name that a person knows. */
export function fromLiquidName(name: string): string {
  return QUOTES.reduce((text, [written, stand]) => text.replaceAll(stand, written), name);
}

/** Half-width brackets are names' too, and the full-width signs of a Chinese keyboard stand for Liquid's own. */
const SIGNS: Readonly<Record<string, string>> = { '(': '（', ')': '）', '｜': '|', '，': ',' };

/** An expression as Liquid can read it, of the same length, so that offsets stay true. */
export function toLiquid(expression: string): string {
  return toLiquidName(expression)
    .replace(/[()｜，]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/(\|\s*[^|：:\s]+\s*)：/g, '$1:');
}
