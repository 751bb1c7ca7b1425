// A long day of editing: starts `nianbao watch` on a copy of the sample, saves it again and again, waits for each build
// and looks at the process's memory. Prints a table and how much the memory grew a save after the first fifth.
// Usage: npm run build, then: node scripts/soak.mjs [saves, default 1000]. Linux only (reads /proc).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const saves = Number(process.argv[2] ?? 1000);
const home = mkdtempSync(join(tmpdir(), 'nianbao-soak-'));
cpSync('content', join(home, 'content'), { recursive: true });
const file = join(home, 'content', '1-总体情况.yaml');
const text = readFileSync(file, 'utf8');
if (!text.includes('材料200余件')) throw new Error('the sample has no 材料200余件 to edit');

const watch = spawn(process.execPath, [resolve('bin/nianbao.cjs'), 'watch', '--lang', 'en'], { cwd: home });
let builds = 0;
let waiting = () => {};
watch.stdout.setEncoding('utf8').on('data', (chunk) => {
  builds += chunk.match(/pages, .* s$/gm)?.length ?? 0;
  waiting();
});
watch.stderr.resume();

/** @returns how long the build took to be told, in ms. */
async function nextBuild(action) {
  const before = builds;
  const start = performance.now();
  action();
  while (builds === before) {
    await new Promise((done, failed) => {
      waiting = done;
      setTimeout(() => failed(new Error(`no build in 30 s, after ${builds}`)), 30_000).unref();
    });
  }
  return performance.now() - start;
}

/** Resident memory in MB. */
function memory() {
  const status = readFileSync(`/proc/${watch.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1000;
}

/** The slope of a line through the points, by least squares. */
function slope(points) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([n]) => n)), mean(points.map(([, value]) => value))];
  const covariance = mean(points.map(([n, value]) => (n - x) * (value - y)));
  return covariance / mean(points.map(([n]) => (n - x) ** 2));
}

await nextBuild(() => {});
const points = [];
console.log('save   MB   ms from save to build');
for (let n = 1; n <= saves; n++) {
  const took = await nextBuild(() => writeFileSync(file, text.replace('材料200余件', `材料${1000 + n}余件`)));
  points.push([n, memory()]);
  if (n % Math.ceil(saves / 20) === 0) {
    console.log(
      `${String(n).padStart(4)}  ${memory().toFixed(0).padStart(4)}  ${took.toFixed(0).padStart(4)}`,
    );
  }
}
const settled = points.slice(Math.floor(saves / 5));
console.log(
  `memory grows by ${(slope(settled) * 1000).toFixed(1)} kB a save after the first ${saves / 5} saves`,
);
watch.kill('SIGTERM');
await once(watch, 'exit');
rmSync(home, { recursive: true });
