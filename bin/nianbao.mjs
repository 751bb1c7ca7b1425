#!/usr/bin/env node
import { createRequire } from 'node:module';

// By require: an import would have the whole text read for the names that it exports.
createRequire(import.meta.url)('../dist/cli.cjs');
