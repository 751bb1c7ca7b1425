/** What normaliseKey takes for the same, as classes of a regular expression. */
const VARIANTS: Readonly<Record<string, string>> = {
  '（': '[（(]',
  '）': '[）)]',
  '“': '[“"]',
  '”': '[”"]',
  '.': '[.．]',
  '/': '[/／]',
};

/**
 * The other accepted forms of a key as a pattern: with its numeral, its aliases, half-width brackets. The official key
 * is not among them, so that editors offer it alone.
 * @param forms the forms of keys.ts, in normal form. @returns undefined where there is no other form.
 */
export function formPattern(key: string, forms: readonly string[]): string | undefined {
  const variants = [...new Set(forms)].map(variantsOf);
  if (forms.length <= 1 && variantsOf(key) === key) return undefined;
  return `^(?!${escapePattern(key)}$)(?:${variants.join('|')})$`;
}

function variantsOf(form: string): string {
  return Array.from(
    form,
    (c) => VARIANTS[c] ?? (/\d/.test(c) ? `[${c}${fullWidth(c)}]` : escapePattern(c)),
  ).join('');
}

function fullWidth(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0);
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
