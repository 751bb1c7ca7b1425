import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { createCanvas, Image, loadImage, withSurface } from 'canvas';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { describe, expect, test } from 'vitest';

const bar = { type: 'bar' as const, data: { labels: ['甲'], datasets: [{ data: [1] }] } };
const PNG = [0x89, 0x50, 0x4e, 0x47];

describe('a canvas of our own making', () => {
  test('is handed out while the function runs, and only then', () => {
    const own = { width: 1, height: 2, getContext: () => undefined };
    const asked: unknown[] = [];
    const factory = (...size: unknown[]) => {
      asked.push(size);
      return own;
    };
    expect(withSurface(factory, () => createCanvas(3, 4, 'svg'))).toBe(own);
    expect(asked).toEqual([[3, 4, 'svg']]);
    expect(createCanvas(3, 4)).not.toBe(own);
  });

  test('is no longer handed out after the function threw', () => {
    const own = { width: 1, height: 2, getContext: () => undefined };
    const fail = () => {
      throw new Error('no');
    };
    expect(() => withSurface(() => own, fail)).toThrow('no');
    expect(createCanvas(3, 4)).not.toBe(own);
  });

  test('reaches the driver, which takes a fresh copy of the package', () => {
    const driver = new ChartJSNodeCanvas({ width: 50, height: 50 });
    const reached = new Error('reached');
    const factory = () => {
      throw reached;
    };
    expect(() => withSurface(factory, () => driver.renderToBufferSync(bar))).toThrow(reached);
  });

  test('needs nothing native', () => {
    const script = `
      const { withSurface } = require('canvas');
      const { ChartJSNodeCanvas } = require('chartjs-node-canvas');
      new ChartJSNodeCanvas({ width: 5, height: 5 });
      withSurface(() => ({}), () => require('canvas').createCanvas(1, 1));
      const native = Object.keys(require.cache).filter((file) => file.includes('napi-rs') || file.endsWith('.node'));
      process.stdout.write(JSON.stringify(native));`;
    expect(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })).toBe('[]');
  });
});

describe('a canvas as node-canvas has it', () => {
  const starts = (bytes: Uint8Array | undefined, count: number) => [...(bytes ?? []).slice(0, count)];

  test('gives a PNG, at once or to a callback', async () => {
    const canvas = createCanvas(10, 10);
    expect(starts(canvas.toBuffer(), 4)).toEqual(PNG);
    expect(starts(canvas.toBuffer('image/png'), 4)).toEqual(PNG);
    const bytes = await new Promise<Uint8Array | undefined>((resolve, reject) =>
      canvas.toBuffer((error, result) => (error === null ? resolve(result) : reject(error)), 'image/png'),
    );
    expect(starts(bytes, 4)).toEqual(PNG);
  });

  test('gives a JPEG in the quality that is asked for', () => {
    const canvas = createCanvas(64, 64);
    const jpeg = (quality: number) => canvas.toBuffer('image/jpeg', { quality });
    expect(starts(jpeg(0.9), 2)).toEqual([0xff, 0xd8]);
    expect(canvas.toBuffer('image/jpeg', 0.2)).toEqual(jpeg(0.2));
  });

  test('gives a data URL, at once or to a callback', async () => {
    const canvas = createCanvas(10, 10);
    const url = canvas.toDataURL();
    expect(url).toMatch(/^data:image\/png;base64,/);
    const later = await new Promise((resolve) =>
      canvas.toDataURL('image/png', (_, result) => resolve(result)),
    );
    expect(later).toBe(url);
  });

  test('hands an error to the callback', async () => {
    const canvas = createCanvas(10, 10);
    const error = await new Promise((resolve) =>
      canvas.toBuffer((reason) => resolve(reason), 'image/nothing'),
    );
    expect(error).toBeInstanceOf(Error);
  });

  test('draws SVG and PDF', () => {
    const svg = createCanvas(10, 10, 'svg');
    (svg.getContext('2d') as { fillRect(...size: number[]): void }).fillRect(0, 0, 5, 5);
    expect(svg.toBuffer().toString('utf8')).toMatch(/<svg.*(<rect|<path)/s);
    const pdf = createCanvas(10, 10, 'pdf');
    expect(pdf.toBuffer().toString('latin1')).toMatch(/^%PDF-/);
    expect(pdf.toBuffer()).toBe(pdf.toBuffer());
  });

  test('drives Chart.js to a bitmap', () => {
    const bytes = new ChartJSNodeCanvas({ width: 50, height: 50 }).renderToBufferSync(bar);
    expect(starts(bytes, 4)).toEqual(PNG);
  });

  test('takes images', async () => {
    const bytes = createCanvas(7, 5).toBuffer();
    expect(await loadImage(bytes)).toMatchObject({ width: 7, height: 5 });
    expect(new Image()).toHaveProperty('src');
  });

  test('refuses a font file that is none', () => {
    const { registerFont } = createRequire(import.meta.url)('canvas');
    expect(() => registerFont('package.json', { family: 'x' })).toThrow('package.json');
  });
});
