// Makes dist/ from src/: the command (cli.cjs, and what it loads late), the library (index.js, types/) and the preview's page.
// All but the page are bundles that load.cjs loads, with the code that the engine compiled of each; what they are made of
// stands in LICENSES.txt. Built aside and put in place at the end, the old one moved away at once and deleted afterwards,
// so that whoever runs the program meanwhile has the old one whole.
import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ascii } from './ascii.mjs';
import { bundleOf, COMMANDS, LATE, SHORT_COMMANDS } from './bundled.mjs';
import { notices } from './notices.mjs';
import {
  builtNeeds,
  lateBundles,
  lateEntities,
  leanLibraries,
  oneCanvas,
  withoutUnused,
} from './plugins.mjs';

const OUT = `dist.${process.pid}`;
const OLD = `${OUT}.old`;
mkdirSync(OUT);
process.on('exit', () => {
  // A build that failed between the renames has the old program put back; nothing else is left of it.
  if (existsSync(OLD) && !existsSync('dist')) renameSync(OLD, 'dist');
  for (const folder of [OUT, OLD]) rmSync(folder, { recursive: true, force: true });
});
const common = { bundle: true, logLevel: 'warning', legalComments: 'none' };

const node = {
  ...common,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // A bundle has no loader of modules; what is imported late is required late.
  supported: { 'dynamic-import': false },
  mainFields: ['module', 'main'],
  // Native code, asked for by the first image that is painted: the one package that an installed program needs.
  external: ['@napi-rs/canvas'],
  plugins: [withoutUnused, lateEntities, oneCanvas, leanLibraries],
  define: { 'import.meta.url': '__url' },
};

const commands = (names) => Object.fromEntries(names.map((name) => [name, `src/cli/${name}.ts`]));

/** Whose libraries have to be named. */
const bundles = [];

const URL_OF_FILE = "const __url = require('node:url').pathToFileURL(__filename).href;";

/**
 * A bundle that load-bundle.ts loads: the text of a function.
 * @param lazy each module is begun when it is first asked for (`check` needs no web server); otherwise all are begun at
 *   once, and what nobody asks for is left out
 * @param short names are, which is read sooner; a map beside the bundle says where in the sources the traces of errors
 *   lead (src/cli/trace.ts). In the library's bundle they stay: its traces are for the programs of others.
 */
async function bundle(name, modules, { lazy = false, short = false } = {}) {
  const entry = Object.entries(modules).map(([key, path]) =>
    lazy
      ? `Object.defineProperty(exports, '${key}', { get: () => require('./${path}') });`
      : `export * as ${key} from './${path}';`,
  );
  const built = await build({
    ...node,
    plugins: [lateBundles(new Map(LATE[name])), ...node.plugins],
    stdin: { contents: entry.join('\n'), resolveDir: '.', loader: 'js' },
    banner: { js: `(function (exports, require, module, __filename, __dirname) {${URL_OF_FILE}` },
    footer: { js: '})' },
    outfile: `${name}.cjs`,
    write: false,
    metafile: true,
    legalComments: 'external',
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: short,
    ...(short ? { sourcemap: 'external', sourcesContent: false } : {}),
  });
  bundles.push(built);
  const made = (ending) => built.outputFiles.find(({ path }) => path.endsWith(ending))?.text;
  const { text, map } = ascii(made('.cjs'), made('.map'));
  writeFileSync(join(OUT, `${name}.cjs`), text);
  if (map !== undefined) writeFileSync(join(OUT, `${name}.cjs.map`), map);
}

/** What the patterns of the checks need, as they stand in a bundle: read once here instead of at each start. */
async function neededLiterals() {
  const modules = {
    steps: 'src/builder/build.ts',
    disk: 'src/world/disk.ts',
    needed: 'src/checks/text/needed.ts',
  };
  await Promise.all([bundle('needs', modules), loader()]);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/needed.mjs', OUT], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the patterns could not be read: ${stderr}`);
  // It is no part of the program.
  rmSync(join(OUT, 'needs.cjs'));
  bundles.pop();
  return stdout;
}

