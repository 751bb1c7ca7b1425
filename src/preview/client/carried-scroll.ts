import { byId } from './dom.ts';
import { topmost } from './pages.ts';

/** Which page this tab had at its top, and where, when it left for the other language. */
const KEY = 'nianbao-scroll';

/** Whoever asks for the other language is to find the same pages before them: that takes another page of the server. */
export function carryScroll(): void {
  byId('language').addEventListener('click', () => {
    const [page, top] = topmost();
    sessionStorage.setItem(KEY, `${page?.dataset['number'] ?? 1} ${top}`);
  });
}

/** Goes where the tab was in the other language; to be called when there are pages. */
export function takeScroll(): void {
  const carried = sessionStorage.getItem(KEY);
  if (carried === null) return;
  sessionStorage.removeItem(KEY);
  const [number = 1, top = 0] = carried.split(' ').map(Number);
  const page = byId('pages').children[number - 1];
  if (page !== undefined) window.scrollBy(0, page.getBoundingClientRect().top - top);
}
