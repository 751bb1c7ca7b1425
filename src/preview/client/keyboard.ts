import { byId } from './dom.ts';
import { clear, current, mark, type Placed, placedOn, tell } from './places.ts';

const root = byId('pages');
const pages = (): HTMLElement[] => [...root.children] as HTMLElement[];

/** What each key does on a page that has the focus. */
const KEYS: Readonly<Record<string, (page: HTMLElement) => void>> = {
  ArrowRight: (page) => choose(page, (all, at) => all[at + 1], 1),
  ArrowLeft: (page) => choose(page, (all, at) => all[at - 1], -1),
  ArrowDown: (page) => choose(page, (all, at) => inNextLine(all, at, 1), 1),
  ArrowUp: (page) => choose(page, (all, at) => inNextLine(all, at, -1), -1),
  PageDown: (page) => turnTo(pages()[pages().indexOf(page) + 1]),
  PageUp: (page) => turnTo(pages()[pages().indexOf(page) - 1]),
  Home: () => turnTo(pages()[0]),
  End: () => turnTo(pages().at(-1)),
  Enter: tellOf,
  ' ': tellOf,
  Escape: clear,
};

/**
 * Makes the pages one stop of the Tab key: the page that was looked at last has it, and the keys lead from there to the
 * others and to what is printed on them.
 */
export function listenToKeys(): void {
  root.addEventListener('keydown', (event) => {
    const page = (event.target as Element).closest<HTMLElement>('.page');
    const action = KEYS[event.key];
    if (page === null || action === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    action(page);
  });
  root.addEventListener('focusin', (event) => {
    const page = (event.target as Element).closest<HTMLElement>('.page');
    for (const one of pages()) one.tabIndex = one === page ? 0 : -1;
  });
}

/** Marks the next thing on a page; where the page has no more, the first of the next page (the last of the one before). */
function choose(
  page: HTMLElement,
  next: (all: readonly Placed[], at: number) => Placed | undefined,
  step: 1 | -1,
): void {
  const all = placedOn(page);
  const at = all.findIndex(({ group }) => group === current()?.group);
  const chosen = at === -1 ? firstInSight(all) : next(all, at);
  if (chosen !== undefined) {
    mark(chosen).scrollIntoView({ block: 'nearest' });
    return;
  }
  const order = pages();
  const after = order.slice(
    step === 1 ? order.indexOf(page) + 1 : 0,
    step === 1 ? undefined : order.indexOf(page),
  );
  const other = (step === 1 ? after : after.reverse()).find((one) => placedOn(one).length > 0);
  const found = other && placedOn(other).at(step === 1 ? 0 : -1);
  if (found === undefined) return;
  found.frame.focus({ preventScroll: true });
  mark(found).scrollIntoView({ block: 'nearest' });
}

/** What stands above or beneath the thing at an index: of the nearest line, what is nearest to it. */
function inNextLine(all: readonly Placed[], at: number, step: 1 | -1): Placed | undefined {
  const boxes = all.map(({ group }) => group.getBoundingClientRect());
  const own = boxes[at];
  if (own === undefined) return undefined;
  const gap = (box: DOMRect): number => (step === 1 ? box.top - own.bottom : own.top - box.bottom);
  /** Lines of a page set in one size touch, and boxes of their glyphs lap over. */
  const beyond = [...boxes.keys()].filter((k) => gap(boxes[k] ?? own) > -own.height / 2 && k !== at);
  const nearest = Math.min(...beyond.map((k) => gap(boxes[k] ?? own)));
  const line = beyond.filter((k) => gap(boxes[k] ?? own) < nearest + own.height / 2);
  const aside = (k: number): number => Math.abs((boxes[k] ?? own).left - own.left);
  const best = line.sort((a, b) => aside(a) - aside(b))[0];
  return best === undefined ? undefined : all[best];
}

/** The first thing that is not above the window or beneath its head; on a page that is all above, its first. */
function firstInSight(all: readonly Placed[]): Placed | undefined {
  const top = byId('head').getBoundingClientRect().bottom;
  return all.find(({ group }) => group.getBoundingClientRect().top >= top) ?? all[0];
}

function turnTo(page: HTMLElement | undefined): void {
  if (page === undefined) return;
  clear();
  page.focus({ preventScroll: true });
  page.scrollIntoView({ block: 'start' });
}

/** Says where what is marked was written; with nothing marked, of the first thing in sight. */
function tellOf(page: HTMLElement): void {
  if (current()?.frame !== page) choose(page, (all) => all[0], 1);
  tell();
}
