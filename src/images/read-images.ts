import { Buffer } from 'node:buffer';
import { type Diagnostic, type Finding, finding, type Params } from '../diagnostics/finding.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { LastRun } from '../kept/last-run.ts';
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
  SVG_NOT_PAINTED,
  SVG_UNSUPPORTED,
} from './diagnostics.ts';
import { measureImage } from './image-size.ts';
import { MOST_PIXELS, pngFault } from './png-pixels.ts';
import { readSvg } from './svg.ts';

/** Screenshots and photographs of a report; larger files would make it unfit for mail and web page. */
const LARGEST_IMAGE = 10 << 20;

/** Why a file is no image that can be printed. */
interface Fault {
  readonly diagnostic: Diagnostic;
  readonly params?: Params;
}

/** A file's bytes, and what was made of them. */
interface Examined {
  readonly bytes: Uint8Array;
  readonly image: ReportImage | Fault;
}

/** The images of the last folder, by their paths: unpacking or painting one takes longer than all the rest of an edit. */
const kept = new LastRun<Examined>();

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
  kept.begin();
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
  const image = await examined(`${folder}/${path}`, bytes);
  return 'diagnostic' in image ? finding(image.diagnostic, place, { found: target, ...image.params }) : image;
}

/** What a file holds. The same bytes under the same path are the same image as in the run before. */
async function examined(path: string, bytes: Uint8Array): Promise<ReportImage | Fault> {
  const known = kept.get(path);
  if (known !== undefined && Buffer.compare(known.bytes, bytes) === 0) return known.image;
  const image = (await readSvgImage(bytes)) ?? readBitmap(bytes);
  kept.keep(path, { bytes, image });
  return image;
}

function readBitmap(bytes: Uint8Array): ReportImage | Fault {
  const measured = measureImage(bytes);
  if (measured === undefined) {
    return { diagnostic: IMAGE_FORMAT, params: { expected: 'PNG / JPEG (RGB, 8 bit) / SVG' } };
  }
  const fault = measured.format === 'png' ? pngFault(bytes) : undefined;
  if (fault === 'damaged') return { diagnostic: IMAGE_DAMAGED };
  if (fault !== undefined) return { diagnostic: IMAGE_TOO_MANY_PIXELS, params: { expected: MOST_PIXELS } };
  const { orientation, ...image } = measured;
  // Programs differ in whether they turn it, and a PDF never does: as it is, it would lie on its side somewhere.
  return orientation === 1 ? { bytes, ...image } : { diagnostic: IMAGE_TURNED };
}

/** An SVG file, painted: both formats print the same pixels. Undefined for what is no SVG. */
async function readSvgImage(bytes: Uint8Array): Promise<ReportImage | Fault | undefined> {
  const svg = isMarkup(bytes) ? readSvg(new TextDecoder().decode(bytes)) : undefined;
  if (svg === undefined) return undefined;
  if ('unsupported' in svg) return { diagnostic: SVG_UNSUPPORTED, params: { name: svg.unsupported } };
  const { paintSvg } = await import('./paint-svg.ts');
  const png = await paintSvg(svg);
  if (png === 'no painter') return { diagnostic: SVG_NOT_PAINTED };
  if (png === 'unreadable') return { diagnostic: SVG_UNSUPPORTED, params: { name: '<svg>' } };
  return { bytes: png, format: 'png', width: svg.width, height: svg.height };
}

/** Whether a file begins with <, after a byte order mark and blanks. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}
