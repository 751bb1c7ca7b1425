import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTurn, Progress } from '../../src/cli/progress.ts';
import { memoryWorld } from '../../src/world/memory.ts';

const WIPE = '\r\u001b[K';

let written: string;
beforeEach(() => {
  vi.useFakeTimers();
  written = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function at(terminal: boolean): void {
  Object.defineProperty(process.stderr, 'isTTY', { value: terminal, configurable: true });
}

describe('progress', () => {
  test('names the step that a run is at after half a second, and is wiped at the end', () => {
    at(true);
    const progress = new Progress('zh', false);
    progress.begin('check');
    vi.advanceTimersByTime(499);
    expect(written).toBe('');
    vi.advanceTimersByTime(1);
    expect(written).toBe(`${WIPE}正在检查内容……`);
    progress.begin('layout');
    progress.done();
    expect(written).toBe(`${WIPE}正在检查内容……${WIPE}正在排版……${WIPE}`);
  });

  test('of a quick run is nothing at all', () => {
    at(true);
    const progress = new Progress('en', false);
    progress.begin('check');
    progress.done();
    vi.advanceTimersByTime(1000);
    expect(written).toBe('');
  });

  test.each([
    ['away from a terminal', false, false],
    ['when asked to be quiet', true, true],
  ])('is silent %s', (_, terminal, quiet) => {
    at(terminal);
    const progress = new Progress('en', quiet);
    progress.begin('pdf');
    vi.advanceTimersByTime(1000);
    progress.begin('docx');
    progress.done();
    expect(written).toBe('');
  });

  test('of a long report is named when it is read, before it keeps the process busy', async () => {
    at(true);
    const progress = new Progress('zh', false);
    const report = {
      '0.yaml': 'a'.repeat(60_000),
      '1.yaml': 'a'.repeat(60_000),
      '图.png': 'a'.repeat(400_000),
    };
    const world = progress.watch(memoryWorld(report));
    progress.begin('check');
    await world.read('0.yaml');
    await world.read('图.png');
    expect(written).toBe('');
    await world.read('1.yaml');
    expect(written).toBe(`${WIPE}正在检查内容……`);
  });
});

const WAITING = '另一次 nianbao 正在写入 out，等它写完……（它若已中断，15 秒后接着写）';

describe('waiting for another run', () => {
  test.each([
    ['at a terminal is a line that is wiped', true, `${WIPE}${WAITING}`, WIPE],
    ['elsewhere is a line that stays', false, `${WAITING}\n`, ''],
  ])('%s, after half a second of it', async (_, terminal, told, wiped) => {
    at(terminal);
    await inTurn('out', { language: 'zh', quiet: false }, async (onWait) => {
      vi.advanceTimersByTime(1000);
      onWait(15_000);
      vi.advanceTimersByTime(499);
      expect(written).toBe('');
      vi.advanceTimersByTime(1);
      expect(written).toBe(told);
    });
    expect(written).toBe(told + wiped);
  });

  test('is nothing where it is over sooner, or where quiet is asked for', async () => {
    at(false);
    await inTurn('out', { language: 'zh', quiet: false }, async (onWait) => onWait(15_000));
    await inTurn('out', { language: 'zh', quiet: true }, async (onWait) => {
      onWait(15_000);
      vi.advanceTimersByTime(1000);
    });
    vi.advanceTimersByTime(1000);
    expect(written).toBe('');
  });
});
