// Which bundle holds a command, and what each bundle loads late of others.
import { readFileSync } from 'node:fs';

/** The commands, as commands.ts has them. */
export const COMMANDS = commandsBy(/import\('\.\/(\w+)\.ts'\)/g);

/**
 * Those that are over in a fifth of a second, for which commands.ts tells how many threads they have: what they load are
 * bundles of their own, as all of it takes longer. Those of one thread write nothing.
 */
export const SHORT_COMMANDS = {
  alone: commandsBy(/\bthreads: 1,.*?import\('\.\/(\w+)\.ts'\)/gs),
  once: commandsBy(/\bthreads: 2,.*?import\('\.\/(\w+)\.ts'\)/gs),
};
/** The bundle that holds a command. */
export const bundleOf = (command) =>
  Object.keys(SHORT_COMMANDS).find((bundle) => SHORT_COMMANDS[bundle].includes(command)) ?? 'commands';

function commandsBy(pattern) {
  return Array.from(readFileSync('src/cli/commands.ts', 'utf8').matchAll(pattern), ([, name]) => name);
}

/** What sets and writes a report, by the bundle that holds it. */
const render = (bundle) => [
  'src/builder/render.ts',
  { bundle, key: 'render', functions: ['layOut', 'renderPdf', 'renderFault', 'loadPdfWriter'] },
];
const renderDocx = (bundle) => [
  'src/builder/render-docx.ts',
  { bundle, key: 'renderDocx', functions: ['renderDocx'] },
];

/** What judges a report that is read. */
const judging = (module, name) => [
  `src/checks/${module}.ts`,
  { bundle: 'checks', key: module, functions: [name] },
];

/** For each bundle, what it loads late of others. */
export const LATE = {
  cli: COMMANDS.map((name) => [
    `src/cli/${name}.ts`,
    { bundle: bundleOf(name), key: name, functions: ['run'] },
  ]),
  // What its commands share with the others may ask for pages; they themselves never do.
  alone: [render('pages'), renderDocx('pages')],
  // Another thread makes the pages of a short run; its own thread has them only where something is to be said of them. What
  // judges the report and what writes the DOCX are loaded when the report is read, for which the other thread waits.
  once: [render('pages'), renderDocx('docx'), judging('assess', 'assess'), judging('accept', 'acceptMore')],
  // Whoever goes on needs both writers, which then share what they make of charts.
  commands: [render('pages'), renderDocx('pages')],
  // Only reads and checks, while the program is built.
  needs: [render('pages'), renderDocx('pages')],
};
