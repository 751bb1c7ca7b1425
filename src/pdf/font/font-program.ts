import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { FontFace } from '../../fonts/font-set.ts';
import type { Outlines, SubsetGlyph } from './outlines.ts';

const compress = promisify(deflate);

/** The last program of each face: the next report of a process, or the next build of one, has often the same. */
const last = new WeakMap<FontFace, { readonly glyphs: string; readonly program: Promise<Uint8Array> }>();

/** A font program of some glyphs, compressed. Compressing runs beside what the caller does meanwhile. */
export function fontProgram(
  face: FontFace,
  outlines: Outlines,
  glyphs: readonly SubsetGlyph[],
): Promise<Uint8Array> {
  const key = glyphs.map(describe).join();
  const known = last.get(face);
  if (known?.glyphs === key) return known.program;
  const program = compress(outlines.subset(glyphs));
  last.set(face, { glyphs: key, program });
  return program;
}

const describe = ({ glyph, variant }: SubsetGlyph): string =>
  variant === undefined ? String(glyph) : `${glyph}/${variant.advance}/${variant.left}`;
