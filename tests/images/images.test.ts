import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from 'canvas';
import { describe, expect, test } from 'vitest';
import { readReport } from '../../src/content/read-report.ts';
import { measureImage } from '../../src/images/image-size.ts';
import { readSvg } from '../../src/images/svg.ts';
import { flattenPng } from '../../src/pdf/flatten-png.ts';
import type { ReportImage } from '../../src/report/report.ts';
import { diskWorld } from '../../src/world/disk.ts';
import { opened } from '../pdf/png-file.ts';
import { reportWorld, soundReport } from '../support/fixture-world.ts';

const NAME = '图';

async function place(target: string, bytes: Uint8Array | string, name = target) {
  const text = `其他需要报告的事项:\n  正文: |\n    ![${NAME}](${target})\n`;
  const { report, findings } = await readReport(
    reportWorld({ '6-其他.yaml': text, [name]: bytes }),
    'report',
  );
  return { image: report?.images.get(target), findings };
}

const codes = async (target: string, bytes: Uint8Array | string): Promise<string[]> =>
  (await place(target, bytes)).findings.map(({ diagnostic }) => diagnostic.code);

const svg = (body: string, root = 'width="96" height="48" viewBox="0 0 96 48"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${body}</svg>`;

/** The colour of the pixel at a share of the width and the height. */
function pixel({ bytes }: ReportImage, x: number, y: number): number[] {
  const png = opened(bytes);
  const at = Math.floor(y * png.height) * png.width + Math.floor(x * png.width);
  return [...flattenPng(png).subarray(at * 3, at * 3 + 3)];
}

const [RED, WHITE, BLUE] = [
  [255, 0, 0],
  [255, 255, 255],
  [0, 0, 255],
];

describe('an SVG file', () => {
  test('is painted at 300 dpi on white, in its natural size', async () => {
    const { image, findings } = await place('图.svg', svg('<rect width="48" height="48" fill="#f00"/>'));
    expect(findings).toEqual([]);
    expect(image).toMatchObject({ format: 'png', width: 72, height: 36 });
    if (image === undefined) return;
    expect(opened(image.bytes)).toMatchObject({ width: 300, height: 150 });
    expect([pixel(image, 0.25, 0.5), pixel(image, 0.75, 0.5)]).toEqual([RED, WHITE]);
  });

  test('gives the same bytes each time', async () => {
    const drawing = svg('<circle cx="48" cy="24" r="20" fill="#00f" stroke="#f00" stroke-width="3"/>');
    const [one, two] = [await place('a.svg', drawing), await place('a.svg', drawing)];
    expect(Buffer.compare(one.image?.bytes ?? Buffer.of(1), two.image?.bytes ?? Buffer.of(2))).toBe(0);
  });

  test('no larger than the type area has more pixels than print needs', async () => {
    const { image } = await place('a.svg', svg('<rect width="9" height="9"/>', 'viewBox="0 0 8000 80000"'));
    expect(opened(image?.bytes ?? new Uint8Array())).toMatchObject({ height: 2658 });
  });

  test.each<[string, string, number[], number[]]>([
    ['a path', '<path d="M0 0H48V48H0Z" fill="#f00"/>', RED, WHITE],
    ['a style attribute', '<rect width="48" height="48" style="fill:#ff0000;stroke:none"/>', RED, WHITE],
    ['a group’s fill', '<g fill="red"><rect width="48" height="48"/></g>', RED, WHITE],
    ['a transform', '<rect width="24" height="24" transform="scale(2)" fill="#f00"/>', RED, WHITE],
    [
      'a use',
      '<defs><rect id="r" width="48" height="48" fill="#f00"/></defs><use xlink:href="#r"/>',
      RED,
      WHITE,
    ],
    [
      'a clip',
      '<defs><clipPath id="c"><rect width="48" height="48"/></clipPath></defs><rect width="96" height="48" fill="red" clip-path="url(#c)"/>',
      RED,
      WHITE,
    ],
    [
      'a gradient',
      '<defs><linearGradient id="g"><stop offset=".5" stop-color="red"/><stop offset=".5" stop-color="blue"/></linearGradient></defs><rect width="96" height="48" fill="url(#g)"/>',
      RED,
      BLUE,
    ],
    ['a hole', '<path fill-rule="evenodd" fill="red" d="M0 0H96V48H0ZM50 2H94V46H50Z"/>', RED, WHITE],
    [
      'a line, with no hairline',
      '<line x1="0" y1="24" x2="48" y2="24" stroke="red" stroke-width="9"/>',
      RED,
      WHITE,
    ],
    [
      'a dashed line, with nothing in its gaps',
      '<line fill="black" x1="0" y1="24" x2="96" y2="24" stroke="red" stroke-width="9" stroke-dasharray="48 48"/>',
      RED,
      WHITE,
    ],
    [
      'what drawing programs add',
      '<metadata><rdf:RDF/></metadata><sodipodi:namedview a="b"/><title>题</title><!-- 注 --><rect width="48" height="48" fill="rgb(255,0,0)"/>',
      RED,
      WHITE,
    ],
  ])('%s is drawn', async (_, body, left, right) => {
    const { image, findings } = await place('a.svg', svg(body));
    expect(findings).toEqual([]);
    if (image === undefined) throw new Error('no image');
    expect([pixel(image, 0.25, 0.5), pixel(image, 0.75, 0.5)]).toEqual([left, right]);
  });

  test.each<[string, string]>([
    ['<text x="1">字</text>', '<text>'],
    ['<image xlink:href="a.png"/>', '<image>'],
    ['<style>.a{fill:red}</style>', '<style>'],
    ['<script>alert(1)</script>', '<script>'],
    ['<foreignObject/>', '<foreignObject>'],
    ['<use href="#a"/>', 'href="#a"'],
    ['<use xlink:href="http://example.com/a.svg#a"/>', 'xlink:href="http://example.com/a.svg#a"'],
    ['<use xlink:href="file:///etc/passwd"/>', 'xlink:href="file:///etc/passwd"'],
    ['<rect fill="url(http://example.com/a)"/>', 'fill: url(http://example.com/a)'],
    ['<rect fill="hsl(0,100%,50%)"/>', 'fill: hsl(0,100%,50%)'],
    ['<rect style="filter:url(#f)"/>', 'filter: url(#f)'],
    ['<path marker-end="url(#m)"/>', 'marker-end: url(#m)'],
    ['<rect <', '<rect <</svg>'],
  ])('%s is refused by name', async (body, name) => {
    const { findings } = await place('a.svg', svg(body));
    expect(findings).toMatchObject([{ diagnostic: { code: 'F116' }, params: { name } }]);
  });

  test('a document type may stand before it, but declares nothing', () => {
    const type =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    expect(readSvg(`<?xml version="1.0"?>\n${type}\n${svg('')}`)).toMatchObject({ width: 72 });
    expect(readSvg(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`)).toBeUndefined();
  });

  test.each([
    ['width="10mm" height="20mm"', 28.346],
    ['width="1in" height="1in"', 72],
    ['width="100%" height="100%" viewBox="0 0 96 96"', 72],
    ['viewBox="0,0,12,12"', 9],
  ])('%s', (root, width) => {
    expect((readSvg(svg('', root)) as { width: number }).width).toBeCloseTo(width, 2);
  });

  test('without a size is refused, and what is no SVG is no image', async () => {
    expect(readSvg(svg('', ''))).toEqual({ unsupported: '<svg> width, height' });
    expect(await codes('a.svg', '<html></html>')).toEqual(['F112']);
    expect(await codes('a.svg', '')).toEqual(['F112']);
  });
});

describe('a JPEG file', () => {
  /** A frame of 4 × 2 pixels without pixels, after an Exif segment; enough to be measured. */
  const jpeg = (orientation: number | undefined, little = true): Uint8Array => {
    const short = (n: number) => (little ? [n & 255, n >> 8] : [n >> 8, n & 255]);
    const long = (n: number) => (little ? [...short(n), 0, 0] : [0, 0, ...short(n)]);
    const order = little ? [0x49, 0x49] : [0x4d, 0x4d];
    const entry = [...short(0x0112), ...short(3), ...long(1), ...short(orientation ?? 0), 0, 0];
    const exif = [...Buffer.from('Exif\0\0'), ...order, ...short(42), ...long(8), ...short(1), ...entry];
    const segment = orientation === undefined ? [] : [0xff, 0xe1, 0, exif.length + 2, ...exif];
    const frame = [0xff, 0xc0, 0, 17, 8, 0, 2, 0, 4, 3, 1, 17, 0, 2, 17, 0, 3, 17, 0];
    const scan = [0xff, 0xda, 0, 12, 3, 1, 0, 2, 17, 3, 17, 0, 63, 0];
    return new Uint8Array([0xff, 0xd8, ...segment, ...frame, ...scan, 0xff, 0xd9]);
  };

  test.each([undefined, 1])('with the orientation %s is taken', async (orientation) => {
    expect(measureImage(jpeg(orientation))).toMatchObject({ width: 3, height: 1.5, orientation: 1 });
    expect(await codes('a.jpg', jpeg(orientation))).toEqual([]);
  });

  test.each([2, 3, 6, 8])('with the orientation %d is refused', async (orientation) => {
    expect(await codes('a.jpg', jpeg(orientation))).toEqual(['F115']);
    expect(await codes('a.jpg', jpeg(orientation, false))).toEqual(['F115']);
  });

  test('of 12 bits a sample is refused, as PDF has 8 only', async () => {
    const canvas = createCanvas(8, 8);
    const bytes = canvas.toBuffer('image/jpeg');
    expect(await codes('a.jpg', bytes)).toEqual([]);
    // The precision stands after the frame's marker and length.
    bytes[bytes.indexOf(Buffer.of(0xff, 0xc0)) + 4] = 12;
    expect((await place('a.jpg', bytes)).findings).toMatchObject([
      { diagnostic: { code: 'F112' }, params: { expected: expect.stringContaining('8 bit') } },
    ]);
  });

  test('with fill bytes before its markers is measured', async () => {
    const filled = Buffer.from(jpeg(1)).toString('latin1').replace('\xff\xc0', '\xff\xff\xff\xc0');
    const bytes = new Uint8Array(Buffer.from(filled, 'latin1'));
    expect(measureImage(bytes)).toMatchObject({ width: 3, height: 1.5 });
    expect(await codes('a.jpg', bytes)).toEqual([]);
  });

  test('with a damaged Exif segment is measured all the same', () => {
    const bytes = jpeg(6);
    bytes[16] = 0xff;
    expect(measureImage(bytes)).toMatchObject({ width: 3, orientation: 1 });
  });
});

describe('the path of an image', () => {
  test.each([
    '../a.png',
    '/etc/passwd',
    'C:/a.png',
    'http://example.com/a.png',
    'file:///a.png',
    'data:image/png;base64,AA',
    'b/../../a.png',
    '\\\\\\\\server/a.png',
  ])('%s is outside', async (target) => {
    expect(await codes(target, '')).toEqual(['F111']);
  });

  test('may be no symbolic link that leads out, but one that stays inside', async () => {
    const home = mkdtempSync(join(tmpdir(), 'nianbao-images-'));
    try {
      const folder = join(home, 'report');
      mkdirSync(join(folder, '图'), { recursive: true });
      for (const [name, bytes] of Object.entries(soundReport())) writeFileSync(join(folder, name), bytes);
      writeFileSync(join(home, 'a.svg'), svg('<rect width="9" height="9"/>'));
      writeFileSync(join(folder, '图', 'b.svg'), svg('<rect width="9" height="9"/>'));
      symlinkSync(join(home, 'a.svg'), join(folder, 'out.svg'));
      symlinkSync(home, join(folder, 'up'));
      symlinkSync(join(folder, '图', 'b.svg'), join(folder, 'in.svg'));
      const lines = ['out.svg', 'up/a.svg', 'in.svg', '图/b.svg'].map((name) => `    ![图](${name})\n`);
      writeFileSync(join(folder, '6-其他.yaml'), `其他需要报告的事项:\n  正文: |\n${lines.join('\n')}`);
      const { findings, report } = await readReport(diskWorld, folder);
      expect(findings.map(({ diagnostic, place: { line } }) => `${diagnostic.code} ${line}`)).toEqual([
        'F111 3',
        'F111 5',
      ]);
      expect([...(report?.images.keys() ?? [])]).toEqual(['in.svg', '图/b.svg']);
    } finally {
      rmSync(home, { recursive: true });
    }
  });
});
