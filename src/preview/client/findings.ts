import type { FindingView, View } from '../view.ts';
import { byId, make, say, words } from './dom.ts';
import { showTarget } from './places.ts';

/** The list beside the pages. A finding whose place is on a page is a button that leads there. */
export function showFindings({ findings, version }: View): void {
  byId('total').textContent = version === 0 ? '' : String(findings.length);
  const items = findings.map((found) => {
    const item = make('li', `finding ${found.level}`);
    item.append(card(found));
    return item;
  });
  if (items.length === 0 && version > 0) items.push(make('li', 'none', words.none));
  byId('findings').replaceChildren(...items);
}

function card(found: FindingView): HTMLElement {
  const { target } = found;
  const frame = target === undefined ? make('div', 'card') : make('button', 'card');
  if (frame instanceof HTMLButtonElement && target !== undefined) {
    frame.type = 'button';
    frame.addEventListener('click', () => showTarget(target));
  }
  const head = make('span', 'head');
  head.append(make('b', 'level', words[found.level]), make('code', 'code', found.code));
  const { file, line, column } = found;
  frame.append(
    head,
    make('span', 'message', found.message),
    make('span', 'where', say(words.place, { file, line, column })),
    make('span', 'mend', `${words.mend}${found.mend}`),
  );
  if (found.clause !== undefined) frame.append(make('span', 'clause', `${words.clause}${found.clause}`));
  return frame;
}
