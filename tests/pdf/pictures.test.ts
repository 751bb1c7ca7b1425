import { deflateSync } from 'node:zlib';
import { createCanvas } from 'canvas';
import { describe, expect, test } from 'vitest';
import type { ImageBlock } from '../../src/document/document.ts';
import { flattenPng } from '../../src/pdf/flatten-png.ts';
import { PictureError } from '../../src/pdf/picture-error.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { testWith } from '../support/programs.ts';
import { document, fonts, image } from './fixture.ts';
import { opened, png } from './png-file.ts';
import { inspect, Objects } from './read-pdf.ts';

const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];
const RED = [255, 0, 0];
const BLUE = [0, 0, 255];

/** 2 × 2: black, red, white, blue, in every way that PNG has to say it. */
const FILES = {
  rgb: png({
    colourType: 2,
    rows: [
      [...BLACK, ...RED],
      [...WHITE, ...BLUE],
    ],
  }),
  'rgb, with white as the transparent colour': png({
    colourType: 2,
    rows: [
      [...BLACK, ...RED],
      [...WHITE, ...BLUE],
    ],
    transparency: [0, 255, 0, 255, 0, 255],
  }),
  'rgb of 16 bits': png({
    colourType: 2,
    depth: 16,
    rows: [
      [0, 0, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0],
      [255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 255, 255],
    ],
  }),
  'rgb with alpha': png({
    colourType: 6,
    rows: [
      [...BLACK, 255, ...RED, 255],
      [9, 9, 9, 0, ...BLUE, 255],
    ],
  }),
  'palette of 2 bits, one entry transparent': png({
    colourType: 3,
    depth: 2,
    palette: [...BLACK, ...RED, 7, 7, 7, ...BLUE],
    transparency: [255, 255, 0],
    rows: [[0b00010000], [0b10110000]],
  }),
  'palette of 8 bits': png({
    colourType: 3,
    palette: [...BLACK, ...RED, ...WHITE, ...BLUE],
    rows: [
      [0, 1],
      [2, 3],
    ],
  }),
  // Adam7 puts the pixels of a 2 × 2 image into its passes one, six and seven.
  'rgb, interlaced': png({ colourType: 2, interlaced: true, rows: [BLACK, RED, [...WHITE, ...BLUE]] }),
};

const block = (format: ImageBlock['format'], bytes: Uint8Array): ImageBlock => ({ ...image, format, bytes });

function pdfWith(picture: ImageBlock): Uint8Array {
  const { format, bytes } = picture;
  const item = {
    kind: 'picture',
    owner: picture,
    x: 10,
    y: 20,
    width: 40,
    height: 40,
    format,
    bytes,
  } as const;
  const page = { number: 1, width: 100, height: 100, items: [item] };
  return writePdf({ document: { ...document, blocks: [picture] }, pages: [page], outline: [], fonts });
}

/** The colours at the middles of the four quarters of the picture, as poppler paints them. */
function painted(pdf: Uint8Array): number[][] {
  const ppm = Buffer.from(inspect(pdf, 'sh', '-c', 'pdftoppm -r 72 "$0" | base64', 'FILE'), 'base64');
  const start = ppm.length - 100 * 100 * 3;
  return [
    [20, 30],
    [40, 30],
    [20, 50],
    [40, 50],
  ].map(([x = 0, y = 0]) => {
    const at = start + (y * 100 + x) * 3;
    return [...ppm.subarray(at, at + 3)];
  });
}

describe.each(Object.entries(FILES))('a PNG: %s', (_, bytes) => {
  testWith('pdftoppm', 'base64')('is painted in its colours, on white', () => {
    expect(painted(pdfWith(block('png', bytes)))).toEqual([BLACK, RED, WHITE, BLUE]);
  });

  testWith('qpdf')('brings no transparency', () => {
    const images = new Objects(pdfWith(block('png', bytes))).ofType('/Image');
    expect(images).toHaveLength(1);
    for (const entry of ['/SMask', '/Mask']) expect(images[0]).not.toHaveProperty(entry);
  });
});

describe('pictures', () => {
  test('of grey with alpha are laid on white', () => {
    const rows = [
      [0, 255, 0, 128],
      [0, 0, 200, 255],
    ];
    const flat = flattenPng(opened(png({ colourType: 4, rows })));
    expect([...flat].filter((_, k) => k % 3 === 0)).toEqual([0, 127, 255, 200]);
  });

  test('undo every filter of PNG', () => {
    // Sub, Up, Average, Paeth, on the left pixel and its neighbour; made by hand from ISO/IEC 15948, 9.2.
    const filtered = Buffer.from([1, 10, 5, 2, 1, 1, 3, 3, 3, 4, 1, 1]);
    const source = opened(png({ colourType: 0, rows: [] }));
    const flat = flattenPng({ ...source, height: 4, data: deflateSync(filtered) });
    expect([...flat].filter((_, k) => k % 3 === 0)).toEqual([10, 15, 11, 16, 8, 15, 9, 16]);
  });

  testWith('pdftoppm', 'base64')('in JPEG go in as they are', () => {
    const canvas = createCanvas(32, 32);
    const context = canvas.getContext('2d') as { fillStyle: string; fillRect(...size: number[]): void };
    context.fillStyle = '#0000ff';
    context.fillRect(0, 0, 32, 32);
    const bytes = canvas.toBuffer('image/jpeg', 1);
    const pdf = pdfWith(block('jpeg', bytes));
    for (const [r = 0, g = 0, b = 0] of painted(pdf))
      expect([r < 10, g < 10, b > 245]).toEqual([true, true, true]);
    expect(Buffer.from(pdf).includes(bytes)).toBe(true);
  });

  test.each([
    ['cut short', 'png', FILES['rgb'].slice(0, 60), 'no whole PNG'],
    ['that are none', 'png', Buffer.from('hello'), 'no whole PNG'],
    [
      'in CMYK',
      'jpeg',
      Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0, 1, 0, 1, 4, 0, 0]),
      '4 colour components',
    ],
    ['without a frame', 'jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'without a frame'],
  ] as const)('%s are refused', (_, format, bytes, reason) => {
    const written = () => pdfWith(block(format, bytes));
    expect(written).toThrow(PictureError);
    expect(written).toThrow(reason);
  });
});
