// Fails when package-lock.json names an optional package (a platform's binary) that it does not hold: npm ci would
// then fail on that platform.  usage: node scripts/lock-complete.mjs [package-lock.json]
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'));
const marker = 'node_modules/';
const held = new Set(
  Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf(marker) + marker.length)),
);
const named = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
const missing = [...new Set(named)].filter((name) => !held.has(name));

for (const name of missing) console.error(`not in the lock: ${name}`);
if (missing.length === 0) console.log(`the lock holds all ${new Set(named).size} optional packages it names`);
process.exitCode = missing.length === 0 ? 0 : 1;
