import { describe, expect } from 'vitest';
import { testInBrowser } from '../support/browser.ts';
import { edit } from '../support/command.ts';
import { usePreview } from './browser-home.ts';

const on = usePreview();
const inert = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const id of ['language', 'docx', 'pdf', 'print']) {
    if ((await on.page.getAttribute(`#${id}`, 'inert')) !== null) found.push(id);
  }
  return found;
};

describe('the connection', () => {
  testInBrowser('fails for a moment: the state is asked for again, and shown', async () => {
    await on.open();
    let failed = 0;
    await on.page.route('**/page/*', (route) => (failed++ === 0 ? route.abort() : route.continue()));
    await on.updated(() => edit(on.contentFile('1-总体情况.yaml'), '材料200余件', '材料987余件'));
    expect(failed).toBeGreaterThan(1);
    expect(await on.page.locator('.page[data-number="2"]').innerText()).toContain('987');
    expect(await on.page.locator('#notice').isHidden()).toBe(true);
  });

  testInBrowser('ends: that is said, and what the server gave leads nowhere any more', async () => {
    await on.open();
    expect(await inert()).toEqual([]);
    await on.stop();
    await expect.poll(() => on.page.locator('#notice').innerText()).toContain('新网址');
    expect(await inert()).toEqual(['language', 'docx', 'pdf']);
    expect(await on.page.locator('.page').count()).toBeGreaterThan(5);
  });
});
