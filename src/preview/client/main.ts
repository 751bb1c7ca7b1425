import type { View } from '../view.ts';
import { carryScroll, takeScroll } from './carried-scroll.ts';
import { byId, say, words } from './dom.ts';
import { showFindings } from './findings.ts';
import { listenToKeys } from './keyboard.ts';
import { showPages } from './pages.ts';
import { clear, onPageClick, setSources } from './places.ts';

/** After so many ms the state is asked for again whose pages could not all be fetched. */
const AGAIN_MS = 1000;
/** What the server gives when it is asked; printing needs only the pages. */
const SERVED = ['language', 'docx', 'pdf'];
const OF_PAGES = ['docx', 'pdf', 'print'];

let latest = 0;

/** Shows a state of the report that the server sent. */
async function show(view: View): Promise<void> {
  latest = view.version;
  const isLatest = (): boolean => latest === view.version;
  const refused = await showPages(view, isLatest);
  if (!isLatest()) return;
  clear();
  setSources(view);
  showFindings(view);
  showHead(view, refused);
  if (view.pages.length > 0) takeScroll();
  // For whoever waits for a version to be on the screen.
  document.body.dataset['version'] = String(view.version);
}

function showHead({ title, pages, current, version, fault }: View, refused: readonly string[]): void {
  const none = pages.length === 0;
  if (title !== '') {
    byId('title').textContent = title;
    document.title = title;
  }
  byId('count').textContent = none ? '' : say(words.pageCount, { n: pages.length });
  for (const id of [...SERVED, ...OF_PAGES]) allow(id, !none || !OF_PAGES.includes(id));
  const fonts = refused.length === 0 ? '' : say(words.refused, { fonts: refused.join(' ') });
  const state = version === 0 ? words.waiting : current ? fonts : none ? words.empty : words.stale;
  notice(fault === undefined ? state : `${words.fault} ${fault}`, state !== '' && version > 0);
}

/** Whether a link or a button leads somewhere. */
const allow = (id: string, allowed: boolean): boolean => byId(id).toggleAttribute('inert', !allowed);

/** One line under the head; none when all is well. */
function notice(text: string, isWarning = false): void {
  const line = byId('notice');
  line.textContent = text;
  line.hidden = text === '';
  line.classList.toggle('warning', isWarning);
}

// The notice stands beneath the head, and the list beside the pages beneath both, however many lines they have.
const measure = new ResizeObserver(() => {
  const [head, notice] = [byId('head').offsetHeight, byId('notice').offsetHeight];
  document.documentElement.style.setProperty('--head', `${head}px`);
  document.documentElement.style.setProperty('--covered', `${head + notice}px`);
});
for (const id of ['head', 'notice']) measure.observe(byId(id));

let events: EventSource | undefined;

/** Listens to the server, which sends the state that is and each new one. */
function listen(): void {
  if (events !== undefined) return;
  events = new EventSource(`events/${document.body.dataset['language']}`);
  events.addEventListener('view', (event: MessageEvent<string>) => {
    const view = JSON.parse(event.data) as View;
    show(view).catch((error: unknown) => {
      console.warn(error);
      // A page that could not be fetched belongs to a state that is gone, and the next one is on its way; or the
      // connection failed for a moment, as it does when a machine wakes or its network changes.
      if (latest === view.version) listenAnew();
    });
  });
  events.addEventListener('error', () => {
    latest = -1;
    notice(words.lost, true);
    for (const id of SERVED) allow(id, false);
  });
}

function listenAnew(): void {
  stopListening();
  setTimeout(listenWhileSeen, AGAIN_MS);
}

function stopListening(): void {
  events?.close();
  events = undefined;
}

/** A browser has six connections to one address: a tab that nobody looks at gives its own back. */
function listenWhileSeen(): void {
  if (document.hidden) stopListening();
  else listen();
}

document.addEventListener('visibilitychange', listenWhileSeen);
listenWhileSeen();
byId('pages').addEventListener('click', onPageClick);
listenToKeys();
carryScroll();
byId('print').addEventListener('click', () => window.print());
