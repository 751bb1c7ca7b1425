// The licences of the libraries that the bundles are made of: each asks that its notice goes with every copy.
import { readdirSync, readFileSync } from 'node:fs';
// The compiler names files with slashes on all systems.
import { dirname, join } from 'node:path/posix';

/** Libraries that another one has in its own published file, where a build does not see them. */
const INSIDE = { docx: ['fflate', 'nanoid'] };

const HEAD = 'The program in this folder holds the libraries below, each under its own licence.';
const RULE = '-'.repeat(80);

/**
 * @param builds results of esbuild, made with a metafile and with external legal comments
 * @returns the text of all notices, the same for the same libraries
 */
export function notices(builds) {
  const outputs = builds.flatMap(({ metafile }) => Object.values(metafile.outputs));
  const used = outputs.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? packageOf(file) : [])),
  );
  const folders = new Set(used.filter(isForeign).flatMap((folder) => [folder, ...inside(folder)]));
  const comments = builds.flatMap(({ outputFiles }) =>
    outputFiles.filter(({ path }) => path.endsWith('.LEGAL.txt')).map(({ text }) => text.trim()),
  );
  return `${[HEAD, ...[...folders].sort().map(licenceOf), ...new Set(comments)].join(`\n\n${RULE}\n\n`)}\n`;
}

/** The folder of the package that a file belongs to, in a list; an empty one for a file of our own. */
function packageOf(file) {
  const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file) ?? [];
  return folder === undefined ? [] : [folder];
}

/** A package of this repository stands in node_modules as a link, which not every system's compiler goes after. */
const isForeign = (folder) => manifestOf(folder).private !== true;

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const inside = (folder) =>
  (INSIDE[folder.replace(/^.*node_modules\//, '')] ?? []).map((name) => join(dirname(folder), name));

/** @throws {Error} for a package without a licence: what may be done with it is not known. */
function licenceOf(folder) {
  const { name, version, license } = manifestOf(folder);
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice|copyright)/i.test(file));
  if (files.length === 0) throw new Error(`${name} has no licence that could go with the program`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}
