import { expect, test } from 'vitest';
import { TEXT } from '../../src/document/stylesheet.ts';
import { MeasuredText } from '../../src/layout/measure.ts';
import { setLine } from '../../src/layout/set-line.ts';
import { shape } from '../../src/layout/shape.ts';
import { PLACE } from '../support/documents.ts';
import { fonts } from './lay-out.ts';

/** The width of a line of ten hanzi, in em, where a line is so wide. */
function widthIn(width: number, last: boolean): number {
  const [characters = []] = shape([{ text: '字'.repeat(10) }], TEXT.body, {}, PLACE, {
    fonts,
    report: () => {},
  });
  const text = new MeasuredText(characters, { sizePt: 1, trackingPt: 0 });
  return setLine(text, { start: 0, end: 10 }, { width, last }).width;
}

test('a line ends on the edge, unless it is its paragraph’s last', () => {
  expect(widthIn(11, false)).toBeCloseTo(11, 6);
  expect(widthIn(11, true)).toBeCloseTo(10, 6);
});

test('a last line that is full but for less than a tenth of a character ends on the edge too', () => {
  expect(widthIn(10.09, true)).toBeCloseTo(10.09, 6);
  expect(widthIn(10.2, true)).toBeCloseTo(10, 6);
});
