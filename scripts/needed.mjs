// needed.mjs FOLDER: checks reports with the bundle `checks` in FOLDER, and prints what the patterns need that were read
// meanwhile (src/checks/text/needed.ts).
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** The author's own report, and one with what most reports have. What either lacks is read when it is needed. */
const REPORTS = ['content', 'tests/fixtures/variations/2021'];

const { loadBundle } = createRequire(import.meta.url)(resolve(process.argv[2], 'load.cjs'));
const { steps, disk, needed } = loadBundle('checks');
for (const report of REPORTS) await steps.checkReport(disk.diskWorld, report);
process.stdout.write(JSON.stringify(needed.readNeeds()));
