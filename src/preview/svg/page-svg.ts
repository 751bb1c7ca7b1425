import { createHash } from 'node:crypto';
import type { FontSet } from '../../fonts/font-set.ts';
import type { Drawing, Item, Page, PathStroke, Picture } from '../../layout/page.ts';
import { glyphRun, strokedText } from './text.ts';
import { element, num } from './xml.ts';

/** What a page's SVG refers to, and the server has to have. */
export interface Resources {
  readonly faces: Set<string>;
  /** Pictures by their names in the SVG. */
  readonly pictures: Map<string, Picture>;
}

/**
 * A page as SVG, in pt, drawn from the same items as the PDF. Items of one owner and one place in the content are
 * grouped, with the place as `data-place`, for clicks.
 * @param placeOf the place as the attribute has it; undefined for what is no content.
 * @param resources filled with what the page refers to.
 */
export function pageSvg(
  page: Page,
  fonts: FontSet,
  placeOf: (item: Item) => string | undefined,
  resources: Resources,
): string {
  const groups: {
    readonly owner: unknown;
    readonly place: string | undefined;
    readonly content: string[];
  }[] = [];
  for (const item of page.items) {
    const place = placeOf(item);
    const last = groups.at(-1);
    const content = drawItem(item, fonts, resources);
    if (last !== undefined && last.owner === item.owner && last.place === place) last.content.push(content);
    else groups.push({ owner: item.owner, place, content: [content] });
  }
  const drawn = groups.map(({ place, content }) => element('g', { 'data-place': place }, content.join('')));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${num(page.width)} ${num(page.height)}`,
      'xml:space': 'preserve',
    },
    drawn.join('\n'),
  );
}

function drawItem(item: Item, fonts: FontSet, resources: Resources): string {
  switch (item.kind) {
    case 'glyphs':
      resources.faces.add(item.face);
      return glyphRun(item);
    case 'rule': {
      const { x1, y1, x2, y2, thickness } = item;
      return element('line', { x1, y1, x2, y2, stroke: '#000', 'stroke-width': thickness });
    }
    case 'box': {
      const { x, y, width, height, fill } = item;
      return element('rect', { x, y, width, height, fill: `#${fill}` });
    }
    case 'drawing':
      return drawing(item, fonts, resources);
    case 'picture':
      return picture(item, resources);
  }
}

function drawing({ x, y, strokes }: Drawing, fonts: FontSet, { faces }: Resources): string {
  const drawn = strokes.map((stroke) =>
    stroke.kind === 'path' ? path(stroke) : strokedText(stroke, fonts, (face) => faces.add(face)),
  );
  return element('g', { transform: `translate(${num(x)} ${num(y)})` }, drawn.join(''));
}

function path({ path: commands, fill, stroke, lineWidth = 1, dash }: PathStroke): string {
  const line = stroke === undefined ? {} : { stroke: `#${stroke}`, 'stroke-width': lineWidth };
  return element('path', {
    d: commands.map((part) => (typeof part === 'number' ? num(part) : part)).join(' '),
    fill: fill === undefined ? 'none' : `#${fill}`,
    ...line,
    'stroke-dasharray': dash?.length ? dash.map(num).join(' ') : undefined,
  });
}

/** A picture stays a file of its own, named by its bytes, so that a page that is drawn anew does not send it again. */
function picture(item: Picture, { pictures }: Resources): string {
  const { x, y, width, height, bytes } = item;
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  pictures.set(name, item);
  return element('image', { href: `picture/${name}`, x, y, width, height, preserveAspectRatio: 'none' });
}
