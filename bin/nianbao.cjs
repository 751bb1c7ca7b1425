#!/usr/bin/env node
require('../dist/load.cjs').loadBundle('cli').main.start(process.argv.slice(2));
