import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflatePieces } from '../../src/pdf/font/deflate-pieces.ts';

/** Pieces as fonts have them: some alike, some empty, some longer than the check sum takes at once. */
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 50 }),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 3000 }))
    .map(([some, times]) => Buffer.concat(Array.from({ length: times }, () => some))),
);

test('pieces that are compressed one by one are one zlib stream of all of them', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const { stream } = deflatePieces(pieces)();
      expect(inflateSync(stream).equals(Buffer.concat(pieces))).toBe(true);
    }),
  );
});

test('with pieces that are known, the bytes are the same', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), fc.array(piece, { maxLength: 5 }), (some, others) => {
      const before = deflatePieces([...some, ...others])();
      const now = deflatePieces([...others, ...some], before.pieces)();
      expect(now.stream).toEqual(deflatePieces([...others, ...some])().stream);
      const again = deflatePieces([...others, ...some], now.pieces)();
      for (const [k, piece] of again.pieces.entries()) expect(piece).toBe(now.pieces[k]);
    }),
  );
});
