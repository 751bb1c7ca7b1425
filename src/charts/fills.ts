import { CHART } from '../document/stylesheet.ts';
import { HatchFill } from './hatch.ts';

/** Hatches for every second series, so that two that meet differ by more than their grey. */
const ANGLES: readonly (readonly number[])[] = [[45], [135], [0], [45, 135], [90], [0, 90]];

/** The colour or hatch of a series of bars, or of a slice, by its number from 0. */
export function areaFill(k: number): string | HatchFill {
  const { fills } = CHART;
  const ground = fills[k % fills.length] ?? fills[0];
  const round = Math.floor(k / fills.length);
  if (k % 2 === 0 && round === 0) return `#${ground}`;
  const angles = ANGLES[(Math.floor(k / 2) + round) % ANGLES.length] ?? [45];
  return new HatchFill({
    ground,
    line: isDark(ground) ? 'FFFFFF' : '404040',
    angles,
    pitch: 4,
    thickness: 0.6,
  });
}

/** How a series' line is drawn: dashes and points tell the lines apart where greys do not. */
export function lineLook(k: number): {
  dash: number[];
  point: 'circle' | 'rect' | 'triangle' | 'rectRot';
  ground: string;
} {
  const dash = DASHES[k % DASHES.length] ?? [];
  const point = POINTS[k % POINTS.length] ?? 'circle';
  return { dash: [...dash], point, ground: k % 2 === 0 ? '#000000' : '#FFFFFF' };
}

const DASHES: readonly (readonly number[])[] = [[], [5, 2.5], [1.5, 2], [7, 2, 1.5, 2], [3, 3], [9, 3]];
const POINTS = ['circle', 'rect', 'triangle', 'rectRot'] as const;

const isDark = (rrggbb: string): boolean => Number.parseInt(rrggbb.slice(0, 2), 16) < 0x80;
