// bench.mjs [ROUNDS]: builds the program, then times it beside its peers and prints tables. Every figure is taken in this
// run; rounds of all candidates are interleaved, so that a machine that slows down slows all of them.
// PEERS_DIR=DIR adds other peers: folders with cold.mjs OUT, warm.mjs N.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { files, longFiles, ROOT } from './content.mjs';

const HERE = import.meta.dirname;
const ROUNDS = Number(process.argv[2] ?? 9);
/** Takes a process's time and memory. */
const METER = '/usr/bin/time';
const WARM = 60;
const work = mkdtempSync(join(os.tmpdir(), 'nianbao-bench-'));
// A variable by which Node reads a file of certificates at each start, 30 ms that no office has: with it, Node alone
// would take a third of every cold time, the peers' as well.
const { NODE_EXTRA_CA_CERTS: _, ...machine } = process.env;
const env = {
  ...machine,
  FONTS_DIR: join(ROOT, 'fonts'),
  BENCH_BLOCKS: join(work, 'blocks.json'),
  BENCH_TEMPLATE: join(work, 'template.docx'),
  TEMPLATE: join(work, 'peer-template.docx'),
};
const node = process.execPath;
const runner = join(HERE, 'run.mjs');
const ours = join(ROOT, 'bin/nianbao.cjs');
const median = (xs) => [...xs].sort((a, b) => a - b)[xs.length >> 1];

run([node, join(ROOT, 'scripts/build.mjs')]);
run([node, join(HERE, 'prepare.mjs'), work]);

try {
  const load = os.loadavg()[0].toFixed(2);
  console.log(
    `${os.cpus().length} processors (${os.cpus()[0]?.model.trim()}), Node ${process.version}, load ${load}\n`,
  );
  coldTable();
  warmTable();
  growthTables();
} finally {
  rmSync(work, { recursive: true, force: true });
}

/**
 * Runs a command to its end.
 * @param meter whether by way of a program that takes its processor time and memory: by it a process takes some ms more
 * @returns its wall time in ms, its processor time in ms, its peak memory in MB, where they were taken
 */
