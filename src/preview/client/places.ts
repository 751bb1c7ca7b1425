import type { Target } from '../view.ts';
import { byId, make, say, words } from './dom.ts';
import { nearestBox } from './nearest-box.ts';

/** How far from what is printed a click still means it, in CSS px: a figure in a cell is small. */
const REACH = 28;
/** Between the mark and its label, and between the label and the window's edge, in CSS px. */
const MARGIN = 8;

const label = byId('place');
let sources: readonly string[] = [];
let mark: HTMLElement | undefined;

/** The content files' names, which places on the pages have by number. */
export function setSources(names: readonly string[]): void {
  sources = names;
}

/** A click on a page shows where what is printed there was written. */
export function onPageClick(event: MouseEvent): void {
  const frame = (event.target as Element).closest<HTMLElement>('.page');
  const groups = [...(frame?.querySelectorAll<SVGGElement>('[data-place]') ?? [])];
  const hit =
    (event.target as Element).closest<SVGGElement>('[data-place]') ??
    nearestBox(groups, (group) => group.getBoundingClientRect(), event.clientX, event.clientY, REACH);
  clear();
  if (frame === null || !hit) return;
  highlight(frame, hit);
  tell(hit);
}

/** Says beneath the mark where it was written. */
function tell(group: SVGGElement): void {
  const [file = '', line = '', column = ''] = (group.dataset['place'] ?? '').split(':');
  label.textContent = say(words.place, { file: sources[Number(file)] ?? '', line, column });
  label.hidden = false;
  const { left, bottom } = group.getBoundingClientRect();
  const rightmost = document.documentElement.clientWidth - label.offsetWidth - MARGIN;
  label.style.left = `${Math.max(MARGIN, Math.min(left, rightmost)) + window.scrollX}px`;
  label.style.top = `${bottom + MARGIN + window.scrollY}px`;
}

/** Scrolls to a finding's place and marks it. */
export function showTarget({ page, place }: Target): void {
  clear();
  const frame = document.querySelector<HTMLElement>(`.page[data-number="${page}"]`);
  const group = frame?.querySelector<SVGGElement>(`[data-place="${CSS.escape(place)}"]`);
  if (!frame || !group) return;
  highlight(frame, group);
  mark?.scrollIntoView({ block: 'center' });
  tell(group);
}

/** Takes the mark and the label away: a page that is drawn anew has other places. */
export function clear(): void {
  mark?.remove();
  mark = undefined;
  label.hidden = true;
}

function highlight(frame: HTMLElement, group: SVGGElement): void {
  const [outer, inner] = [frame.getBoundingClientRect(), group.getBoundingClientRect()];
  mark = make('div', 'mark');
  const share = (length: number, whole: number): string => `${(100 * length) / whole}%`;
  mark.style.left = share(inner.left - outer.left, outer.width);
  mark.style.top = share(inner.top - outer.top, outer.height);
  mark.style.width = share(inner.width, outer.width);
  mark.style.height = share(inner.height, outer.height);
  frame.append(mark);
}
