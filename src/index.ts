/**
 * The library: a report's folder, on the disk or in memory, becomes findings and files. Its types know nothing of how a
 * report is set and written, so that what is declared here stands without any other package.
 */
import * as builder from './builder/build.ts';
import type { BuildOptions, Built, Checked } from './builder/building.ts';
import { refuseOptions, refusePlace } from './builder/refuse-arguments.ts';
import type { World } from './world/world.ts';

export type { BuildOptions, Built, BuiltFile, Checked, FontsUsed, Format, Step } from './builder/building.ts';
export { FORMATS } from './builder/building.ts';
export type { Accepted } from './checks/accept.ts';
export type { Diagnostic, Finding, Language, Level, Params, Place, Text } from './diagnostics/finding.ts';
export { countLevels, fill, hasErrors, LEVELS } from './diagnostics/finding.ts';
export type { FindingRecord } from './diagnostics/json.ts';
export { findingRecord } from './diagnostics/json.ts';
export type { Report } from './report/report.ts';
export { contentYaml } from './source/write-yaml.ts';
export { diskWorld } from './world/disk.ts';
export { memoryWorld } from './world/memory.ts';
export type { NewFile } from './world/new-file.ts';
export { replaceFiles } from './world/replace.ts';
export type { FileEntry, World } from './world/world.ts';
export { WorldError } from './world/world.ts';

/**
 * Reads a report and applies every check that needs no pages.
 * @param folder a path of the world
 * @returns what is to be mended. Never rejects for what the content holds, or for a folder that cannot be read: both are
 *   findings.
 * @throws {RangeError} for what is no world, and for a folder that is no text
 */
export async function checkReport(world: World, folder: string): Promise<Checked> {
  refusePlace(world, folder);
  return builder.checkReport(world, folder);
}

/**
 * Checks a report, sets it on pages and makes its files, in memory: nothing is written.
 * @param folder a path of the world
 * @returns what is to be mended, and the files; none of them where a finding is an error. The same content gives the same
 *   bytes, whatever else the process builds meanwhile. Never rejects for what the content holds.
 * @throws {RangeError} for what is no world, for a folder that is no text, for an option that there is not, and for a value
 *   that an option does not take
 */
export async function buildReport(world: World, folder: string, options: BuildOptions = {}): Promise<Built> {
  refusePlace(world, folder);
  refuseOptions(options);
  return builder.buildReport(world, folder, options);
}
