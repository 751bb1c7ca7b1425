import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What the server answers to: nothing of the report is given to anything else. */
export interface Gate {
  /** The values of Host that mean this server: another name that leads here is a rebinding attack. */
  readonly hosts: readonly string[];
  /** Known only to who was shown the address. */
  readonly token: string;
}

/** A request that may be answered, or the status that it is refused with. */
export type Admission =
  | { readonly admitted: true; readonly route: string }
  | { readonly admitted: false; readonly status: 400 | 403 | 405 };

const METHODS = ['GET', 'HEAD'];

/**
 * Decides on a request before anything else looks at it: its method, that it names this server, that it comes from
 * this server's own page or from a person's typing, and that its path begins with the token.
 */
export function admit({ method, url, headers }: IncomingMessage, { hosts, token }: Gate): Admission {
  const refuse = (status: 400 | 403 | 405): Admission => ({ admitted: false, status });
  if (!METHODS.includes(method ?? '')) return refuse(405);
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host)) return refuse(403);
  if (origin !== undefined && origin !== `http://${host}`) return refuse(403);
  if (isForeign(headers)) return refuse(403);
  // Routes are plain words; what would have to be decoded or resolved is no route.
  const match = /^\/([0-9a-f]+)\/([\w./-]*)$/.exec(url ?? '');
  if (match === null) return refuse(isPath(url) ? 403 : 400);
  const [, given = '', route = ''] = match;
  return equal(given, token) ? { admitted: true, route } : refuse(403);
}

/** What a browser says of itself: a request that another site's page makes. A link that a person follows is not one. */
function isForeign(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return !(headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document');
}

const isPath = (url: string | undefined): boolean => url?.startsWith('/') === true;

/** In a time that does not depend on how much is right. */
function equal(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