function run(argv, meter = existsSync(METER)) {
  const [command, ...words] = meter ? [METER, '-f', '%U %S %M', '-o', join(work, 'time'), ...argv] : argv;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
    // A long report has findings by the thousand.
    maxBuffer: 1 << 28,
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${argv.join(' ')}\n${stdout}${stderr}`);
  const numbers = meter ? readFileSync(join(work, 'time'), 'utf8').trim().split(' ').map(Number) : [];
  const [user, system, kB] = numbers;
  return { wall, cpu: (user + system) * 1000, mb: kB / 1024, out: stdout };
}

function coldTable() {
  const out = join(work, 'out');
  const build = (...more) => [node, ours, 'build', 'content', '--out', out, '--quiet', ...more];
  const candidates = [
    { name: 'Node alone', argv: [node, '-e', '0'] },
    { name: 'nianbao --version', argv: [node, ours, '--version'] },
    { name: 'nianbao --help', argv: [node, ours, '--help'] },
    { name: 'nianbao check', argv: [node, ours, 'check', 'content', '--quiet'] },
    { name: 'nianbao build --format pdf', argv: build('--format', 'pdf'), makes: out, kind: '.pdf' },
    { name: 'nianbao build --format docx', argv: build('--format', 'docx'), makes: out, kind: '.docx' },
    { name: '**nianbao build**, both files', argv: build(), makes: out, kind: '.pdf' },
    ...peers().map(({ name, cold, kind }) => ({
      name,
      argv: cold(join(work, `${name}${kind}`)),
      makes: work,
      kind,
    })),
  ];
  for (const candidate of candidates) {
    run(candidate.argv);
    candidate.runs = [];
    candidate.hashes = new Set();
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const candidate of candidates) {
      const { cpu, mb } = run(candidate.argv);
      candidate.runs.push({ ...run(candidate.argv, false), cpu, mb });
      const file = fileOf(candidate);
      if (file === undefined) continue;
      candidate.bytes = statSync(file).size;
      candidate.hashes.add(createHash('sha256').update(readFileSync(file)).digest('hex'));
    }
  }
  const of = (candidate, what) => median(candidate.runs.map((one) => one[what]));
  const typst = candidates.find(({ name }) => name.startsWith('Typst'));
  print(
    `Cold: a process, median of ${ROUNDS}`,
    ['', 'wall, ms', 'of Typst’s', 'processor, ms', 'peak, MB', 'bytes', 'same bytes'],
    [
      ...candidates.map((candidate) => [
        candidate.name,
        of(candidate, 'wall').toFixed(0),
        (of(candidate, 'wall') / of(typst, 'wall')).toFixed(2),
        of(candidate, 'cpu').toFixed(0),
        of(candidate, 'mb').toFixed(0),
        String(candidate.bytes ?? ''),
        candidate.bytes === undefined ? '' : candidate.hashes.size === 1 ? 'yes' : 'no',
      ]),
    ],
  );
}

function fileOf({ makes, kind, name }) {
  if (makes === undefined) return undefined;
  const own = join(makes, `${name}${kind}`);
  if (existsSync(own)) return own;
  return join(makes, readdirSync(makes).find((file) => file.endsWith(kind)) ?? '');
}

function peers() {
  const here = [
    { name: 'Typst 0.14, the PDF', peer: 'typst', kind: '.pdf' },
    { name: 'docxtemplater 3.71, a DOCX without charts', peer: 'docxtemplater', kind: '.docx' },
  ].map(({ name, peer, kind }) => ({
    name,
    kind,
    cold: (out) => [node, runner, 'cold', peer, kind, out],
    warm: [node, runner, 'warm', peer, kind, String(WARM)],
    batch: [node, runner, 'batch', peer, kind, '30'],
  }));
  const folder = process.env.PEERS_DIR;
  if (folder === undefined) return here;
  const maker = join(folder, 'docxtemplater', 'make-template.mjs');
  if (existsSync(maker)) run([node, maker, env.TEMPLATE]);
  const others = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'warm.mjs')));
  return [
    ...here,
    ...others.map((name) => ({
      name: `${name} of PEERS_DIR`,
      kind: name.startsWith('docx') ? '.docx' : '.pdf',
      cold: (out) => [node, join(folder, name, 'cold.mjs'), out],
      warm: [node, join(folder, name, 'warm.mjs'), String(WARM)],
    })),
  ];
}

function warmTable() {
  const candidates = [
    ...['pdf', 'docx', 'both'].map((format) => ({
      name: `nianbao, ${format}`,
      warm: [node, runner, 'warm', 'nianbao', format, String(WARM)],
      batch: [node, runner, 'batch', 'nianbao', format, '30'],
    })),
    ...peers(),
  ];
  const rounds = candidates.map(() => []);
  for (let round = 0; round < 3; round++) {
    for (const [k, { warm }] of candidates.entries()) rounds[k].push(JSON.parse(run(warm).out));
  }
  print(
    `Warm: one paragraph and one figure edited, median of ${WARM}, the middle one of 3 processes`,
    ['', 'ms', 'peak, MB', 'reports a second in one process'],
    [
      ...candidates.map(({ name, batch }, k) => [
        name,
        median(rounds[k].map((one) => one.median ?? one.medianMs)).toFixed(1),
        median(rounds[k].map((one) => one.peakMB ?? one.rssMB)).toFixed(0),
        batch === undefined ? '' : JSON.parse(run(batch).out).perSecond.toFixed(1),
      ]),
    ],
  );
}

function growthTables() {
  const pages = [0, 35, 120, 390].map((times) => {
    const folder = join(work, `long-${times}`);
    cpSync(join(ROOT, 'content'), folder, { recursive: true });
    for (const [name, text] of Object.entries(longFiles(files(), times)))
      writeFileSync(join(folder, name), text);
    const out = join(work, `out-${times}`);
    const {
      wall,
      mb,
      out: said,
    } = run([node, ours, 'build', folder, '--out', out, '--json', '--lang', 'en']);
    const count = JSON.parse(said).files.find(({ format }) => format === 'pdf').pages;
    return [
      String(count),
      wall.toFixed(0),
      (wall / count).toFixed(1),
      mb.toFixed(0),
      (mb / count).toFixed(2),
    ];
  });
  print(
    'Growth by pages: one report, both files',
    ['pages', 'ms', 'ms a page', 'peak, MB', 'MB a page'],
    pages,
  );
  const reports = [1, 10, 100, 1000].map((count) => {
    const { perSecond, firstTenth, lastTenth, grownMB, peakMB } = JSON.parse(
      run([node, runner, 'batch', 'nianbao', 'both', String(count)]).out,
    );
    return [
      String(count),
      (1000 / perSecond).toFixed(0),
      firstTenth,
      lastTenth,
      grownMB,
      peakMB.toFixed(0),
    ].map(String);
  });
  const heads = ['reports', 'ms a report', 'of the first tenth', 'of the last tenth', 'MB grown', 'peak, MB'];
  print('Growth by reports: both files of each, in one process', heads, reports);
}

function print(title, heads, rows) {
  console.log(`### ${title}\n`);
  for (const row of [heads, heads.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`);
  console.log('');
}
