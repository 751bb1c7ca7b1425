import type { FindingView, View } from '../view.ts';
import { byId, make, say, words } from './dom.ts';
import { showTarget } from './places.ts';

const LEVELS = ['error', 'warning', 'hint'] as const;
const list = byId('findings');
let shown: readonly FindingView[] = [];

/** The list beside the pages. A finding whose place is on a page is a button that leads there. */
export function showFindings({ findings, version }: View): void {
  byId('total').textContent = version === 0 ? '' : total(findings);
  const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
  const items = findings.map((found) => {
    const item = make('li', `finding ${found.level}`);
    item.append(card(found));
    return item;
  });
  if (items.length === 0 && version > 0) items.push(make('li', 'none', words.none));
  list.replaceChildren(...items);
  const before = shown[focused];
  shown = findings;
  if (before !== undefined) focus(sameAs(before, focused));
}

/** How many of each level there are: an error keeps files from being made, a warning does not. */
function total(findings: readonly FindingView[]): string {
  const counts = LEVELS.flatMap((level) => {
    const { length } = findings.filter((found) => found.level === level);
    return length === 0 ? [] : [`${words[level]} ${length}`];
  });
  return counts.join(' · ') || '0';
}

/**
 * The finding of the new list that one of the list before has become; where it was mended, the one in its place.
 * @param at where it was
 */
function sameAs(before: FindingView, at: number): number {
  const alike = [...shown.keys()].filter((k) => {
    const { code, file } = shown[k] ?? {};
    return code === before.code && file === before.file;
  });
  const worded = alike.filter((k) => shown[k]?.message === before.message);
  const way = (k: number): number => Math.abs((shown[k]?.line ?? 0) - before.line);
  const [nearest] = (worded.length > 0 ? worded : alike).sort((a, b) => way(a) - way(b));
  return nearest ?? Math.min(at, shown.length - 1);
}

/** Gives the focus of the keyboard to a finding, or to the list where there is none. */
function focus(at: number): void {
  const target = (list.children[at]?.firstElementChild as HTMLElement | null | undefined) ?? list;
  if (!(target instanceof HTMLButtonElement)) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function card(found: FindingView): HTMLElement {
  const { target, inText, file, line, column } = found;
  const where = inText ? say(words.place, { file, line, column }) : file;
  const frame = target === undefined ? make('div', 'card') : make('button', 'card');
  if (frame instanceof HTMLButtonElement && target !== undefined) {
    frame.type = 'button';
    frame.addEventListener('click', () => showTarget(target, where));
  }
  const head = make('span', 'head');
  head.append(make('b', 'level', words[found.level]), make('code', 'code', found.code));
  frame.append(
    head,
    make('span', 'message', found.message),
    make('span', 'where', where),
    make('span', 'mend', `${words.mend}${found.mend}`),
  );
  if (found.clause !== undefined) frame.append(make('span', 'clause', `${words.clause}${found.clause}`));
  return frame;
}
