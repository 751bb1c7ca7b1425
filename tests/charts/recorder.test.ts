import { describe, expect, test } from 'vitest';
import { HatchFill } from '../../src/charts/hatch.ts';
import { Recorder } from '../../src/charts/recorder.ts';

/** One em a character. */
const recorder = (): Recorder => new Recorder((text, size) => text.length * size, 'table');

describe('the recorder', () => {
  test('applies transformations, and forgets them on restore', () => {
    const context = recorder();
    context.save();
    context.translate(10, 20);
    context.scale(2, 2);
    context.fillStyle = '#ff0000';
    context.fillRect(1, 1, 3, 4);
    context.restore();
    context.fillRect(0, 0, 1, 1);
    expect(context.strokes).toEqual([
      { kind: 'path', path: ['M', 12, 22, 'L', 18, 22, 'L', 18, 30, 'L', 12, 30, 'Z'], fill: 'FF0000' },
      { kind: 'path', path: ['M', 0, 0, 'L', 1, 0, 'L', 1, 1, 'L', 0, 1, 'Z'], fill: '000000' },
    ]);
  });

  test('resolves the alignment, the baseline and the turn of text', () => {
    const context = recorder();
    context.font = 'normal 10px table';
    context.textAlign = 'center';
    context.textBaseline = 'bottom';
    context.fillText('甲乙', 50, 50);
    context.textAlign = 'right';
    context.textBaseline = 'alphabetic';
    context.translate(100, 100);
    context.rotate(-Math.PI / 2);
    context.fillText('甲乙', 0, 0);
    const text = { kind: 'text', text: '甲乙', role: 'table', size: 10, fill: '000000' };
    expect(context.strokes).toEqual([
      { ...text, x: 40, y: 48.8 },
      { ...text, x: 100, y: 120, rotate: -90 },
    ]);
  });

  test('draws a full circle in four curves', () => {
    const context = recorder();
    context.beginPath();
    context.arc(0, 0, 10, 0, 2 * Math.PI);
    context.fill();
    const [circle] = context.strokes;
    const commands = circle?.kind === 'path' ? circle.path.filter((part) => typeof part === 'string') : [];
    expect(commands.join('')).toBe('MCCCC');
  });

  test('ignores a call with a number that is none, as a canvas does', () => {
    const context = recorder();
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(Number.NaN, 1);
    context.arc(0, 0, 0, Number.NaN, Number.NaN);
    context.lineTo(5, 5);
    context.stroke();
    expect(context.strokes).toMatchObject([{ path: ['M', 0, 0, 'L', 5, 5] }]);
  });

  test('clips without clearing the path, and notes what a clip would have cut', () => {
    const context = recorder();
    context.font = '10px table';
    context.save();
    context.beginPath();
    context.rect(0, 0, 30, 30);
    context.clip();
    context.fill();
    context.fillText('甲', 5, 20);
    context.fillText('甲乙丙', 5, 20);
    context.restore();
    context.fillText('甲乙丙', 5, 20);
    expect(context.strokes).toHaveLength(4);
    expect(context.overrun).toMatchObject([{ text: '甲乙丙' }]);
  });

  test('hatches a shape with lines that end at its edge', () => {
    const context = recorder();
    const hatch = { ground: 'BFBFBF', line: '404040', angles: [0], pitch: 4, thickness: 0.6 };
    context.fillStyle = new HatchFill(hatch);
    context.fillRect(0, 1, 10, 8);
    expect(context.strokes).toEqual([
      { kind: 'path', path: ['M', 0, 1, 'L', 10, 1, 'L', 10, 9, 'L', 0, 9, 'Z'], fill: 'BFBFBF' },
      {
        kind: 'path',
        path: ['M', 0, 4, 'L', 10, 4, 'M', 0, 8, 'L', 10, 8],
        stroke: '404040',
        lineWidth: 0.6,
      },
    ]);
  });

  test.each([
    ['alpha', (context: Recorder) => Object.assign(context, { globalAlpha: 0.5 })],
    ['half-transparent colours', (context: Recorder) => fill(context, 'rgba(0,0,0,0.5)')],
    ['bitmaps', (context: Recorder) => context.drawImage()],
    ['the even-odd rule', (context: Recorder) => context.fill('evenodd')],
  ])('refuses %s, which a file without transparency cannot show', (_, draw) => {
    expect(() => draw(recorder())).toThrow('the recorder');
  });

  test('leaves out what is fully transparent', () => {
    const context = recorder();
    fill(context, 'rgba(0,0,0,0)');
    fill(context, 'transparent');
    expect(context.strokes).toEqual([]);
  });
});

function fill(context: Recorder, colour: string): void {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
}
