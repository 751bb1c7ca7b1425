// watch.mjs [ROUNDS] [PROGRAM]: how long `nianbao watch` takes from a save until it has said that both files are in
// their places, for the first ten saves of a session, one and a half seconds apart. Of that it waits 40 ms for the folder
// to be quiet. PROGRAM: another copy of the project, built, to compare with.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { editFiles, files, ROOT } from './content.mjs';

const [rounds = '5', program = ROOT] = process.argv.slice(2);
const SAVES = 10;
const APART_MS = 1500;

/** @returns ms of each save of one session. */
async function session(folder) {
  const content = join(folder, 'content');
  mkdirSync(content);
  const save = (texts) => {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(content, name), text);
  };
  save(files());
  const command = [join(program, 'bin', 'nianbao.cjs'), 'watch', content, '--out', folder, '--json'];
  const watch = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: watch.stdout })[Symbol.asyncIterator]();
  const built = async () => {
    const { value } = await lines.next();
    if (JSON.parse(value).files.length !== 2) throw new Error('the sample has errors');
  };
  await built();
  const times = [];
  for (let i = 1; i <= SAVES; i++) {
    await pause(APART_MS);
    const edited = editFiles(files(), i);
    const start = performance.now();
    save(edited);
    await built();
    times.push(performance.now() - start);
  }
  watch.kill('SIGINT');
  await new Promise((resolve) => watch.on('close', resolve));
  return times;
}

const sessions = [];
for (let k = 0; k < Number(rounds); k++) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-watch-'));
  sessions.push(await session(folder));
  rmSync(folder, { recursive: true });
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const saves = Array.from({ length: SAVES }, (_, i) => median(sessions.map((times) => times[i])));
console.log(`ms of the saves 1 to ${SAVES}, each the median of ${rounds} sessions:`);
console.log(saves.map((ms) => ms.toFixed(0)).join(' '));
console.log(`median of all: ${median(sessions.flat()).toFixed(0)} ms`);
