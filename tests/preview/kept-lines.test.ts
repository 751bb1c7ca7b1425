import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutLine, keptLines, movedLine } from '../../src/preview/kept-lines.ts';

/** Where each line of a text is in another one, from 1; 0 where it is not there. */
const moved = (before: string, after: string): number[] => {
  const runs = keptLines(before, after);
  return before.split('\n').map((_, k) => movedLine(k + 1, runs) ?? 0);
};

describe('lines of a state before', () => {
  test.each([
    ['nothing changed', 'a\nb\nc', 'a\nb\nc', [1, 2, 3]],
    ['a line came before', 'a\nb\nc', 'x\na\nb\nc', [2, 3, 4]],
    ['one was edited', 'a\nb\nc', 'a\nB\nc', [1, 0, 3]],
    ['one was deleted', 'a\nb\nc', 'a\nc', [1, 0, 2]],
    ['two edits, and what stands between them', 'a\nb\nc\nd\ne', 'x\na\nb\nC\nd\ny\ne', [2, 3, 0, 5, 7]],
    [
      'lines that are there twice, about one that is not',
      'q\n0\nb\n0\nr',
      'Q\n0\nb\n0\n0\nR',
      [0, 2, 3, 4, 0],
    ],
    ['two changed places', 'a\nb', 'b\na', [2, 1]],
    ['a line doubled', 'a\na', 'a\na\na', [1, 2]],
    ['the file is gone', 'a\nb', '', [0, 0]],
    ['line ends of Windows', 'a\r\nb', 'x\na\nb', [2, 3]],
  ])('%s', (_, before, after, expected) => {
    expect(moved(before, after)).toEqual(expected);
  });

  test('are never taken for others', () => {
    const line = fc.constantFrom('', '0', 'a', 'b', 'c', 'd', 'e', 'f');
    const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [old, now] = [before.split('\n'), after.split('\n')];
        for (const [k, place] of moved(before, after).entries()) {
          if (place !== 0) expect(now[place - 1]).toBe(old[k]);
        }
      }),
    );
  });

  test.each([
    ['deleted', 'a\nb\nc\nd', 'x\na\nc\nd', [2, 2, 3, 4]],
    ['edited', 'a\nb\nc\nd', 'x\na\nB\nC\nd', [2, 3, 4, 5]],
    ['the first', 'a\nb', 'A\nb', [1, 2]],
    ['the last', 'a\nb\nc', 'x\na', [2, 3, 4]],
    ['all', 'a\nb', '', [1, 2]],
  ])('that are gone are about where they would be: %s', (_, before, after, expected) => {
    const runs = keptLines(before, after);
    expect(expected.map((_place, k) => aboutLine(k + 1, runs))).toEqual(expected);
  });
});
