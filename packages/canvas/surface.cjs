'use strict';
// The one piece of state: who hands out canvases just now. It stands in a file of its own because chartjs-node-canvas
// takes a fresh copy of index.cjs for each instance, and this one is shared by all of them.

let current;

/** The factory in force: (width, height, type) => canvas, or undefined when a bitmap is asked for. */
exports.surface = () => current;

/**
 * Runs `run` with createCanvas handing out what `factory` makes; afterwards, and when it throws, all is as before.
 * `run` has to be synchronous: what it leaves for later gets bitmaps.
 */
exports.withSurface = (factory, run) => {
  const before = current;
  current = factory;
  try {
    return run();
  } finally {
    current = before;
  }
};
