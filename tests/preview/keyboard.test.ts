import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { testInBrowser } from '../support/browser.ts';
import { edit } from '../support/command.ts';
import { usePreview } from './browser-home.ts';

const on = usePreview();

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await on.page.keyboard.press(key);
};
/** Scripts for the page, which these tests are not part of. */
const FOCUSED_PAGE = "document.activeElement.dataset.number ?? ''";
const FOCUSED_CODE = "document.activeElement.querySelector('.code')?.textContent ?? ''";
const FOCUSED_PLACE = "document.activeElement.querySelector('.where')?.textContent ?? ''";
const STOPS = "[...document.querySelectorAll('.page')].filter((page) => page.tabIndex === 0).length";
const focusedPage = (): Promise<string> => on.page.evaluate(FOCUSED_PAGE);

/** Tabs on until a page has the focus. */
async function tabToPages(): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    await press('Tab');
    if ((await focusedPage()) !== '') return;
  }
  throw new Error('no page is to be reached');
}

/** What stands in the content where the label says. */
async function told(): Promise<string> {
  const [, file = '', line = '', column = ''] =
    /^(.*\.yaml) 第 (\d+) 行第 (\d+) 字$/.exec(await on.page.locator('#place').innerText()) ?? [];
  const lines = (await readFile(on.contentFile(file), 'utf8')).split('\n');
  return [...(lines[Number(line) - 1] ?? '')].slice(Number(column) - 1).join('');
}

/** How much room the list has on either side of the first finding, in CSS px. */
const AROUND_CARD = `(() => {
  const [list, card] = ['aside', '.card'].map((one) => document.querySelector(one).getBoundingClientRect());
  return [card.left - list.left, list.right - card.right];
})()`;
/** 2 px wide, 2 px away. */
const holdsOutline = (room: number): boolean => room >= 4;

/** In CSS px from the document's top. */
const MARK_TOP = "document.querySelector('.mark').getBoundingClientRect().top + scrollY";
const markTop = (): Promise<number> => on.page.evaluate(MARK_TOP);

describe('without a mouse', () => {
  testInBrowser('the pages are one stop, and the keys turn them', async () => {
    await on.open();
    await tabToPages();
    expect(await focusedPage()).toBe('1');
    await press('PageDown', 'PageDown');
    expect(await focusedPage()).toBe('3');
    expect(Math.abs((await on.page.locator('.page[data-number="3"]').boundingBox())?.y ?? 800)).toBeLessThan(
      100,
    );
    await press('PageUp');
    expect(await focusedPage()).toBe('2');
    await press('End');
    expect(await focusedPage()).toBe(String(await on.page.locator('.page').count()));
    await press('PageDown', 'Home');
    expect(await focusedPage()).toBe('1');
    expect(await on.page.evaluate(STOPS)).toBe(1);
    await press('PageDown', 'Tab', 'Shift+Tab');
    expect(await focusedPage()).toBe('2');
  });

  testInBrowser('arrows choose a text and Enter says where it is written, from page to page', async () => {
    await on.open();
    await tabToPages();
    await press('ArrowDown');
    expect(await on.page.locator('.mark').count()).toBe(1);
    expect(await on.page.locator('#place').isHidden()).toBe(true);
    await press('Enter');
    expect(await told()).toBe('报告:');
    const tops: number[] = [];
    for (let line = 0; line < 60 && (await focusedPage()) === '1'; line++) {
      tops.push(await markTop());
      if (line % 10 === 0) await press('Enter');
      if (line % 10 === 0) expect((await on.page.locator('#place').boundingBox())?.y).toBeLessThan(770);
      await press('ArrowDown');
    }
    expect(tops.length).toBeGreaterThan(10);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(await focusedPage()).toBe('2');
    await press('Enter');
    const first = await told();
    await press('ArrowUp', 'ArrowDown', 'Enter');
    expect(await told()).toBe(first);
    await press('Escape');
    expect(await on.page.locator('.mark').count()).toBe(0);
    expect(await on.page.locator('#place').isHidden()).toBe(true);
  });

  testInBrowser('in a table: to the cell beside, and to the one beneath', async () => {
    await on.open();
    await on.page.locator('.page[data-number="4"] text', { hasText: /^34$/ }).click();
    const place = await told();
    expect(place).toMatch(/^34\b/);
    const box = async () => on.page.locator('.mark').boundingBox();
    const before = await box();
    await press('ArrowLeft');
    const beside = await box();
    expect(beside?.x).toBeLessThan((before?.x ?? 0) - 50);
    expect(Math.abs((beside?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(15);
    await press('ArrowRight', 'ArrowUp');
    expect((await box())?.y).toBeLessThan((before?.y ?? 0) - 5);
    await press('ArrowDown', 'Enter');
    expect(await told()).toBe(place);
  });
});

describe('the focus stays', () => {
  const FILE = '1-总体情况.yaml';
  const broken = async (): Promise<void> => {
    await on.updated(() => edit(on.contentFile(FILE), '表三.本年新收.总计 }}', '表三.没有这一行.总计 }}'));
  };

  testInBrowser('on a finding, whose line a save moves', async () => {
    await on.open();
    await broken();
    await on.page.locator('.finding button').first().focus();
    const [code, place] = [await on.page.evaluate(FOCUSED_CODE), await on.page.evaluate(FOCUSED_PLACE)];
    expect(code).not.toBe('');
    await on.updated(() => edit(on.contentFile(FILE), '总体情况:', '# 一行\n总体情况:'));
    expect(await on.page.evaluate(FOCUSED_CODE)).toBe(code);
    expect(await on.page.evaluate(FOCUSED_PLACE)).not.toBe(place);
  });

  testInBrowser(
    'on a finding is seen whole: the list that scrolls cuts off what reaches out of it',
    async () => {
      await on.open();
      await broken();
      await on.page.locator('.finding button').first().focus();
      for (const width of [1280, 360]) {
        await on.page.setViewportSize({ width, height: 640 });
        const [left, right] = await on.page.evaluate<number[]>(AROUND_CARD);
        expect([width, left, right]).toEqual([
          width,
          expect.toSatisfy(holdsOutline),
          expect.toSatisfy(holdsOutline),
        ]);
      }
    },
  );

  testInBrowser('in the list, when the finding is mended, and on a page that is drawn anew', async () => {
    await on.open();
    await broken();
    await on.page.locator('.finding button').first().focus();
    await on.updated(() => edit(on.contentFile(FILE), '表三.没有这一行.总计 }}', '表三.本年新收.总计 }}'));
    expect(await on.page.evaluate("document.activeElement.closest('aside') !== null")).toBe(true);
    await on.page.locator('.page[data-number="2"]').focus();
    await on.updated(() => edit(on.contentFile(FILE), '材料200余件', '材料987余件'));
    expect(await focusedPage()).toBe('2');
    expect(await on.page.locator('.page:focus').innerText()).toContain('987');
  });
});
