#!/usr/bin/env node
// In words that the Node of an old system understands too: what is too old for the program, and a clone that was
// installed but not built, would end in a trace.

/** As package.json's `engines` have it; reading it here would cost each start a millisecond. */
const OLDEST = [20, 10];

const [major, minor] = process.versions.node.split('.').map(Number);
const program = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]) ? tooOld() : load();
if (program !== undefined) {
  const words = process.argv.slice(2);
  const thread = program.beginThreadFor(words);
  program.loadBundle('cli').main.run(words, thread);
}

function load() {
  try {
    return require('../dist/load.cjs');
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    const home = __dirname.replace(/[\\/]bin$/, '');
    return tell(
      `程序还没有生成：在 ${home} 中运行 npm run build。`,
      `The program is not built: run npm run build in ${home}.`,
    );
  }
}

function tooOld() {
  const [oldest, own] = [OLDEST.join('.'), process.versions.node];
  return tell(
    `需要 Node ${oldest} 或更高版本，现在是 ${own}。`,
    `Node ${oldest} or later is needed; this is ${own}.`,
  );
}

function tell(...lines) {
  console.error(lines.join('\n'));
  process.exitCode = 2;
}
