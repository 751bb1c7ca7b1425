import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packFile, readZip, writeZip } from '../../src/docx/zip.ts';
import { inspect } from '../pdf/read-pdf.ts';
import { testWith } from '../support/programs.ts';

const names = fc
  .stringMatching(/^[A-Za-z0-9_[\]./-]{1,40}$/)
  .filter((name) => !name.endsWith('/') && name !== '__proto__');
const packages = fc.dictionary(names, fc.uint8Array({ maxLength: 3000 }), {
  maxKeys: 8,
  noNullPrototype: true,
});

test('what is written is read back by another program', () => {
  fc.assert(
    fc.property(packages, (files) => {
      const packed = Object.entries(files).map(([name, bytes]) => [name, packFile(bytes)] as const);
      const read = unzipSync(writeZip(packed));
      expect(Object.keys(read)).toEqual(Object.keys(files));
      for (const [name, bytes] of Object.entries(files))
        expect(Buffer.compare(read[name] ?? Buffer.of(0), bytes)).toBe(0);
    }),
    { numRuns: 100 },
  );
});

test('what another program wrote, packed or stored, is read', () => {
  fc.assert(
    fc.property(packages, fc.constantFrom(0, 6), (files, level) => {
      const read = readZip(zipSync(files, { level: level as 0 | 6 }));
      for (const [name, bytes] of Object.entries(files))
        expect(Buffer.compare(read.get(name) ?? Buffer.of(0), bytes)).toBe(0);
    }),
    { numRuns: 100 },
  );
});

testWith('unzip')('its check sums are right', () => {
  const zip = writeZip([
    ['[Content_Types].xml', packFile(Buffer.from('<Types/>'.repeat(99)))],
    ['a/b.bin', packFile(Buffer.alloc(0))],
  ]);
  expect(inspect(zip, 'unzip', '-t', 'FILE')).toContain('No errors detected');
});

test('a file that is no zip is an error', () => {
  expect(() => readZip(Buffer.from('no zip'))).toThrow('zip');
});
