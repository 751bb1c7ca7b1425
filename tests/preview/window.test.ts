import { describe, expect } from 'vitest';
import { testInBrowser } from '../support/browser.ts';
import { edit } from '../support/command.ts';
import { usePreview } from './browser-home.ts';

const on = usePreview();
const FILE = '1-总体情况.yaml';
const broken = (): Promise<void> =>
  edit(on.contentFile(FILE), '表三.本年新收.总计 }}', '表三.没有这一行.总计 }}');

/** Scripts for the page, which these tests are not part of. */
const setHidden = (hidden: boolean): string =>
  `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
   document.dispatchEvent(new Event('visibilitychange'))`;
/** As when the preview has stopped; the browser does not move what is read meanwhile. */
const NOTICE = `document.documentElement.style.overflowAnchor = 'none';
  document.getElementById('notice').textContent = '……';
  document.getElementById('notice').hidden = false`;
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe('a tab that nobody looks at', () => {
  testInBrowser(
    'gives its connection back, and has the newest state when it is looked at again',
    async () => {
      await on.open();
      const isStream = (request: { url(): string }): boolean => request.url().includes('/events/');
      const streams = (): number => on.asked.filter((url) => url.includes('/events/')).length;
      expect(streams()).toBe(1);
      const ended = on.page.waitForEvent('requestfailed', isStream);
      await on.page.evaluate(setHidden(true));
      await ended;
      await edit(on.contentFile(FILE), '材料200余件', '材料987余件');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(await on.page.getAttribute('body', 'data-version')).toBe('1');
      await on.updated(() => on.page.evaluate(setHidden(false)));
      expect(streams()).toBe(2);
      expect(await on.page.locator('.page[data-number="2"]').innerText()).toContain('987');
      await on.page.evaluate(setHidden(false));
      expect(streams()).toBe(2);
      expect(on.faults).toEqual([]);
    },
  );
});

const box = async (selector: string) => {
  const found = await on.page.locator(selector).first().boundingBox();
  if (found === null) throw new Error(`${selector} is not there`);
  return { ...found, right: found.x + found.width, bottom: found.y + found.height };
};

describe('a place that is shown', () => {
  const underMark = async (): Promise<boolean> => {
    const gap = (await box('#place')).y - (await box('.mark')).bottom;
    return gap >= 0 && gap < 12;
  };

  testInBrowser('stays beneath its mark when the window is made another, or a notice comes', async () => {
    await on.open();
    await on.page.locator('.page[data-number="1"] text', { hasText: '微信公众号' }).click();
    expect(await underMark()).toBe(true);
    await on.page.setViewportSize({ width: 360, height: 640 });
    await expect.poll(underMark).toBe(true);
    await expect.poll(async () => (await box('#place')).right).toBeLessThanOrEqual(360);
    expect(await on.page.evaluate(SIDEWAYS)).toBeLessThanOrEqual(0);
    await on.page.evaluate(NOTICE);
    await expect.poll(underMark).toBe(true);
  });
});

describe('a narrow window', () => {
  testInBrowser('holds every button, the findings above the pages, and each page whole', async () => {
    await on.open();
    await on.updated(broken);
    await on.page.setViewportSize({ width: 360, height: 640 });
    await expect.poll(() => on.page.evaluate(SIDEWAYS)).toBeLessThanOrEqual(0);
    for (const id of ['language', 'docx', 'pdf', 'print']) {
      const { x, right, bottom } = await box(`#${id}`);
      expect([x >= 0, right <= 360]).toEqual([true, true]);
      expect(bottom).toBeLessThanOrEqual((await box('#head')).bottom);
    }
    expect((await box('aside')).bottom).toBeLessThanOrEqual((await box('.page')).y);
    const page = await box('.page');
    expect([page.x >= 0, page.right <= 360]).toEqual([true, true]);
  });

  testInBrowser(
    'scrolled down: the notice stands beneath the head, a place has room beside them',
    async () => {
      await on.open();
      await on.updated(broken);
      await on.page.setViewportSize({ width: 360, height: 640 });
      await on.page.locator('.finding.error button').first().click();
      const [head, notice] = [await box('#head'), await box('#notice')];
      expect(Math.abs(notice.y - head.bottom)).toBeLessThanOrEqual(1);
      const mark = await box('.mark');
      expect(mark.y).toBeGreaterThanOrEqual(notice.bottom);
      expect(mark.bottom).toBeLessThanOrEqual(640);
      const place = await box('#place');
      expect([place.x >= 0, place.right <= 360, place.y >= mark.bottom]).toEqual([true, true, true]);
      // On one line.
      expect(place.height).toBeLessThan(40);
      await on.page.setViewportSize({ width: 1280, height: 800 });
      await expect
        .poll(async () => (await box('#notice')).y - (await box('#head')).bottom)
        .toBeLessThanOrEqual(1);
    },
  );
});

describe('colours of the system in place of the page’s own, white on black', () => {
  /** What is printed on a page, and on what: in pixels of a picture of it. */
  testInBrowser('leave the pages as they will print', async () => {
    await on.open();
    const page = on.page.locator('.page[data-number="1"]');
    const before = await page.screenshot();
    await on.page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    const after = await page.screenshot();
    expect(after.equals(before)).toBe(true);
  });
});
