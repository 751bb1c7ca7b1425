'use strict';
const { surface, withSurface } = require('./surface.cjs');
const { native, bitmapCanvas, svgCanvas, pdfCanvas } = require('./native.cjs');

/**
 * A canvas as node-canvas gives it.
 * @param type 'svg' or 'pdf' for vectors; a bitmap otherwise.
 */
function createCanvas(width, height, type) {
  const factory = surface();
  if (factory !== undefined) return factory(width, height, type);
  if (type === 'svg') return svgCanvas(width, height);
  if (type === 'pdf') return pdfCanvas(width, height);
  return bitmapCanvas(width, height);
}

/** Makes a font file known to bitmap canvases. `family` is its name in font strings. */
function registerFont(path, { family }) {
  if (native().GlobalFonts.registerFromPath(path, family) === null) {
    throw new Error(`canvas: no font in ${path}`);
  }
}

/** An image whose `src` takes bytes or a data URL. The native class is loaded with the first one that is made. */
class Image {
  constructor(...size) {
    // biome-ignore lint/correctness/noConstructorReturn: callers want the native image itself, for drawImage
    return new (native().Image)(...size);
  }
}

const loadImage = (source, options) => native().loadImage(source, options);

module.exports = { createCanvas, registerFont, Image, loadImage, withSurface };
