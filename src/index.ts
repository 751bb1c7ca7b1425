/** The library: a report's folder, on the disk or in memory, becomes findings and files. */

export type { BuildOptions, Built, Checked, Format } from './builder/build.ts';
export { buildReport, checkReport, FORMATS } from './builder/build.ts';
export type { Diagnostic, Finding, Language, Level, Place } from './diagnostics/finding.ts';
export { fill, hasErrors } from './diagnostics/finding.ts';
export { diskWorld } from './world/disk.ts';
export { memoryWorld } from './world/memory.ts';
export type { NewFile } from './world/replace.ts';
export { replaceFiles } from './world/replace.ts';
export type { World } from './world/world.ts';
export { WorldError } from './world/world.ts';
