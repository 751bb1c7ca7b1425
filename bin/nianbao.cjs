#!/usr/bin/env node
// In words that the Node of an old system understands too: what is too old for the program, and a clone that was
// installed but not built, would end in a trace.
const { engines } = require('../package.json');

function whatIsMissing() {
  const oldest = engines.node.replace('>=', '');
  const [major, minor] = oldest.split('.').map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor < major || (ownMajor === major && ownMinor < minor)) {
    return [
      `需要 Node ${oldest} 或更高版本，现在是 ${process.versions.node}。`,
      `Node ${oldest} or later is needed; this is ${process.versions.node}.`,
    ];
  }
  if (isBuilt()) return undefined;
  const home = __dirname.replace(/[\\/]bin$/, '');
  return [
    `程序还没有生成：在 ${home} 中运行 npm run build。`,
    `The program is not built: run npm run build in ${home}.`,
  ];
}

function isBuilt() {
  try {
    return require.resolve('../dist/load.cjs') !== '';
  } catch {
    return false;
  }
}

const missing = whatIsMissing();
if (missing === undefined) require('../dist/load.cjs').loadBundle('cli').main.start(process.argv.slice(2));
else {
  console.error(missing.join('\n'));
  process.exitCode = 2;
}
