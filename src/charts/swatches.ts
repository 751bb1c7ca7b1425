import { areaFill, lineLook } from './fills.ts';
import type { Swatch } from './legend.ts';
import { black } from './plan.ts';

/** A bar's fill. */
export const areaSwatch: Swatch = (context, series, x, y, width, height) => {
  context.save();
  context.fillStyle = areaFill(series);
  context.strokeStyle = black;
  context.lineWidth = 0.5;
  context.fillRect(x, y, width, height);
  context.strokeRect(x, y, width, height);
  context.restore();
};

/** A line with its dashes and its point. */
export const lineSwatch: Swatch = (context, series, x, y, width, height) => {
  const { dash, point, ground } = lineLook(series);
  const [middle, centre] = [x + width / 2, y + height / 2];
  context.save();
  context.strokeStyle = black;
  context.lineWidth = 1;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(x, centre);
  context.lineTo(x + width, centre);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = ground;
  context.lineWidth = 0.75;
  context.beginPath();
  for (const [k, [dx, dy]] of POINTS[point].entries()) {
    if (k === 0) context.moveTo(middle + dx, centre + dy);
    else context.lineTo(middle + dx, centre + dy);
  }
  if (point === 'circle') context.arc(middle, centre, 2.5, 0, 2 * Math.PI);
  context.closePath();
  context.fill();
  context.stroke();
  context.restore();
};

/** The corners of the points, about their middle. */
const POINTS: Readonly<
  Record<'circle' | 'rect' | 'triangle' | 'rectRot', readonly (readonly [number, number])[]>
> = {
  circle: [],
  rect: [
    [-2.2, -2.2],
    [2.2, -2.2],
    [2.2, 2.2],
    [-2.2, 2.2],
  ],
  triangle: [
    [0, -2.8],
    [2.6, 2],
    [-2.6, 2],
  ],
  rectRot: [
    [0, -2.8],
    [2.8, 0],
    [0, 2.8],
    [-2.8, 0],
  ],
};
