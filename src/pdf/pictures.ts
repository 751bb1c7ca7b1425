import { deflateSync } from 'node:zlib';
import { keptByObject } from '../kept/by-object.ts';
import type { Picture } from '../layout/page.ts';
import { type Png, readPng } from '../png/png.ts';
import { flattenPng, hasTransparency } from './flatten-png.ts';
import { num } from './numbers.ts';
import type { PdfFile } from './pdf-file.ts';
import { PictureError } from './picture-error.ts';

/**
 * Paints an image on the current page. Transparent pixels are laid on white: the file has no transparency.
 * @throws {PictureError} for what PDF/A-2 cannot hold beside an RGB output intent (CMYK), and for damaged files.
 */
export function drawPicture({ format, bytes, x, y, width, height }: Picture, pdf: PdfFile): void {
  const image = format === 'png' ? embedPng(bytes, pdf) : embedJpeg(bytes, pdf);
  const name = `I${image.id}`;
  pdf.page.xobjects[name] = image;
  pdf.addContent(`q ${num(width)} 0 0 ${num(-height)} ${num(x)} ${num(y + height)} cm /${name} Do Q`);
}

/** A PNG file, and its pixels as RGB laid on white, deflated, where PDF cannot take them as they are. */
interface Embeddable {
  readonly png: Png;
  readonly flat: Uint8Array | undefined;
}

/** Of a document that is built again, images are the bytes that they were. Unpacking a large one takes half a second. */
const embeddable = keptByObject((bytes: Uint8Array): Embeddable => {
  const png = readPng(bytes);
  if (png === undefined) throw new PictureError('is no whole PNG file');
  const isFlat = !hasTransparency(png) && !png.interlaced;
  return { png, flat: isFlat ? undefined : deflateSync(flattenPng(png)) };
});

function embedPng(bytes: Uint8Array, pdf: PdfFile): PDFKit.PDFKitReference {
  const { png, flat } = embeddable(bytes);
  return flat === undefined ? packed(png, pdf) : unpacked(png, flat, pdf);
}

/** An opaque image goes into the file as it is: PDF knows PNG's filters. */
function packed(png: Png, pdf: PdfFile): PDFKit.PDFKitReference {
  const { width, height, depth, samples, data } = png;
  const image = pdf.ref({
    ...imageEntries(width, height, depth),
    ColorSpace: colourSpace(png, pdf),
    DecodeParms: { Predictor: 15, Colors: samples, BitsPerComponent: depth, Columns: width },
  });
  image.end(data);
  return image;
}

function unpacked({ width, height }: Png, pixels: Uint8Array, pdf: PdfFile): PDFKit.PDFKitReference {
  const image = pdf.ref({ ...imageEntries(width, height, 8), ColorSpace: 'DeviceRGB' });
  image.end(pixels);
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

/** JPEG goes in as it is, its pixels as they are stored: the layout's box is made for them. */
function embedJpeg(bytes: Uint8Array, pdf: PdfFile): PDFKit.PDFKitReference {
  const { width, height, depth, components } = readFrame(bytes);
  if (components !== 1 && components !== 3) {
    throw new PictureError(`is a JPEG of ${components} colour components: save it in RGB`);
  }
  const image = pdf.ref({
    ...imageEntries(width, height, depth),
    ColorSpace: components === 1 ? 'DeviceGray' : 'DeviceRGB',
    Filter: 'DCTDecode',
  });
  image.end(bytes);
  return image;
}

interface Frame {
  readonly depth: number;
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

/** The frame header: SOF0 to SOF15 without DHT, JPG and DAC (ITU-T T.81, B.2.2). */
function readFrame(bytes: Uint8Array): Frame {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new PictureError('is no JPEG file');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length; ) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return {
        depth: view.getUint8(at + 4),
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
      };
    }
    // Fill bytes, and markers without a length, have nothing to skip.
    if (view.getUint8(at) !== 0xff || marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  throw new PictureError('is a JPEG file without a frame');
}