/** What is loaded first: the loader of bundles, and what begins the second thread. */
const loader = () =>
  build({
    ...common,
    stdin: {
      contents: [
        "export * from './src/start/load-bundle.ts';",
        "export { beginThreadFor } from './src/threads/begin-thread.ts';",
      ].join('\n'),
      resolveDir: '.',
      loader: 'js',
    },
    outfile: join(OUT, 'load.cjs'),
    platform: 'node',
    format: 'cjs',
    define: { HELPED_COMMANDS: JSON.stringify(SHORT_COMMANDS.once) },
  });

async function library() {
  const { metafile } = await build({
    ...node,
    entryPoints: ['src/index.ts'],
    write: false,
    outdir: OUT,
    format: 'esm',
    metafile: true,
  });
  const [{ exports }] = Object.values(metafile.outputs);
  writeFileSync(
    join(OUT, 'index.js'),
    `import load from './load.cjs';\nexport const { ${exports.sort().join(', ')} } = load.loadBundle('commands').library;\n`,
  );
  writeFileSync(
    join(OUT, 'pages-worker.cjs'),
    [
      "const { parentPort, workerData } = require('node:worker_threads');",
      "require('./load.cjs').loadBundle('thread').worker.serve(workerData, parentPort);\n",
    ].join('\n'),
  );
}

node.plugins.push(builtNeeds(await neededLiterals()));

await Promise.all([
  promisify(execFile)(process.execPath, ['scripts/declarations.mjs', join(OUT, 'types')]),
  bundle('cli', { main: 'src/cli/main.ts', tuning: 'src/start/tuning.ts' }, { short: true }),
  bundle('alone', commands(SHORT_COMMANDS.alone), { lazy: true, short: true }),
  bundle('once', commands(SHORT_COMMANDS.once), { lazy: true, short: true }),
  bundle(
    'commands',
    {
      ...commands(COMMANDS.filter((name) => bundleOf(name) === 'commands')),
      library: 'src/index.ts',
      // For bench/ and code-cache.mjs.
      steps: 'src/builder/build.ts',
    },
    { lazy: true },
  ),
  bundle('pages', { render: 'src/builder/render.ts', renderDocx: 'src/builder/render-docx.ts' }),
  bundle('checks', { assess: 'src/checks/assess.ts', accept: 'src/checks/accept.ts' }, { short: true }),
  bundle('docx', { renderDocx: 'src/builder/render-docx.ts' }, { short: true }),
  bundle(
    'thread',
    {
      worker: 'src/threads/pages-worker.ts',
      // For code-cache.mjs.
      messages: 'src/threads/messages.ts',
    },
    { short: true },
  ),
  library(),
  // What the preview sends to the browser: its script and its style, each one file.
  build({
    ...common,
    entryPoints: [
      'src/preview/client/main.ts',
      'src/preview/client/preview.css',
      'src/preview/client/icon.svg',
    ],
    outdir: join(OUT, 'preview'),
    format: 'esm',
    platform: 'browser',
    target: ['chrome100', 'firefox100', 'safari15'],
    loader: { '.svg': 'copy' },
  }),
]);

// pdfkit looks for the colour profile beside itself.
const profile = 'data/sRGB_IEC61966_2_1.icc';
mkdirSync(join(OUT, 'data'), { recursive: true });
copyFileSync(join(dirname(createRequire(import.meta.url).resolve('pdfkit')), profile), join(OUT, profile));

writeFileSync(join(OUT, 'LICENSES.txt'), notices(bundles));

// In processes of their own: the code is that of an engine that ran just this.
for (const run of ['command', 'thread', 'library']) keepCode(run);

/** Node 20's engine was once seen to crash in a thread of its collector; it is asked a second time. */
function keepCode(run, again = true) {
  const kept = spawnSync(process.execPath, ['scripts/code-cache.mjs', OUT, run], { encoding: 'utf8' });
  if (kept.signal !== null && again) return keepCode(run, false);
  if (kept.status !== 0) throw new Error(`the compiled code could not be kept: ${kept.stderr}`);
}

// Two renames, between which nothing is done: a run that starts finds the old program or the new one, whole.
if (existsSync('dist')) renameSync('dist', OLD);
renameSync(OUT, 'dist');
