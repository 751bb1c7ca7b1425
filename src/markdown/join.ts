/** Characters of Chinese text, which has no spaces between words: Han and kana, and the punctuation that stands with them. */
const CHINESE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF“”‘’…—·\uD800-\uDFFF]/u;

/** Whether two lines of one paragraph are joined with a space: only where neither side is Chinese. */
export function joinsWithSpace(before: string, after: string): boolean {
  return !CHINESE.test(before) && !CHINESE.test(after);
}
