// needed.mjs FOLDER: checks reports with the bundle `needs` in FOLDER, and prints what the patterns need that were read
// meanwhile (src/checks/text/needed.ts).
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { REPORTS } from './reports.mjs';

const { loadBundle } = createRequire(import.meta.url)(resolve(process.argv[2], 'load.cjs'));
const { steps, disk, needed } = loadBundle('needs');
// What none of them has is read when it is needed.
for (const report of REPORTS) await steps.checkReport(disk.diskWorld, report);
process.stdout.write(JSON.stringify(needed.readNeeds()));
