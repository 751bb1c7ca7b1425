/** Digits, letters, points and percent signs in full width, and the other forms of the latter: what typing and pasting leave. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ．％﹪٪؉]/g;

const SIGNS: Readonly<Record<string, string>> = { '﹪': '%', '٪': '%', '؉': '‰' };

/** A text with all of them as half-width ones; its length stays. */
export function halfWidth(text: string): string {
  return text.replace(WIDE, (c) => SIGNS[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}
