import { deflateSync } from 'node:zlib';
import type { Picture } from '../layout/page.ts';
import { num } from './numbers.ts';
import type { PdfFile } from './pdf-file.ts';
import { PictureError } from './picture-error.ts';
import { flattenPng, hasTransparency, type Png, readPng, samplesOf } from './png.ts';

/**
 * Paints an image on the current page. Transparent pixels are laid on white: the file has no transparency.
 * @throws {PictureError} for what PDF/A-2 cannot hold beside an RGB output intent (CMYK), for damaged files, and for SVG.
 */
export function drawPicture(item: Picture, pdf: PdfFile): void {
  switch (item.format) {
    case 'png':
      drawPng(item, pdf);
      break;
    case 'jpeg':
      drawJpeg(item, pdf);
      break;
    case 'svg':
      throw new PictureError('is an SVG file: a PDF takes PNG and JPEG');
  }
}

function drawPng({ bytes, x, y, width, height }: Picture, pdf: PdfFile): void {
  const png = readPng(bytes);
  const image = hasTransparency(png) || png.interlaced ? unpacked(png, pdf) : packed(png, pdf);
  const name = `P${image.id}`;
  pdf.page.xobjects[name] = image;
  pdf.addContent(`q ${num(width)} 0 0 ${num(-height)} ${num(x)} ${num(y + height)} cm /${name} Do Q`);
}

/** An opaque image goes into the file as it is: PDF knows PNG's filters. */
function packed(png: Png, pdf: PdfFile): PDFKit.PDFKitReference {
  const { width, height, depth, data } = png;
  const image = pdf.ref({
    ...imageEntries(width, height, depth),
    ColorSpace: colourSpace(png, pdf),
    DecodeParms: { Predictor: 15, Colors: samplesOf(png), BitsPerComponent: depth, Columns: width },
  });
  image.end(data);
  return image;
}

function unpacked(png: Png, pdf: PdfFile): PDFKit.PDFKitReference {
  const image = pdf.ref({ ...imageEntries(png.width, png.height, 8), ColorSpace: 'DeviceRGB' });
  image.end(deflateSync(flattenPng(png)));
  return image;
}

const imageEntries = (width: number, height: number, depth: number) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  BitsPerComponent: depth,
  Filter: 'FlateDecode',
});

function colourSpace({ colour, palette }: Png, pdf: PdfFile): unknown {
  if (colour !== 'indexed') return colour === 'grey' ? 'DeviceGray' : 'DeviceRGB';
  if (palette === undefined) throw new PictureError('is a PNG file without its palette');
  const table = pdf.ref({});
  table.end(palette);
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table];
}

/** JPEG goes in as it is; pdfkit turns it as its EXIF data says. */
function drawJpeg({ bytes, x, y, width, height }: Picture, pdf: PdfFile): void {
  const components = jpegComponents(bytes);
  if (components !== 1 && components !== 3) {
    throw new PictureError(`is a JPEG of ${components} colour components: save it in RGB`);
  }
  // A Buffer over the same bytes: the type of pdfkit's own declarations.
  pdf.image(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), x, y, { width, height });
}

/** The number of components in the frame header (SOF0 to SOF15 without DHT, JPG and DAC; ITU-T T.81, B.2.2). */
function jpegComponents(bytes: Uint8Array): number {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new PictureError('is no JPEG file');
  for (let at = 2; at + 9 < bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return bytes[at + 9] ?? 0;
    // Fill bytes and markers without a length have none to skip.
    if (bytes[at] !== 0xff || marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9)) at += 2;
    else at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  throw new PictureError('is a JPEG file without a frame');
}
