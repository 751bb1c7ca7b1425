import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { test } from 'vitest';
import { testWith } from './programs.ts';

/** Where systems put a Chromium that was installed with their own package manager. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = [process.env['NIANBAO_CHROMIUM'] ?? '', ...PLACES].find((path) => existsSync(path));

/** Set in CI: a browser that is missing there is a failure, not a reason to skip. */
const required = process.env['NIANBAO_REQUIRE_PROGRAMS'] === '1';

/** `test` for tests in a real browser; where there is none the test is skipped and its title says so. */
export const testInBrowser: (name: string, body: () => Promise<void>) => void =
  executablePath !== undefined || required
    ? test
    : (name, body) => test.skip(`${name} (skipped: no Chromium)`, body);

/** The same for tests that need system programs as well. */
export const testInBrowserWith = (...programs: readonly string[]): typeof testInBrowser =>
  executablePath !== undefined || required ? testWith(...programs) : testInBrowser;

/** A headless Chromium; undefined where there is none, and its tests are skipped. */
export async function startBrowser(): Promise<Browser | undefined> {
  if (executablePath === undefined) return undefined;
  // Root has no sandbox; the pages are our own.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args });
}
