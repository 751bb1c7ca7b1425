import { type Finding, finding } from '../diagnostics/finding.ts';
import { suggest } from '../diagnostics/suggest.ts';
import type { FlowFigure } from '../markdown/flow.ts';
import type { ReportImage } from '../report/report.ts';
import { unreadable } from '../source/read-folder.ts';
import { type World, WorldError } from '../world/world.ts';
import {
  IMAGE_DAMAGED,
  IMAGE_FORMAT,
  IMAGE_OUTSIDE,
  IMAGE_TOO_LARGE,
  IMAGE_TOO_MANY_PIXELS,
  IMAGE_TURNED,
  IMAGE_UNREADABLE,
  SVG_UNSUPPORTED,
} from './diagnostics.ts';
import { measureImage } from './image-size.ts';
import { MOST_PIXELS, pngFault } from './png-pixels.ts';
import { readSvg } from './svg.ts';

/** Screenshots and photographs of a report; larger files would make it unfit for mail and web page. */
const LARGEST_IMAGE = 10 << 20;

export interface ReadImages {
  readonly images: ReadonlyMap<string, ReportImage>;
  readonly findings: readonly Finding[];
}

/**
 * Reads the image files that the texts place, each once. Only files inside the report's folder are read, and nothing
 * is ever fetched from a network.
 * @param names all names in the folder, for suggestions.
 */
export async function readImages(
  world: World,
  folder: string,
  figures: readonly FlowFigure[],
  names: readonly string[],
): Promise<ReadImages> {
  const images = new Map<string, ReportImage>();
  const findings: Finding[] = [];
  for (const figure of figures) {
    if (images.has(figure.target)) continue;
    const image = await readImage(world, folder, figure, names);
    if ('diagnostic' in image) findings.push(image);
    else images.set(figure.target, image);
  }
  return { images, findings };
}

async function readImage(
  world: World,
  folder: string,
  figure: FlowFigure,
  names: readonly string[],
): Promise<ReportImage | Finding> {
  const { target, place } = figure;
  const path = target.replaceAll('\\', '/');
  const outside = /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(path) || path.split('/').includes('..');
  if (outside) return finding(IMAGE_OUTSIDE, place, { found: target });
  let bytes: Uint8Array;
  try {
    bytes = await world.read(`${folder}/${path}`, folder);
  } catch (error) {
    if (error instanceof WorldError && error.code === 'OUTSIDE') {
      return finding(IMAGE_OUTSIDE, place, { found: target });
    }
    const name = suggest(path, names);
    const words =
      name === undefined ? {} : { hint: `，是不是“${name}”`, hintEn: `: did you mean “${name}”?` };
    const { diagnostic, params } = unreadable(IMAGE_UNREADABLE, target, place.file, error);
    return finding(diagnostic, place, { hint: '', hintEn: '', ...params, ...words });
  }
  if (bytes.length > LARGEST_IMAGE) {
    return finding(IMAGE_TOO_LARGE, place, { found: target, size: bytes.length, expected: LARGEST_IMAGE });
  }
  return (await readSvgImage(bytes, figure)) ?? readBitmap(bytes, figure);
}

function readBitmap(bytes: Uint8Array, { target, place }: FlowFigure): ReportImage | Finding {
  const measured = measureImage(bytes);
  if (measured === undefined) {
    return finding(IMAGE_FORMAT, place, { found: target, expected: 'PNG / JPEG (RGB, 8 bit) / SVG' });
  }
  const fault = measured.format === 'png' ? pngFault(bytes) : undefined;
  if (fault === 'damaged') return finding(IMAGE_DAMAGED, place, { found: target });
  if (fault !== undefined) {
    return finding(IMAGE_TOO_MANY_PIXELS, place, { found: target, expected: MOST_PIXELS });
  }
  const { orientation, ...image } = measured;
  // Programs differ in whether they turn it, and a PDF never does: as it is, it would lie on its side somewhere.
  return orientation === 1 ? { bytes, ...image } : finding(IMAGE_TURNED, place, { found: target });
}

/** An SVG file, painted: both formats print the same pixels. Undefined for what is no SVG. */
async function readSvgImage(
  bytes: Uint8Array,
  { target, place }: FlowFigure,
): Promise<ReportImage | Finding | undefined> {
  const svg = isMarkup(bytes) ? readSvg(new TextDecoder().decode(bytes)) : undefined;
  if (svg === undefined) return undefined;
  if ('unsupported' in svg) {
    return finding(SVG_UNSUPPORTED, place, { found: target, name: svg.unsupported });
  }
  const { paintSvg } = await import('./paint-svg.ts');
  const png = await paintSvg(svg);
  if (png === undefined) return finding(SVG_UNSUPPORTED, place, { found: target, name: '<svg>' });
  return { bytes: png, format: 'png', width: svg.width, height: svg.height };
}

/** Whether a file begins with <, after a byte order mark and blanks. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}
