import { createHash } from 'node:crypto';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { sampleDocument } from './sample-report.ts';

/** Run in a process of its own by deterministic.test.ts. */
console.log(createHash('sha256').update(writeDocx(sampleDocument())).digest('hex'));
