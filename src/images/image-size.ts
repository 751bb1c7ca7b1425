import { chunksOf } from '../png/chunks.ts';
import { sizeOf } from '../png/png.ts';
import type { ReportImage } from '../report/report.ts';
import { exifOrientation } from './exif.ts';

export interface MeasuredImage {
  /** Told by the first bytes rather than by the file's name. */
  readonly format: ReportImage['format'];
  /** Natural size in pt, from pixels and the file's own resolution (96 dpi where it has none). */
  readonly width: number;
  readonly height: number;
  /** EXIF's orientation: 1 for an image that is stored as it is shown, and where the file has no mark. */
  readonly orientation: number;
}

/** Pixels an inch. */
interface Density {
  readonly x: number;
  readonly y: number;
}

const PT_PER_INCH = 72;
const DEFAULT_DPI: Density = { x: 96, y: 96 };
const METRES_PER_INCH = 0.0254;

/** An image's format and natural size; undefined for other formats and for files that are cut short or damaged. */
export function measureImage(bytes: Uint8Array): MeasuredImage | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return measurePng(bytes) ?? measureJpeg(bytes, view);
}

function measurePng(bytes: Uint8Array): MeasuredImage | undefined {
  const chunks = chunksOf(bytes);
  if (chunks === undefined) return undefined;
  const density = chunks.find(({ name, body }) => name === 'pHYs' && body[8] === 1)?.body;
  return sized('png', sizeOf(chunks), density === undefined ? DEFAULT_DPI : pngDensity(density));
}

/** Pixels an inch, of those a metre in a pHYs chunk. */
function pngDensity({ buffer, byteOffset, byteLength }: Uint8Array): Density {
  const view = new DataView(buffer, byteOffset, byteLength);
  return perInch(view.getUint32(0), view.getUint32(4), METRES_PER_INCH);
}

/** Start-of-frame markers of baseline and progressive JPEG. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

function measureJpeg(bytes: Uint8Array, view: DataView): MeasuredImage | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || !hasEndOfImage(bytes)) return undefined;
  let dpi = DEFAULT_DPI;
  let orientation = 1;
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    // Fill bytes may stand before a marker (ITU-T T.81, B.1.1.2).
    while (bytes[at + 1] === 0xff && at + 11 <= bytes.length) at += 1;
    const marker = bytes[at + 1] ?? 0;
    const data = at + 4;
    const isJfif = marker === 0xe0 && String.fromCharCode(...bytes.subarray(data, data + 4)) === 'JFIF';
    if (marker === 0xe1)
      orientation = exifOrientation(bytes.subarray(data, at + 2 + view.getUint16(at + 2))) ?? orientation;
    if (isJfif && data + 12 <= bytes.length) dpi = jfifDensity(bytes, view, data) ?? dpi;
    if (FRAMES.has(marker)) {
      const size = { width: view.getUint16(data + 3), height: view.getUint16(data + 1) };
      const [bits, components] = [bytes[data], bytes[data + 5]];
      // Of 12 bits a sample a PDF knows nothing; four components are CMYK, which a PDF/A with an RGB output intent
      // cannot hold.
      return bits === 8 && (components === 1 || components === 3) && hasScan(bytes, at)
        ? sized('jpeg', size, dpi, orientation)
        : undefined;
    }
    if (marker === 0xda) return undefined;
  }
  return undefined;
}

/** Whether pixels follow a frame. */
function hasScan(bytes: Uint8Array, frame: number): boolean {
  for (let i = frame; i + 1 < bytes.length; i++) if (bytes[i] === 0xff && bytes[i + 1] === 0xda) return true;
  return false;
}

/** Cameras append data after the end of the image: it need not be the file's last bytes. */
function hasEndOfImage(bytes: Uint8Array): boolean {
  for (let i = bytes.length - 2; i >= 2; i--) if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return true;
  return false;
}

function jfifDensity(bytes: Uint8Array, view: DataView, data: number): Density | undefined {
  const [x, y] = [view.getUint16(data + 8), view.getUint16(data + 10)];
  if (bytes[data + 7] === 1) return perInch(x, y, 1);
  return bytes[data + 7] === 2 ? perInch(x, y, 2.54) : undefined;
}

/** Resolutions of 0 occur, and stand for none. */
function perInch(x: number, y: number, unitsPerInch: number): Density {
  return x > 0 && y > 0 ? { x: x * unitsPerInch, y: y * unitsPerInch } : DEFAULT_DPI;
}

function sized(
  format: MeasuredImage['format'],
  size: { width: number; height: number } | undefined,
  dpi: Density,
  orientation = 1,
): MeasuredImage | undefined {
  if (size === undefined || size.width === 0 || size.height === 0) return undefined;
  return {
    format,
    orientation,
    width: (size.width / dpi.x) * PT_PER_INCH,
    height: (size.height / dpi.y) * PT_PER_INCH,
  };
}
