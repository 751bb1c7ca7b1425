import { expect, test } from 'vitest';
import { fileName } from '../../src/builder/file-name.ts';

test('a title keeps its characters', () => {
  expect(fileName('某市2022年政府信息公开工作年度报告')).toBe('某市2022年政府信息公开工作年度报告');
});

test('what Windows forbids becomes full-width, spaces and trailing dots go', () => {
  expect(fileName('甲/乙:丙 *丁?"<>|\\..')).toBe('甲／乙：丙＊丁？＂＜＞｜＼');
});

test('a very long title still fits a file system, and no character is cut in two', () => {
  const name = fileName('𠮷'.repeat(200));
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
  expect([...name].every((c) => c === '𠮷')).toBe(true);
});

/** What grows with the square of its length takes minutes; the timeout tells. */
test('the title of a damaged file is cut in a moment', { timeout: 60_000 }, () => {
  expect(fileName('年'.repeat(1_000_000))).toBe('年'.repeat(80));
});
