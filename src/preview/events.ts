import type { ServerResponse } from 'node:http';
import type { Language } from '../diagnostics/finding.ts';
import { SECURITY_HEADERS } from './headers.ts';
import type { View } from './view.ts';

/** Tabs of one person; more would be something else. */
const MOST_LISTENERS = 16;
/** A comment now and then tells a listener that is gone from one that waits. */
const HEARTBEAT_MS = 15_000;

/** The stream of views (server-sent events): each listener is sent the state when it comes and at every change. */
export class Events {
  private readonly listeners = new Map<ServerResponse, Language>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(private readonly view: (language: Language) => View) {
    this.heartbeat = setInterval(() => this.send(() => ':\n\n'), HEARTBEAT_MS).unref();
  }

  /** Sends the state, and from now on every new one, in a language; one tab too many is refused (503). */
  add(response: ServerResponse, language: Language): void {
    if (this.listeners.size >= MOST_LISTENERS) {
      response.writeHead(503, { ...SECURITY_HEADERS, 'content-length': 0 });
      response.end();
      return;
    }
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
    response.write(this.message(language));
    this.listeners.set(response, language);
    response.on('close', () => this.listeners.delete(response));
  }

  /** Sends the state to all. */
  push(): void {
    this.send((language) => this.message(language));
  }

  /** Ends all streams. */
  close(): void {
    clearInterval(this.heartbeat);
    for (const listener of this.listeners.keys()) listener.end();
    this.listeners.clear();
  }

  private message(language: Language): string {
    return `event: view\ndata: ${JSON.stringify(this.view(language))}\n\n`;
  }

  private send(text: (language: Language) => string): void {
    for (const [listener, language] of this.listeners) listener.write(text(language));
  }
}
