import { expect, test } from 'vitest';
import { TEXT } from '../../src/document/stylesheet.ts';
import { breakLines } from '../../src/layout/break-lines.ts';
import { MeasuredText } from '../../src/layout/measure.ts';
import { shape } from '../../src/layout/shape.ts';
import { PLACE } from '../support/documents.ts';
import { fonts } from './lay-out.ts';

/** The lines of a justified text, in characters of 1 pt without tracking, so that the width is in em. */
function lines(text: string, width: number): string[] {
  const [characters = []] = shape([{ text }], TEXT.body, {}, PLACE, { fonts, report: () => {} });
  const measured = new MeasuredText(characters, { sizePt: 1, trackingPt: 0 });
  const spans = breakLines(measured, { firstWidth: width, width, mode: 'justified' });
  return spans.map(({ start, end }) =>
    characters
      .slice(start, end)
      .map((one) => one.text)
      .join(''),
  );
}

const before = '字'.repeat(20);
const after = '字'.repeat(10);

test('a number that is half an em too wide is pulled in rather than three quarters of the stretch be given up', () => {
  // Without the number the 19 gaps of the line take 2.5 em: more than three quarters of the bound.
  expect(lines(`${before}123456${after}`, 22.5)).toEqual([`${before}123456`, after]);
  // Of 2 em it is less.
  expect(lines(`${before}12345${after}`, 22)).toEqual([before, `12345${after}`]);
});

test('a number that does not fit even so goes to the next line', () => {
  expect(lines(`${before}123456${after}`, 22.1)).toEqual([before, `123456${after}`]);
});
