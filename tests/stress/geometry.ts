import { PAPER } from '../../src/document/paper.ts';
import type { GlyphRun, Item, Page } from '../../src/layout/page.ts';

/** Marks may hang over an edge by what their blank half gives; rules by half their thickness. */
const TOLERANCE = 0.6;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands outside the type area, page numbers left out, in words. */
export function strays(pages: readonly Page[]): string[] {
  return pages.flatMap((page) => {
    const { area } = PAPER[page.width > page.height ? 'landscape' : 'portrait'];
    const out = ({ left, top, right, bottom }: Box): boolean =>
      left < area.x - TOLERANCE ||
      top < area.y - TOLERANCE ||
      right > area.x + area.width + TOLERANCE ||
      bottom > area.y + area.height + TOLERANCE;
    return content(page)
      .filter((item) => out(boxOf(item)))
      .map((item) => `page ${page.number}: ${name(item)} ${JSON.stringify(boxOf(item))}`);
  });
}

/** What stands over each other: lines of text, pictures and charts. */
export function collisions(pages: readonly Page[]): string[] {
  return pages.flatMap((page) => {
    const items = content(page).filter(({ kind }) => kind !== 'rule' && kind !== 'box');
    return items.flatMap((a, i) =>
      items
        .slice(i + 1)
        .filter((b) => collide(a, b))
        .map((b) => `page ${page.number}: ${name(a)} / ${name(b)}`),
    );
  });
}

/** What is content or belongs to it; the page number is the artifact below the type area. */
function content(page: Page): Item[] {
  return page.items.filter((item) => !(item.kind === 'glyphs' && isPageNumber(item, page)));
}

const isPageNumber = ({ owner, y, turned }: GlyphRun, { width, height }: Page): boolean => {
  const { area } = PAPER[width > height ? 'landscape' : 'portrait'];
  return owner === 'artifact' && (turned === true || y > area.y + area.height);
};

/** Runs on one baseline share their line's width out between them. */
function collide(a: Item, b: Item): boolean {
  const [p, q] = [boxOf(a), boxOf(b)];
  const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
  const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
  return across > 1 && down > 1;
}

function boxOf(item: Item): Box {
  switch (item.kind) {
    case 'glyphs': {
      const { x, y, size, advances } = item;
      const width = advances.reduce((sum, advance) => sum + advance, 0);
      // A mark at a line's end may have lost the half that is blank.
      return { left: x, right: x + width, top: y - 0.8 * size, bottom: y + 0.1 * size };
    }
    case 'rule':
      return { left: item.x1, top: item.y1, right: item.x2, bottom: item.y2 };
    default:
      return { left: item.x, top: item.y, right: item.x + item.width, bottom: item.y + item.height };
  }
}

const name = (item: Item): string => (item.kind === 'glyphs' ? `“${item.text}”` : item.kind);
