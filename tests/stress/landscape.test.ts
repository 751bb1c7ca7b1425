import { expect } from 'vitest';
import { prepareReport, renderFile } from '../../src/builder/build.ts';
import { PAPER } from '../../src/document/paper.ts';
import { inspect } from '../pdf/read-pdf.ts';
import { reportWorld } from '../support/fixture-world.ts';
import { testWith } from '../support/programs.ts';
import { six, table } from './content.ts';

testWith('pdftotext')(
  'the number of a page that lies across stands beside the table in the PDF and not over it',
  async () => {
    const { typeset } = await prepareReport(reportWorld(six(table(20, 40, () => '12345'))), 'report');
    if (typeset === undefined) throw new Error('not set');
    const { bytes } = await renderFile(typeset, 'pdf');
    const pages = inspect(bytes, 'pdftotext', '-bbox', 'FILE', '-').split('<page ').slice(1);
    const across = pages.filter((page) => page.startsWith('width="841.'));
    expect(across.length).toBeGreaterThan(1);
    for (const page of across) {
      const dashes = Array.from(page.matchAll(/xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)".*?>—</g));
      expect(dashes.length).toBeGreaterThan(0);
      for (const [, , right] of dashes) expect(Number(right)).toBeLessThan(PAPER.landscape.area.x);
    }
  },
);
