import { describe, expect } from 'vitest';
import { testInBrowser } from '../support/browser.ts';
import { edit } from '../support/command.ts';
import { usePreview } from './browser-home.ts';

const on = usePreview();
const FILE = '1-总体情况.yaml';
const place = (): Promise<string> => on.page.locator('#place').innerText();
const text = (words: string) => on.page.locator('.page text', { hasText: words }).first();

describe('while the content is broken', () => {
  testInBrowser('places on the last good pages are those of the content as it is now', async () => {
    await on.open();
    await text('微信公众号').click();
    const [, line = '', column = ''] = /第 (\d+) 行第 (\d+) 字$/.exec(await place()) ?? [];
    await on.updated(() => edit(on.contentFile(FILE), '总体情况:', '# 甲\n# 乙\n总体情况:\n  没有这个键: 1'));
    await text('微信公众号').click();
    expect(await place()).toBe(`${FILE} 第 ${Number(line) + 3} 行第 ${column} 字`);
    await on.updated(() => edit(on.contentFile(FILE), '微信公众号，全年', '微信公众平台，全年'));
    await text('微信公众号').click();
    expect(await place()).toBe(`${FILE} 第 ${Number(line) + 3} 行前后（这里改动过）`);
    await on.updated(() => edit(on.contentFile(FILE), '\n  没有这个键: 1', ''));
    await text('微信公众平台').click();
    expect(await place()).toBe(`${FILE} 第 ${Number(line) + 2} 行第 ${column} 字`);
  });

  testInBrowser('a finding leads to what it is about, though lines came before it', async () => {
    await on.open();
    const file = on.contentFile(FILE);
    const reference = '表三.本年新收.总计 }}件，同比';
    const lines = '# 行\n'.repeat(40);
    await on.updated(() => edit(file, '总体情况:', `${lines}总体情况:`));
    await on.updated(() => edit(file, `${lines}总体情况:`, '总体情况:'));
    await on.updated(async () => {
      await edit(file, '总体情况:', `${lines}总体情况:`);
      await edit(file, reference, '表三.没有这一行.总计 }}件，同比');
    });
    await on.page.locator('.finding.error button', { hasText: FILE }).first().click();
    expect(await on.page.locator('.page:has(.mark)').getAttribute('data-number')).toBe('2');
    const mark = await on.page.locator('.mark').boundingBox();
    const printed = await text('答复更加规范').boundingBox();
    expect(Math.abs((mark?.y ?? 0) - (printed?.y ?? 1000))).toBeLessThan(60);
  });
});
