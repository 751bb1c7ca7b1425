import { type Finding, finding } from '../diagnostics/finding.ts';
import type { FlowFigure } from '../markdown/flow.ts';
import type { ReportImage } from '../report/report.ts';
import { unreadable } from '../source/read-folder.ts';
import { type World, WorldError } from '../world/world.ts';
import { IMAGE_FORMAT, IMAGE_OUTSIDE, IMAGE_TOO_LARGE, IMAGE_UNREADABLE } from './chart-diagnostics.ts';
import { measureImage } from './image-size.ts';
import { suggest } from './suggest.ts';

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
  { target, place }: FlowFigure,
  names: readonly string[],
): Promise<ReportImage | Finding> {
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
  const measured = measureImage(bytes);
  if (measured === undefined) {
    return finding(IMAGE_FORMAT, place, { found: target, expected: 'PNG / JPEG (RGB)' });
  }
  return { bytes, ...measured };
}
