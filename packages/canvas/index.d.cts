/** What a caller of `createCanvas` gets: as much of it as the drawer uses. */
export interface CanvasLike {
  width: number;
  height: number;
  getContext(kind: '2d'): unknown;
}

export type CanvasType = 'image' | 'svg' | 'pdf';
export type SurfaceFactory = (width: number, height: number, type?: CanvasType) => CanvasLike;

type Done<T> = (error: Error | null, result?: T) => void;

/** A canvas over @napi-rs/canvas, with node-canvas's ways out. */
export interface Canvas extends CanvasLike {
  toBuffer(mime?: string, options?: number | { quality?: number }): Buffer;
  toBuffer(done: Done<Buffer>, mime?: string, options?: number | { quality?: number }): void;
  toDataURL(mime?: string, options?: number | { quality?: number }): string;
  toDataURL(done: Done<string>): void;
  toDataURL(mime: string, done: Done<string>): void;
}

export function createCanvas(width: number, height: number, type?: CanvasType): Canvas;
export function registerFont(path: string, options: { family: string }): void;
export const Image: new (width?: number, height?: number) => { src: unknown; width: number; height: number };
export function loadImage(source: string | URL | Uint8Array): Promise<{ width: number; height: number }>;

/**
 * Runs `run`, which has to be synchronous, with `createCanvas` handing out what `factory` makes, and nothing native
 * loaded. Works through chartjs-node-canvas's fresh copies of this package too.
 * @returns what `run` returns.
 */
export function withSurface<T>(factory: SurfaceFactory, run: () => T): T;
