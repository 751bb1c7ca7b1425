import { expect, test } from 'vitest';
import { type Box, nearestBox } from '../../src/preview/client/nearest-box.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const table = box(0, 0, 100, 100);
const cell = box(40, 40, 60, 50);
const line = box(0, 200, 80, 220);
const boxes = [table, cell, line];
const at = (x: number, y: number): Box | undefined => nearestBox(boxes, (it) => it, x, y, 28);

test('the smallest of the boxes that hold the point', () => {
  expect(at(50, 45)).toBe(cell);
  expect(at(10, 10)).toBe(table);
});

test('the end of a line means the line', () => {
  expect(at(200, 210)).toBe(line);
});

test('the nearer of two, and nothing that is far', () => {
  expect(at(50, 190)).toBe(line);
  expect(at(50, 110)).toBe(table);
  expect(at(50, 150)).toBeUndefined();
  expect(nearestBox([], () => cell, 0, 0, 28)).toBeUndefined();
});
