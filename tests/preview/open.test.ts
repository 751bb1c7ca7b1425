import { afterEach, describe, expect } from 'vitest';
import { Running, sampleHome } from '../support/command.ts';
import { testWith } from '../support/programs.ts';
import { viewerIn } from '../support/viewer.ts';

let previewing: Running | undefined;
afterEach(async () => {
  previewing?.kill('SIGKILL');
  await previewing?.exited;
});

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\//;

describe('the preview at a terminal', () => {
  testWith('script')('--open gives its address to the browser once the pages are there', async () => {
    const home = await sampleHome();
    const viewer = await viewerIn(home);
    const options = { terminal: true, env: { NIANBAO_OPEN: viewer.command } };
    previewing = new Running(['preview', '--open', '--lang', 'en'], home, options);
    const [address] = await previewing.said(ADDRESS);
    expect(await viewer.opened()).toBe(address);
    expect(previewing.out).toMatch(/\d+ pages/);
    previewing.type('q');
    expect(await previewing.exited).toEqual({ code: 0, signal: null });
    expect(previewing.out).toContain('Stopped the preview.');
  });

  testWith('script')('o gives its address to the browser', async () => {
    const home = await sampleHome();
    const viewer = await viewerIn(home);
    const options = { terminal: true, env: { NIANBAO_OPEN: viewer.command } };
    previewing = new Running(['preview', '--lang', 'en'], home, options);
    const [address] = await previewing.said(ADDRESS);
    await previewing.said(/o opens the browser/);
    previewing.type('o');
    expect(await viewer.opened()).toBe(address);
  });
});
