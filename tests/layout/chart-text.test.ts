import { expect, test } from 'vitest';
import type { Finding } from '../../src/diagnostics/finding.ts';
import { reportChart } from '../../src/layout/chart-text.ts';
import type { TextStroke } from '../../src/layout/page.ts';
import { chart } from '../support/documents.ts';
import { fonts } from './lay-out.ts';

/** What is found of a drawing of 100 × 50 pt with this text in it: ten hanzi, in 10 pt as wide as the drawing. */
function found(stroke: Partial<TextStroke>): string[] {
  const findings: Finding[] = [];
  const text: TextStroke = {
    ...{ kind: 'text', text: '字'.repeat(10), x: 0, y: 25, size: 10, role: 'table', fill: '000000' },
    ...stroke,
  };
  const drawing = { width: 100, height: 50, strokes: [text] };
  reportChart(chart(), drawing, { fonts, report: (one) => findings.push(one) });
  return findings.map(({ diagnostic }) => diagnostic.code);
}

test.each([
  ['4 pt are read in print', { size: 4 }, []],
  ['less is not', { size: 3.9 }, ['T306']],
])('%s', (_, stroke, codes) => expect(found(stroke)).toEqual(codes));

test.each([
  ['that fills the drawing', {}, []],
  ['that juts out by a line’s thickness', { x: 1.5 }, []],
  ['that juts out on the right', { x: 3 }, ['T307']],
  ['that juts out on the left', { x: -3, size: 9 }, ['T307']],
  ['set downwards, with room for it', { rotate: 90, x: 50, y: 5, size: 4 }, []],
  ['set downwards, that juts out at the foot', { rotate: 90, x: 50, y: 5 }, ['T307']],
  ['set upwards, that juts out at the top', { rotate: -90, x: 50, y: 45 }, ['T307']],
])('a text %s', (_, stroke, codes) => expect(found(stroke)).toEqual(codes));
