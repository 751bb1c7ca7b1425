import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildReport } from '../../src/builder/build.ts';
import { png } from '../pdf/png-file.ts';
import { reportWorld } from '../support/fixture-world.ts';

/** An image file that is damaged is a finding at the place where it is used, never a fault of the program. */
const sound = png({ colourType: 6, rows: [[...Array(8).keys()], [...Array(8).keys()]] });

/** A copy with some bytes set. */
function changed(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set(values, at);
  return copy;
}

/** The same file with other packed pixels. */
function packed(bytes: Uint8Array, data: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const at = file.indexOf('IDAT') - 4;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const rest = file.subarray(at + 12 + file.readUInt32BE(at));
  return Buffer.concat([file.subarray(0, at), length, Buffer.from('IDAT'), data, Buffer.alloc(4), rest]);
}

const TWO_COLOURS = [255, 0, 0, 0, 0, 255];

/** A file of indices, 8 bits each. */
const indexed = (palette: readonly number[], [a = 0, b = 0, c = 0, d = 0]: readonly number[] = []) =>
  png({
    colourType: 3,
    palette,
    rows: [
      [a, b],
      [c, d],
    ],
  });

test.each<readonly [string, Uint8Array, string[]]>([
  ['a sound file', sound, []],
  ['pixels that cannot be unpacked', packed(sound, Buffer.from('no zlib stream')), ['F117 6-其他.yaml:5:5']],
  ['too few pixels', packed(sound, deflateSync(Buffer.alloc(10))), ['F117 6-其他.yaml:5:5']],
  ['a filter that there is not', packed(sound, deflateSync(Buffer.alloc(18, 9))), ['F117 6-其他.yaml:5:5']],
  ['a colour type that there is not', changed(sound, 25, 5), ['F117 6-其他.yaml:5:5']],
  ['a depth that there is not', changed(sound, 24, 3), ['F117 6-其他.yaml:5:5']],
  [
    'indices without a palette',
    png({
      colourType: 3,
      rows: [
        [0, 1],
        [1, 0],
      ],
    }),
    ['F117 6-其他.yaml:5:5'],
  ],
  ['a palette of a colour and a third', indexed([0, 1, 2, 3]), ['F117 6-其他.yaml:5:5']],
  ['an empty palette', indexed([]), ['F117 6-其他.yaml:5:5']],
  [
    'more colours than a depth of 1 bit can name',
    png({ colourType: 3, depth: 1, palette: [...Array(9).keys()], rows: [[0], [0]] }),
    ['F117 6-其他.yaml:5:5'],
  ],
  ['an index of no colour', indexed([0, 0, 0], [0, 0, 0, 200]), ['F117 6-其他.yaml:5:5']],
  [
    // 1 and 1 side by side are 1 and 2 once the filter, which adds the byte to the left, is undone.
    'an index of no colour behind a filter',
    packed(indexed(TWO_COLOURS), deflateSync(Buffer.from([1, 1, 1, 0, 0, 0]))),
    ['F117 6-其他.yaml:5:5'],
  ],
  [
    // The bits after a row's last pixel name nothing.
    'as many colours as are used, and bits beyond the row',
    png({ colourType: 3, depth: 2, palette: TWO_COLOURS, rows: [[0b00011111], [0b01001111]] }),
    [],
  ],
  [
    'a size of 60,000 by 60,000',
    changed(sound, 16, 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60),
    ['F118 6-其他.yaml:5:5'],
  ],
  [
    'pixels that unpack without end',
    packed(sound, deflateSync(Buffer.alloc(1 << 20))),
    ['F117 6-其他.yaml:5:5'],
  ],
  [
    'a JPEG without pixels',
    Uint8Array.from([
      0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 2, 0, 4, 3, 1, 17, 0, 2, 17, 0, 3, 17, 0, 0xff, 0xd9,
    ]),
    ['F112 6-其他.yaml:5:5'],
  ],
])('%s', async (_, bytes, expected) => {
  const text = '其他需要报告的事项:\n  正文: |\n    未收取信息处理费。\n\n    ![说明](a.png)\n';
  const { findings, files } = await buildReport(
    reportWorld({ '6-其他.yaml': text, 'a.png': bytes }),
    'report',
  );
  const errors = findings.filter(({ diagnostic }) => diagnostic.code.startsWith('F'));
  expect(
    errors.map(({ diagnostic: { code }, place }) => `${code} ${place.file}:${place.line}:${place.column}`),
  ).toEqual(expected);
  expect(files).toHaveLength(expected.length === 0 ? 2 : 0);
});
