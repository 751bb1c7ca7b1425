import { posix, win32 } from 'node:path';
import { expect, test } from 'vitest';
import { wayTo } from '../../src/cli/way-to.ts';

test.each([
  ['C:\\年报\\2021', 'C:\\年报\\2022', '../2021'],
  ['C:/年报/2021/', 'c:\\年报\\2022\\', '../2021'],
  ['C:\\年报', 'C:\\年报\\2022', '..'],
  ['C:\\年报', 'C:\\年报', '.'],
  ['\\\\服务器\\共享\\2021', '\\\\服务器\\共享\\2022', '../2021'],
  ['E:\\2021', 'C:\\年报\\2022', undefined],
  ['\\\\服务器\\共享\\2021', 'C:\\年报\\2022', undefined],
])('on Windows %s as seen from %s is %s', (target, from, way) => {
  expect(wayTo(target, from, win32)).toBe(way);
});

test('elsewhere there is always a way', () => {
  expect(wayTo('/media/u/2021', '/home/u/2022', posix)).toBe('../../../media/u/2021');
});
