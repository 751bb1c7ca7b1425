import type { PageView, View } from '../view.ts';
import { byId, make, say, words } from './dom.ts';

const root = byId('pages');
/** Faces that were sent for, and whether this browser can draw with them. */
const faces = new Map<string, boolean>();

/**
 * Shows a view's pages. All that is new is fetched before anything is changed, so that no page is ever blank; a page
 * that did not change is left alone.
 * @param isLatest whether the view is still the newest: if not, nothing is changed.
 * @returns the faces that this browser refuses: their text stands in its place, but in another font.
 */
export async function showPages(view: View, isLatest: () => boolean): Promise<string[]> {
  const shown = [...root.children] as HTMLElement[];
  const [drawings] = await Promise.all([
    Promise.all(view.pages.map((page, i) => (shown[i]?.dataset['id'] === page.id ? null : fetchPage(page)))),
    loadFaces(view.faces),
  ]);
  const refused = view.faces.filter((id) => faces.get(id) === false);
  if (!isLatest()) return refused;
  const [anchor, top] = topmost();
  view.pages.forEach((page, i) => {
    const drawing = drawings[i];
    if (drawing) putPage(i, page, drawing);
  });
  takeAway([...root.children].slice(view.pages.length) as HTMLElement[]);
  if (anchor?.isConnected) window.scrollBy(0, anchor.getBoundingClientRect().top - top);
  return refused;
}

/** The first page that is in sight, and where its top is. */
export function topmost(): [HTMLElement | undefined, number] {
  const pages = [...root.children] as HTMLElement[];
  const found = pages.find((page) => page.getBoundingClientRect().bottom > 0);
  return [found, found?.getBoundingClientRect().top ?? 0];
}

/** Takes pages away that the report has no more; the last one that it has gets the keyboard's place from them. */
function takeAway(extra: readonly HTMLElement[]): void {
  const hasFocus = extra.some((page) => page.contains(document.activeElement));
  const hasStop = extra.some((page) => page.tabIndex === 0);
  for (const page of extra) page.remove();
  const last = root.lastElementChild as HTMLElement | null;
  if (last === null) return;
  if (hasStop) last.tabIndex = 0;
  if (hasFocus) last.focus({ preventScroll: true });
}

/** The page's frame, which keeps its size and place while what is in it changes. */
function putPage(i: number, page: PageView, drawing: SVGSVGElement): void {
  let frame = root.children[i] as HTMLElement | undefined;
  if (frame === undefined) {
    frame = make('section', 'page');
    frame.setAttribute('aria-label', say(words.page, { n: i + 1 }));
    frame.setAttribute('aria-describedby', 'keys');
    // One stop of the Tab key for all pages (keyboard.ts).
    frame.tabIndex = i === 0 ? 0 : -1;
    root.append(frame);
  }
  frame.dataset['id'] = page.id;
  frame.dataset['number'] = String(i + 1);
  frame.classList.toggle('landscape', page.width > page.height);
  frame.style.setProperty('--width', `${page.width}pt`);
  frame.style.setProperty('--ratio', `${page.width} / ${page.height}`);
  frame.replaceChildren(drawing);
}

async function fetchPage({ id }: PageView): Promise<SVGSVGElement> {
  const response = await fetch(`page/${id}`);
  if (!response.ok) throw new Error(`page ${id}: ${response.status}`);
  const parsed = new DOMParser().parseFromString(await response.text(), 'image/svg+xml');
  if (!(parsed.documentElement instanceof SVGSVGElement)) throw new Error(`page ${id} is no SVG`);
  return document.adoptNode(parsed.documentElement);
}

/** A page is drawn in the very fonts it was set in. Browsers are stricter with fonts than PDF readers and Word. */
async function loadFaces(wanted: readonly string[]): Promise<void> {
  const missing = wanted.filter((id) => !faces.has(id));
  await Promise.all(
    missing.map(async (id) => {
      const response = await fetch(`font/${id}`);
      if (!response.ok) throw new Error(`font ${id}: ${response.status}`);
      const face = new FontFace(`nianbao-${id}`, await response.arrayBuffer());
      document.fonts.add(face);
      await face.load().then(
        () => faces.set(id, true),
        () => faces.set(id, false),
      );
    }),
  );
}
