import { expect, test } from 'vitest';
import { openFontSet } from '../../src/fonts/open-font-set.ts';
import { eachFace } from '../../src/fonts/text-faces.ts';

/** The text with a bar wherever its face changes. */
function stretches(text: string): string {
  let marked = '';
  let before: string | null | undefined = null;
  eachFace(text, 'body', openFontSet(), (character, _, face) => {
    if (before !== null && before !== face?.id) marked += '|';
    marked += character;
    before = face?.id;
  });
  return marked;
}

test.each([
  ['与L’Âge d’Or公司', '与|L’Âge d’Or|公司'],
  ['称‘A’型𠀋的O’Neill店', '称‘|A|’型|𠀋|的|O’Neill|店'],
  ['A’、’90s', 'A|’、’|90s'],
])('apostrophe-as-closing-quote: ’ between two Latin letters is of the Latin face: %s', (text, expected) => {
  expect(stretches(text)).toBe(expected);
});
