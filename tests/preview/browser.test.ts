import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { inspect } from '../pdf/read-pdf.ts';
import { testInBrowser, testInBrowserWith } from '../support/browser.ts';
import { edit, nianbao } from '../support/command.ts';
import { usePreview } from './browser-home.ts';

const TITLE = '淄博市政府办公室2022年政府信息公开工作年度报告';

const on = usePreview();
const { contentFile, open, updated } = on;
const pageText = (n: number): Promise<string> => on.page.locator(`.page[data-number="${n}"]`).innerText();

/** Scripts for the page, which these tests are not part of. */
const FONTS = '[...document.fonts].map(({ family, status }) => [family, status])';
const INTO_PAGE_THREE =
  "scrollBy(0, document.querySelectorAll('.page')[2].getBoundingClientRect().top + 120)";
const MARK_PAGES =
  "for (const svg of document.querySelectorAll('.page svg')) svg.setAttribute('data-old', '')";

describe('a clerk looks', () => {
  testInBrowser(
    'at the pages with the findings beside them, and nothing is loaded from elsewhere',
    async () => {
      const address = await open();
      expect(await on.page.title()).toBe(TITLE);
      expect(await on.page.locator('html').getAttribute('lang')).toBe('zh-CN');
      const pages = await on.page.locator('.page').count();
      expect(await on.page.locator('#count').innerText()).toBe(`共 ${pages} 页`);
      expect(await on.page.locator('#total').innerText()).toBe('0');
      expect(await on.page.locator('.finding').count()).toBe(0);
      expect(await on.page.locator('#notice').isHidden()).toBe(true);
      const fonts = await on.page.evaluate<string[][]>(FONTS);
      expect(fonts.length).toBeGreaterThan(2);
      for (const font of fonts) expect(font).toEqual([expect.stringMatching(/^"?nianbao-/), 'loaded']);
      expect(on.asked.filter((url) => !url.startsWith(address))).toEqual([]);
      expect(on.faults).toEqual([]);
    },
  );

  testInBrowser('in English', async () => {
    await open('--lang', 'en');
    expect(await on.page.locator('#count').innerText()).toMatch(/^\d+ pages$/);
    expect(await on.page.locator('#pdf').innerText()).toBe('Download PDF');
    await updated(() =>
      edit(contentFile('5-存在的主要问题及改进情况.yaml'), '正文: |', '正文: 1\n  后文: |'),
    );
    expect(await on.page.locator('.finding.error .level').first().innerText()).toBe('Error');
    expect(await on.page.locator('#notice').innerText()).toContain('The content has errors');
  });

  testInBrowser('in the other language, by one click, and at the same pages', async () => {
    await open();
    const pages = await on.page.locator('.page').count();
    await on.page.evaluate(INTO_PAGE_THREE);
    const topOfThree = "document.querySelectorAll('.page')[2].getBoundingClientRect().top";
    expect(await on.page.evaluate<number>(topOfThree)).toBeCloseTo(-120, 0);
    // The driver's own click would scroll first.
    await on.page.evaluate("document.getElementById('language').click()");
    await on.page.waitForSelector('html[lang="en"] body[data-version="1"]');
    expect(await on.page.locator('#count').innerText()).toBe(`${pages} pages`);
    expect(await on.page.evaluate<number>(topOfThree)).toBeCloseTo(-120, 0);
    const file = contentFile('1-总体情况.yaml');
    await updated(() => edit(file, '表三.本年新收.总计 }}', '表三.没有这一行.总计 }}'));
    expect(await on.page.locator('.finding.error .message').first().innerText()).toContain(
      'there is no name',
    );
    await on.page.click('#language');
    await on.page.waitForSelector('html[lang="zh-CN"] body[data-version="2"]');
    expect(await on.page.locator('.finding.error .level').first().innerText()).toBe('错误');
    expect(on.faults).toEqual([]);
  });

  testInBrowser(
    'in a small window: the findings stay beside the pages, and nothing covers them',
    async () => {
      await open();
      const file = contentFile('1-总体情况.yaml');
      await updated(() => edit(file, '表三.本年新收.总计 }}', '表三.没有这一行.总计 }}'));
      await on.page.setViewportSize({ width: 800, height: 600 });
      await on.page.evaluate(INTO_PAGE_THREE);
      const box = async (selector: string) => on.page.locator(selector).first().boundingBox();
      const bottomOf = async (selector: string): Promise<number> => {
        const { y = 0, height = 0 } = (await box(selector)) ?? {};
        return y + height;
      };
      await expect.poll(async () => (await box('h2'))?.y).toBeGreaterThanOrEqual(await bottomOf('#notice'));
      expect(await bottomOf('.finding.error .mend')).toBeLessThan(600);
      expect((await box('.finding'))?.x).toBeGreaterThan((await box('.page svg'))?.width ?? 800);
    },
  );

  testInBrowser('at a figure and a line: a click says where they were written', async () => {
    await open();
    const place = on.page.locator('#place');
    await on.page.locator('.page[data-number="4"] text', { hasText: /^34$/ }).click();
    const [, line = '', column = ''] =
      /^2-.*\.yaml 第 (\d+) 行第 (\d+) 字$/.exec(await place.innerText()) ?? [];
    expect(await characters('2-主动公开政府信息情况.yaml', line, column)).toMatch(/^34\b/);
    await on.page.locator('.page[data-number="1"] text', { hasText: '微信公众号' }).click();
    const [, row = '', at = ''] = /^1-.*\.yaml 第 (\d+) 行第 (\d+) 字$/.exec(await place.innerText()) ?? [];
    expect(await characters('1-总体情况.yaml', row, at)).toContain('微信公众号');
    expect(await on.page.locator('.mark').count()).toBe(1);
  });

  testInBrowser('at what is wrong with the folder: it has no lines to point at', async () => {
    await open();
    await updated(() => rename(join(on.home, 'content'), join(on.home, 'elsewhere')));
    expect(await on.page.locator('.finding.error .where').allInnerTexts()).toEqual(['content']);
    expect(await on.page.locator('.page').count()).toBeGreaterThan(1);
    await updated(() => rename(join(on.home, 'elsewhere'), join(on.home, 'content')));
    expect(await on.page.locator('#notice').isHidden()).toBe(true);
  });

  testInBrowser('for a finding: a click brings its place into sight and marks it', async () => {
    await open();
    await on.page.evaluate('scrollTo(0, document.body.scrollHeight)');
    const file = contentFile('1-总体情况.yaml');
    await updated(() => edit(file, '表三.本年新收.总计 }}', '表三.没有这一行.总计 }}'));
    await on.page.locator('.finding.error button', { hasText: '1-总体情况.yaml' }).first().click();
    const box = await on.page.locator('.mark').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(800);
    expect(await on.page.locator('#place').innerText()).toMatch(/^1-总体情况\.yaml 第 \d+ 行/);
  });
});

async function characters(file: string, line: string, column: string): Promise<string> {
  const lines = (await readFile(contentFile(file), 'utf8')).split('\n');
  return [...(lines[Number(line) - 1] ?? '')].slice(Number(column) - 1).join('');
}

describe('a clerk saves', () => {
  testInBrowser('the page follows, keeps its place, and leaves alone what did not change', async () => {
    await open();
    await on.page.evaluate(INTO_PAGE_THREE);
    await on.page.evaluate(MARK_PAGES);
    const before = await on.page.evaluate('scrollY');
    expect(before).toBeGreaterThan(1000);
    await updated(() => edit(contentFile('1-总体情况.yaml'), '材料200余件', '材料987余件'));
    expect((await pageText(2)).replace(/\s/g, '')).toContain('材料987余件');
    expect(await on.page.evaluate('scrollY')).toBe(before);
    const kept = await on.page.locator('.page svg[data-old]').count();
    expect(kept).toBe((await on.page.locator('.page').count()) - 1);
    expect(on.faults).toEqual([]);
  });

  testInBrowser('an error: the last good pages stay, and go on when it is mended', async () => {
    await open();
    const text = await pageText(1);
    const file = contentFile('3-收到和处理政府信息公开申请情况.yaml');
    await updated(() => edit(file, '自然人: 260', '自然人: 261'));
    expect(await on.page.locator('#notice').innerText()).toContain('上一次没有错误时的页面');
    expect(await on.page.locator('.finding.error').count()).toBeGreaterThan(0);
    expect(await pageText(1)).toBe(text);
    await on.page.locator('.finding.error button').first().click();
    expect(await on.page.locator('#place').innerText()).toContain('3-收到');
    const content = join(on.home, 'content');
    await updated(() => rename(content, join(on.home, '别处')));
    expect(await pageText(1)).toBe(text);
    await updated(() => rename(join(on.home, '别处'), content));
    await updated(() => edit(file, '自然人: 261', '自然人: 260'));
    expect(await on.page.locator('#notice').isHidden()).toBe(true);
    expect(await on.page.locator('.finding.error').count()).toBe(0);
  });

  testInBrowser('errors and warnings: the list says how many there are of each', async () => {
    await open();
    const file = contentFile('1-总体情况.yaml');
    await updated(() => edit(file, '表三.本年新收.总计 }}件', '表三.没有这一行.总计 }}件，，'));
    expect(await on.page.locator('#total').innerText()).toBe('错误 1 · 警告 1');
  });

  testInBrowser('content that was broken from the start has no pages until it is mended', async () => {
    const file = contentFile('0-报告.yaml');
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, 20));
    await open();
    expect(await on.page.locator('.page').count()).toBe(0);
    expect(await on.page.locator('#notice').innerText()).toContain('还没有可以显示的页面');
    expect(await on.page.locator('#pdf').getAttribute('inert')).toBe('');
    await updated(() => writeFile(file, whole));
    expect(await on.page.locator('.page').count()).toBeGreaterThan(5);
  });
});

describe('a clerk takes away', () => {
  testInBrowser('both files, which are those of a build', async () => {
    await open();
    expect(nianbao(['build'], on.home).code).toBe(0);
    for (const format of ['docx', 'pdf']) {
      const [download] = await Promise.all([on.page.waitForEvent('download'), on.page.click(`#${format}`)]);
      const name = `${TITLE}.${format}`;
      expect(download.suggestedFilename()).toBe(name);
      const [taken, built] = await Promise.all([
        readFile(await download.path()),
        readFile(join(on.home, 'out', name)),
      ]);
      expect(taken.equals(built)).toBe(true);
    }
  });

  testInBrowserWith('pdftotext')(
    'a print: the pages alone, each on a sheet, with every character of the PDF’s',
    async () => {
      await open();
      let printed = false;
      await on.page.exposeFunction('printed', () => {
        printed = true;
      });
      await on.page.evaluate('window.print = () => window.printed()');
      await on.page.click('#print');
      await expect.poll(() => printed).toBe(true);
      const print = await on.page.pdf({ preferCSSPageSize: true, printBackground: true });
      nianbao(['build', '--format', 'pdf'], on.home);
      const pdf = await readFile(join(on.home, 'out', `${TITLE}.pdf`));
      expect(charactersOf(print)).toEqual(charactersOf(pdf));
      expect(charactersOf(print).join('').length).toBeGreaterThan(3000);
    },
  );
});

/** The characters of each page, in an order that does not depend on who read them first. */
function charactersOf(pdf: Uint8Array): string[] {
  const pages = inspect(pdf, 'pdftotext', 'FILE', '-').split('\f');
  return pages.map((text) => [...text.replace(/\s/g, '')].sort().join(''));
}

describe('another site', () => {
  let site: Server;
  beforeEach(async () => {
    const elsewhere = await readFile('tests/fixtures/preview/elsewhere.html');
    site = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(elsewhere);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', () => resolve()));
  });
  afterEach(() => {
    site.close();
  });

  testInBrowser('reads nothing and frames nothing, even if it knows the address', async () => {
    const address = await open();
    const { port } = site.address() as AddressInfo;
    for (const host of ['localhost', '127.0.0.1']) {
      await on.page.goto(`http://${host}:${port}/#${address}`);
      const outcomes = await on.page.locator('body[data-outcomes]').getAttribute('data-outcomes');
      expect(new Set(Object.values(JSON.parse(outcomes ?? '{}')))).toEqual(new Set(['refused']));
      const frame = on.page.frames().find((one) => one.parentFrame() !== null);
      expect(await frame?.locator('#pages').count()).toBe(0);
    }
  });
});
