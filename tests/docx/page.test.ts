import { describe, expect } from 'vitest';
import type { Block } from '../../src/document/document.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { figureTable } from '../support/documents.ts';
import { docxToPdf } from '../support/libreoffice.ts';
import { run, testWith } from '../support/programs.ts';
import { place, plainDocument, sampleDocument } from './sample-report.ts';

const PROGRAMS = ['soffice', 'fc-scan', 'pdftotext'] as const;
const testPage = testWith(...PROGRAMS);

/** Hanzi without punctuation: every full line has as many as the page is wide. */
const hanzi = (count: number): string =>
  Array.from({ length: count }, (_, k) => String.fromCodePoint(0x4e00 + ((k * 7) % 900))).join('');

/** One black pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

describe('LibreOffice sets', () => {
  testPage('22 lines of 28 characters on a full page', () => {
    const pdf = docxToPdf(writeDocx(plainDocument(hanzi(28 * 60))));
    const pages = run('pdftotext', ['-layout', pdf, '-']).split('\f');
    const lines = (page = '') =>
      page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /\p{Script=Han}/u.test(line));
    expect(lines(pages[0])).toHaveLength(22);
    expect(lines(pages[1])).toHaveLength(22);
    expect([...(lines(pages[0])[0] ?? '')], 'after the indent').toHaveLength(26);
    for (const line of [...lines(pages[0]).slice(1), ...lines(pages[1])]) expect([...line]).toHaveLength(28);
  });

  testPage('the official fonts by their names, from the bundled files', () => {
    const fonts = run('pdffonts', [docxToPdf(writeDocx(sampleDocument()))]);
    for (const face of ['FandolSong', 'FandolFang', 'FandolKai', 'NotoSansSC', 'NotoSerifSC', 'Tinos']) {
      expect(fonts).toContain(face);
    }
  });

  testPage('full-title-line-broken-again: a title and a date that fill their line, on one line each', () => {
    const [title, caption] = ['某县民政局2020年政府信息公开工作年度报告', `${'年'.repeat(28)}2020年`];
    const date = '2023年1月31日';
    const blocks: Block[] = [
      { kind: 'title', lines: [title], place },
      { kind: 'image', bytes: PNG, format: 'png', width: 9, height: 9, caption, alternative: '', place },
      { kind: 'signature', organ: '河口镇人民政府', date: { text: date }, place },
    ];
    const pdf = docxToPdf(writeDocx({ ...plainDocument(''), blocks }));
    const lines = run('pdftotext', ['-layout', pdf, '-']).split('\n');
    const printed = lines.map((line) => line.replaceAll(/\s/g, ''));
    for (const line of [title, caption, date]) expect(printed).toContain(line);
  });

  testPage('blank-page-after-a-wide-table: no page of its own for what Word wants after a table', () => {
    // 18 rows fill a page that lies across.
    for (const rows of [17, 18]) {
      const annex: Block = { kind: 'annex', label: '附件', title: ['甲'], place };
      const blocks = [figureTable(13, 8, rows), annex];
      const pdf = docxToPdf(writeDocx({ ...plainDocument(''), blocks }));
      const pages = run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
      expect(pages.filter((page) => /^—\d+—$/.test(page.replaceAll(/\s/g, '')))).toEqual([]);
    }
  });

  testPage('page numbers right on odd pages and left on even ones, one character in from the edge', () => {
    const pdf = docxToPdf(writeDocx(plainDocument(hanzi(28 * 60))));
    const pages = run('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1);
    const dash = (page = '') => {
      const words = [
        ...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g),
      ];
      const number = words.filter(([, , , , , text = '']) => /^[—\d]+$/.test(text));
      return { left: Number(number[0]?.[1]), right: Number(number.at(-1)?.[3]) };
    };
    const [odd, even] = [dash(pages[0]), dash(pages[1])];
    const [typeLeft, typeRight] = [79.4, 521.6];
    expect(Math.abs(typeRight - 14 - odd.right)).toBeLessThan(0.6);
    expect(Math.abs(even.left - typeLeft - 14)).toBeLessThan(0.6);
  });
});
