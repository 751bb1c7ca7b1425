import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

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
});
