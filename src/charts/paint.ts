import { HatchFill } from './hatch.ts';

/** What a shape is filled or drawn with: a colour as CSS writes it, or a hatch. */
export type Paint = string | HatchFill;

/** RRGGBB of an opaque colour; undefined for a transparent one, which paints nothing. */
export function rgb(paint: Paint | undefined): string | undefined {
  if (paint === undefined) return undefined;
  if (paint instanceof HatchFill) return paint.hatch.ground;
  const hex = /^#([0-9a-f]{6})$/i.exec(paint)?.[1];
  if (hex !== undefined) return hex.toUpperCase();
  if (paint === 'transparent' || /^rgba\(.*,\s*0\)$/.test(paint)) return undefined;
  throw new Error(`the recorder takes #RRGGBB, not ${paint}`);
}
