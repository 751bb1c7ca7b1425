import { aboutLine, type KeptLines, movedLine } from '../kept-lines.ts';
import type { Target, View } from '../view.ts';
import { byId, make, say, words } from './dom.ts';
import { nearestBox } from './nearest-box.ts';

/** How far from what is printed a click still means it, in CSS px: a figure in a cell is small. */
const REACH = 28;
/** Between the mark and its label, and between the label and the window's edge, in CSS px. */
const MARGIN = 8;

/** What stands on a page and was written at one place. */
export interface Placed {
  readonly frame: HTMLElement;
  readonly group: SVGGElement;
}

const label = byId('place');
let sources: readonly string[] = [];
let kept: readonly (readonly KeptLines[])[] | undefined;
let marked: (Placed & { readonly box: HTMLElement }) | undefined;

/** The content files' names, which places on the pages have by number, and where their lines are now. */
export function setSources(view: Pick<View, 'sources' | 'kept'>): void {
  ({ sources, kept } = view);
}

/** All that has a place on a page, in the order in which it is read. */
export const placedOn = (frame: HTMLElement): Placed[] =>
  [...frame.querySelectorAll<SVGGElement>('[data-place]')].map((group) => ({ frame, group }));

/** What is marked now. */
export const current = (): Placed | undefined => marked;

/** A click on a page shows where what is printed there was written. */
export function onPageClick(event: MouseEvent): void {
  const frame = (event.target as Element).closest<HTMLElement>('.page');
  const groups = frame === null ? [] : placedOn(frame).map(({ group }) => group);
  const hit =
    (event.target as Element).closest<SVGGElement>('[data-place]') ??
    nearestBox(groups, (group) => group.getBoundingClientRect(), event.clientX, event.clientY, REACH);
  clear();
  if (frame === null || !hit) return;
  mark({ frame, group: hit });
  tell();
}

/**
 * Scrolls to what stands nearest to a finding and marks it.
 * @param where where the finding is: what is marked may have been written elsewhere
 */
export function showTarget({ page, place }: Target, where: string): void {
  clear();
  const frame = document.querySelector<HTMLElement>(`.page[data-number="${page}"]`);
  const group = frame?.querySelector<SVGGElement>(`[data-place="${CSS.escape(place)}"]`);
  if (!frame || !group) return;
  mark({ frame, group }).scrollIntoView({ block: 'center' });
  tell(where);
}

/** Takes the mark and the label away: a page that is drawn anew has other places. */
export function clear(): void {
  marked?.box.remove();
  marked = undefined;
  label.hidden = true;
}

/** Marks something, and nothing else. @returns the mark */
export function mark({ frame, group }: Placed): HTMLElement {
  clear();
  const [outer, inner] = [frame.getBoundingClientRect(), group.getBoundingClientRect()];
  const box = make('div', 'mark');
  const share = (length: number, whole: number): string => `${(100 * length) / whole}%`;
  box.style.left = share(inner.left - outer.left, outer.width);
  box.style.top = share(inner.top - outer.top, outer.height);
  box.style.width = share(inner.width, outer.width);
  box.style.height = share(inner.height, outer.height);
  frame.append(box);
  marked = { frame, group, box };
  return box;
}

new ResizeObserver(putLabel).observe(document.body);

/** Says beneath the mark where it was written, or what is given. */
export function tell(text?: string): void {
  if (marked === undefined) return;
  const { group } = marked;
  label.textContent = text ?? whereWritten(group.dataset['place'] ?? '');
  label.hidden = false;
  putLabel();
}

/** Puts the label beneath the mark: again whenever the page is as wide or as long as it was not before. */
function putLabel(): void {
  if (marked === undefined || label.hidden) return;
  const { left, bottom } = marked.group.getBoundingClientRect();
  const rightmost = document.documentElement.clientWidth - label.offsetWidth - MARGIN;
  label.style.left = `${Math.max(MARGIN, Math.min(left, rightmost)) + window.scrollX}px`;
  label.style.top = `${bottom + MARGIN + window.scrollY}px`;
}

/** Where it is in the content as it is now, also while the pages are of a state before. */
function whereWritten(place: string): string {
  const [number, line, column] = place.split(':').map(Number) as [number, number, number];
  const file = sources[number] ?? '';
  const runs = kept?.[number];
  if (runs === undefined) return say(words.place, { file, line, column });
  const now = movedLine(line, runs);
  if (now !== undefined) return say(words.place, { file, line: now, column });
  return say(words.placeBefore, { file, line: aboutLine(line, runs) });
}
