'use strict';
// Real canvases, given the toBuffer and toDataURL of node-canvas. @napi-rs/canvas is native and slow to load, so each
// function asks for it when it is called, never when this file is read.

/** @throws {Error} with the code NO_NATIVE_CANVAS where there is none for this machine's processor and system. */
const native = () => {
  try {
    return require('@napi-rs/canvas');
  } catch (cause) {
    const error = new Error('canvas: @napi-rs/canvas cannot be loaded', { cause });
    throw Object.assign(error, { code: 'NO_NATIVE_CANVAS' });
  }
};
exports.native = native;

exports.bitmapCanvas = (width, height) => {
  const canvas = native().createCanvas(width, height);
  const encode = canvas.toBuffer.bind(canvas);
  return withExports(canvas, 'image/png', (mime, quality) => encode(mime, quality));
};

exports.svgCanvas = (width, height) => {
  const { createCanvas, SvgExportFlag } = native();
  const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
  return withExports(canvas, 'image/svg+xml', () => canvas.getContent());
};

exports.pdfCanvas = (width, height) => {
  const file = new (native().PDFDocument)();
  const context = file.beginPage(width, height);
  let bytes;
  const finish = () => {
    if (bytes === undefined) {
      file.endPage();
      bytes = file.close();
    }
    return bytes;
  };
  return withExports({ width, height, getContext: () => context }, 'application/pdf', finish);
};

/**
 * Adds node-canvas's ways out. Each may be called with a callback (error, result) before its other arguments.
 * @param encode (mime, quality) => Buffer
 */
function withExports(canvas, mime, encode) {
  const toBuffer = (type = mime, options = undefined) => encode(type, quality(options));
  const toDataURL = (type = mime, options = undefined) =>
    `data:${type};base64,${toBuffer(type, options).toString('base64')}`;
  return Object.assign(canvas, { toBuffer: orCallback(toBuffer), toDataURL: orCallback(toDataURL) });
}

/** node-canvas takes a JPEG's quality as a number from 0 to 1 or as { quality }; @napi-rs/canvas wants 0 to 100. */
function quality(options) {
  const share = typeof options === 'number' ? options : options?.quality;
  return share === undefined ? undefined : Math.round(share * 100);
}

/** Lets a function be called as f(callback, …) or f(…, callback) too; the callback then gets its result, later. */
function orCallback(run) {
  return (...args) => {
    const at = args.findIndex((arg) => typeof arg === 'function');
    if (at === -1) return run(...args);
    const [callback] = args.splice(at, 1);
    setImmediate(() => {
      let result;
      try {
        result = run(...args);
      } catch (error) {
        callback(error);
        return;
      }
      callback(null, result);
    });
    return undefined;
  };
}
