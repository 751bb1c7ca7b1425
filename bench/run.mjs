// run.mjs cold PEER FORMAT OUT        one document in a process of its own
// run.mjs warm PEER FORMAT N          set up once, then N times, each time after an edit
// run.mjs batch PEER FORMAT N         N reports of as many organs in one process
// Prints one line of JSON; sizes of memory in MB, times in ms.
import { writeFileSync } from 'node:fs';

const [, , how, peer, format, last] = process.argv;
const { open } = await import(`./peers/${peer}.mjs`);
const { edit, other } = await open(format);
const round = (x) => Math.round(x * 10) / 10;
const size = (files) => files.reduce((sum, { length }) => sum + length, 0);

if (how === 'cold') {
  const [bytes] = await edit(0);
  writeFileSync(last, bytes);
} else {
  const times = [];
  let bytes = size(await edit(0));
  const before = process.memoryUsage().rss;
  for (let i = 1; i <= Number(last); i++) {
    const start = performance.now();
    bytes = size(await (how === 'warm' ? edit(i) : other(i)));
    times.push(performance.now() - start);
  }
  const sorted = [...times].sort((a, b) => a - b);
  const tenth = Math.max(1, Math.floor(times.length / 10));
  const mean = (some) => round(some.reduce((sum, time) => sum + time, 0) / some.length);
  console.log(
    JSON.stringify({
      median: round(sorted[sorted.length >> 1]),
      firstTenth: mean(times.slice(0, tenth)),
      lastTenth: mean(times.slice(-tenth)),
      perSecond: round(1000 / mean(times)),
      grownMB: round((process.memoryUsage().rss - before) / 1e6),
      peakMB: round(process.resourceUsage().maxRSS / 1024),
      bytes,
    }),
  );
}
