import { flatten, type Path, round } from './path.ts';

/** Parallel lines over a ground, in each of the directions. */
export interface Hatch {
  /** RRGGBB of the ground. */
  readonly ground: string;
  /** RRGGBB of the lines. */
  readonly line: string;
  /** Degrees, 0 for lines that run left to right. */
  readonly angles: readonly number[];
  /** pt between neighbouring lines. */
  readonly pitch: number;
  readonly thickness: number;
}

/**
 * A hatch as Chart.js takes it for a colour: it asks an object's tag before it lets a canvas pattern through as it is.
 */
export class HatchFill {
  readonly [Symbol.toStringTag] = 'CanvasPattern';

  constructor(readonly hatch: Hatch) {}
}

/**
 * The lines of a hatch inside a closed path, cut at its edge (even-odd rule): plain lines, so that no format needs to
 * know patterns. Lines keep their places on the drawing, so that neighbouring shapes of one hatch go on in each other.
 */
export function hatchLines(path: readonly (string | number)[], { angles, pitch }: Hatch): Path {
  const polygons = flatten(path);
  return angles.flatMap((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    // Turned so that the hatch runs along x.
    const turned = polygons.map((points) =>
      points.map(([x, y]) => [x * cosine + y * sine, y * cosine - x * sine] as const),
    );
    const heights = turned.flat().map(([, v]) => v);
    const lines: Path = [];
    for (let k = Math.ceil(Math.min(...heights) / pitch); k * pitch < Math.max(...heights); k++) {
      const crossings = crossingsAt(turned, k * pitch);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const [from = 0, to = 0] = crossings.slice(i, i + 2);
        const place = (u: number) => [
          round(u * cosine - k * pitch * sine),
          round(u * sine + k * pitch * cosine),
        ];
        lines.push('M', ...place(from), 'L', ...place(to));
      }
    }
    return lines;
  });
}

/** Where the polygons' edges cross the line y = v, left to right. */
function crossingsAt(polygons: readonly (readonly (readonly [number, number])[])[], v: number): number[] {
  const found: number[] = [];
  for (const points of polygons) {
    points.forEach(([x1, y1], k) => {
      const [x2, y2] = points[(k + 1) % points.length] ?? [x1, y1];
      if (y1 <= v !== y2 <= v) found.push(x1 + ((v - y1) / (y2 - y1)) * (x2 - x1));
    });
  }
  return found.sort((a, b) => a - b);
}
