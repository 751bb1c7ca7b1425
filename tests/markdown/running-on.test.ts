import { expect, test } from 'vitest';
import { passages } from '../../src/checks/text/passages.ts';
import { readReport } from '../../src/content/read-report.ts';
import { displayWidth } from '../../src/diagnostics/width.ts';
import { parseFlow } from '../../src/markdown/parse.ts';
import { diskWorld } from '../../src/world/disk.ts';
import { written } from '../support/written.ts';

/**
 * Lines that print in one paragraph (T124): of paragraphs that people wrote, those that were pasted without empty lines are
 * told, and one that an author broke into lines is not, wherever he broke it.
 */

const FOLDERS = ['content', 'tests/fixtures/published-2022', 'tests/checks/reports/ministry'];

const reports = await Promise.all(FOLDERS.map((folder) => readReport(diskWorld, folder)));
const paragraphs = reports
  .flatMap(({ report }) => (report === undefined ? [] : passages(report)))
  .filter(({ kind, text }) => kind === 'paragraph' && text.length > 40 && text.endsWith('。'))
  .map(({ text }) => text);

const isTold = (text: string): boolean =>
  parseFlow(written(text)).findings.some(({ diagnostic }) => diagnostic.code === 'T124');

const told = (texts: readonly string[]): readonly string[] => texts.filter(isTold);

/** As an editor breaks a text: no line begins with a mark that closes, no word is cut. */
function wrapped(text: string, width: number): string {
  const lines = [''];
  for (const [token] of text.matchAll(/[A-Za-z0-9.%:/_-]+|./gu)) {
    const line = lines.at(-1) ?? '';
    const fits = displayWidth(line + token) <= width || /^[，。；：、！？）》”]/u.test(token);
    if (fits) lines[lines.length - 1] = line + token;
    else lines.push(token);
  }
  return lines.join('\n');
}

const inThrees = paragraphs.flatMap((_, k) => (k % 3 === 2 ? [paragraphs.slice(k - 2, k + 1)] : []));

test('there are enough paragraphs', () => expect(paragraphs.length).toBeGreaterThan(30));

test.each([40, 60, 72, 80, 100, 120])('a paragraph wrapped at %i cells', (width) => {
  expect(told(paragraphs.map((text) => wrapped(text, width)))).toEqual([]);
});

test.each([
  ['after each sentence', /(?<=[。！？]”?)(?=.)/gu],
  ['after each clause', /(?<=[，。；：])(?=.)/gu],
  ['after 。 and ；', /(?<=[。；])(?=.)/gu],
  ['before each 一是', /(?=[一二三四五六]是)/gu],
])('a paragraph broken %s', (_, where) => {
  expect(told(paragraphs.map((text) => text.replace(where, '\n').trim()))).toEqual([]);
});

test('paragraphs pasted one a line', () => {
  const pasted = inThrees.filter((three) =>
    three.some((text) => !/^[一二三四五]是/.test(text) && /。./.test(text)),
  );
  expect(pasted.length).toBeGreaterThan(5);
  expect(pasted.filter((three) => !isTold(three.join('\n')))).toEqual([]);
});

test('paragraphs pasted from pages whose lines are of one width', () => {
  const pasted = inThrees.map((three) => three.map((text) => wrapped(text, 56)).join('\n'));
  // One whose last line is as wide as the others cannot be known.
  expect(told(pasted).length).toBeGreaterThan(pasted.length / 2);
});
