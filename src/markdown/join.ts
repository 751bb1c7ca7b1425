import { late } from '../kept/late.ts';

/** Characters of Chinese text, which has no spaces between words: Han and kana, and the punctuation that stands with them. */
const CHINESE = late(
  () =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF“”‘’…—·\uD800-\uDFFF]/u,
);

/** Nearly all lines end and begin with a common hanzi, a mark of Chinese, or a letter or digit of ASCII. */
const COMMON = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/;
const ASCII = /[\0-\x7f]/;

const isChinese = (character: string): boolean =>
  COMMON.test(character) || (!ASCII.test(character) && CHINESE().test(character));

/** Whether two lines of one paragraph are joined with a space: only where neither side is Chinese. @param before one character, as `after` */
export function joinsWithSpace(before: string, after: string): boolean {
  return !isChinese(before) && !isChinese(after);
}
