import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { startBrowser } from '../support/browser.ts';
import { Running, sampleHome } from '../support/command.ts';

/** The sample report's preview in a browser, as a user has it. */
export interface PreviewHome {
  /** The report's folder stands in it. */
  readonly home: string;
  readonly page: Page;
  /** Everything that the page asked for. */
  readonly asked: readonly string[];
  /** What the page said of errors. */
  readonly faults: readonly string[];
  /** A content file's path. */
  contentFile(name: string): string;
  /** Starts the preview as a user does, and opens its address. @returns the address */
  open(...words: string[]): Promise<string>;
  /** Ends the preview, while its page stays open. */
  stop(): Promise<void>;
  /** Does something, and waits until the next state of the report is on the screen. */
  updated(action: () => Promise<unknown>): Promise<void>;
}

/** Gives each test of a file a new home, and ends its preview afterwards. */
export function usePreview(): PreviewHome {
  let browser: Browser | undefined;
  let home = '';
  let preview: Running | undefined;
  let page: Page | undefined;
  let asked: string[] = [];
  let faults: string[] = [];
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    home = await sampleHome();
  });
  afterEach(async () => {
    await page?.close();
    preview?.kill('SIGTERM');
    expect(await preview?.exited).toEqual({ code: 0, signal: null });
  });

  const opened = (): Page => {
    if (page === undefined) throw new Error('no page was opened');
    return page;
  };
  const version = async (): Promise<number> => Number(await opened().getAttribute('body', 'data-version'));
  return {
    get home() {
      return home;
    },
    get page() {
      return opened();
    },
    get asked() {
      return asked;
    },
    get faults() {
      return faults;
    },
    contentFile: (name) => join(home, 'content', name),
    async open(...words) {
      preview = new Running(['preview', ...words], home);
      const [address] = await preview.said(/http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\//);
      if (browser === undefined) throw new Error('no Chromium');
      page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      [asked, faults] = [[], []];
      page.on('request', (request) => asked.push(request.url()));
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => faults.push(message.text()));
      await page.goto(address);
      await page.waitForSelector('body[data-version="1"]');
      return address;
    },
    async stop() {
      preview?.kill('SIGTERM');
      await preview?.exited;
    },
    async updated(action) {
      const before = await version();
      await action();
      await expect.poll(version, { timeout: 30_000 }).toBeGreaterThan(before);
    },
  };
}
