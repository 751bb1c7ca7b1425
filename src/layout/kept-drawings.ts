import type { Item, OutlineEntry, Page } from './page.ts';
import type { PageSink, Stack } from './stack.ts';

/** What a stack drew on a page. */
interface Drawn {
  readonly page: number;
  readonly top: number;
  readonly to: number;
  readonly items: readonly Item[];
  readonly outline: readonly OutlineEntry[];
}

/** By the stack, and by the first piece that stands on the page. */
const kept = new WeakMap<Stack, Map<number, Drawn>>();

/** Draws pieces of a stack on a page (Stack.draw). What stood there in the document before has the same items again. */
export function drawStack(stack: Stack, page: PageSink, top: number, from: number, to: number): void {
  let segments = kept.get(stack);
  let drawn = segments?.get(from);
  if (drawn === undefined || drawn.page !== page.number || drawn.top !== top || drawn.to !== to) {
    // What begins elsewhere goes on elsewhere: the rest is drawn anew too.
    if (segments === undefined || from === 0) segments = new Map();
    const sink = { ...page, items: [], outline: [] };
    stack.draw(sink, top, from, to);
    drawn = { page: page.number, top, to, items: sink.items, outline: sink.outline };
    segments.set(from, drawn);
    kept.set(stack, segments);
  }
  for (const item of drawn.items) page.items.push(item);
  for (const entry of drawn.outline) page.outline.push(entry);
}

/** Pages by their first items. */
const pages = new WeakMap<Item, Page>();

/** A page, or the one before it that has the very same items. */
export function keptPage(page: Page): Page {
  const [first] = page.items;
  if (first === undefined) return page;
  const known = pages.get(first);
  if (known !== undefined && isSame(known, page)) return known;
  pages.set(first, page);
  return page;
}

const isSame = (a: Page, b: Page): boolean =>
  a.number === b.number &&
  a.width === b.width &&
  a.height === b.height &&
  a.items.length === b.items.length &&
  a.items.every((item, k) => item === b.items[k]);
