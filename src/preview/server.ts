import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Language } from '../diagnostics/finding.ts';
import { Events } from './events.ts';
import { admit, type Gate } from './guard.ts';
import { SECURITY_HEADERS } from './headers.ts';
import type { Preview } from './preview.ts';
import { answer, languageOf } from './routes.ts';

export interface PreviewServer {
  /** http://127.0.0.1:PORT/TOKEN/ */
  readonly address: string;
  /** Sends the preview's state to every browser that looks at it. */
  push(): void;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

export interface ServerOptions {
  readonly preview: Preview;
  readonly language: Language;
  /** Told of what went wrong while something was answered. */
  readonly onError: (error: unknown) => void;
}

/** Serves a preview on this machine alone, at a port that the system chooses, to who knows the address. */
export async function startServer(options: ServerOptions): Promise<PreviewServer> {
  const token = randomBytes(16).toString('hex');
  const events = new Events((language) => options.preview.view(language));
  let gate: Gate = { hosts: [], token };
  const server = createServer((request, response) => {
    handle(request, response, gate, events, options).catch((error: unknown) => {
      options.onError(error);
      if (response.headersSent) response.destroy();
      else finish(response, 500);
    });
  });
  const port = await listen(server);
  gate = { hosts: [`${LOOPBACK}:${port}`, `localhost:${port}`], token };
  return {
    address: `http://${LOOPBACK}:${port}/${token}/`,
    push: () => events.push(),
    close() {
      events.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, () => resolve((server.address() as AddressInfo).port));
  });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  gate: Gate,
  events: Events,
  { preview, language }: ServerOptions,
): Promise<void> {
  const admission = admit(request, gate);
  if (!admission.admitted) {
    finish(response, admission.status, admission.status === 405 ? { allow: 'GET, HEAD' } : {});
    return;
  }
  const headOnly = request.method === 'HEAD';
  const listens = /^events\/(\w+)$/.exec(admission.route)?.[1];
  const listenerLanguage = listens === undefined ? undefined : languageOf(listens);
  if (listenerLanguage !== undefined && !headOnly) {
    events.add(response, listenerLanguage);
    return;
  }
  const found = await answer(admission.route, preview, language);
  if (found === undefined) {
    finish(response, 404);
    return;
  }
  const body = Buffer.from(found.body);
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    'content-type': found.type,
    'content-length': body.length,
    ...found.headers,
  });
  response.end(headOnly ? undefined : body);
}

/** An answer without content: what is refused learns nothing. */
function finish(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-length': 0, ...headers });
  response.end();
}
