/** Numerals as reports write them: 275, ２７５, 1,234, 84.6, 一百二十三, 两千零八. */

export const CHINESE_DIGITS = '〇零一二两三四五六七八九十百千万亿';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The value of a Chinese numeral (一百二十三) or of digits in a row (二〇二二); undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  if (/^[〇零一二三四五六七八九]{2,}$/.test(text)) {
    return Number([...text].map((c) => DIGITS[c]).join(''));
  }
  let [total, section, digit] = [0, 0, 0];
  for (const c of text) {
    const [value, ten, myriad] = [DIGITS[c], TENS[c], MYRIADS[c]];
    if (value !== undefined) digit = value;
    else if (ten !== undefined) {
      // 十二 is twelve: a ten without a digit before it counts once.
      section += (digit === 0 ? 1 : digit) * ten;
      digit = 0;
    } else if (myriad !== undefined) {
      total += (section + digit) * myriad;
      [section, digit] = [0, 0];
    } else return undefined;
  }
  return text === '' ? undefined : total + section + digit;
}
