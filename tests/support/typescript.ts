import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const STRICT = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };

/**
 * What the strictest compiler says of a program that uses the library, `''` where it is right.
 * @param home where the program is to stand; its node_modules has the library
 */
export async function compile(home: string, program: string): Promise<string> {
  // Without Node's own types, which the library's do not need, and with the language that those of Node 20 ask for.
  const compilerOptions = { ...STRICT, target: 'es2020', module: 'nodenext', types: [], noEmit: true };
  await writeFile(join(home, 'package.json'), '{ "type": "module" }');
  await writeFile(join(home, 'program.ts'), program);
  await writeFile(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  const compiler = resolve('node_modules/typescript/bin/tsc');
  const words = ['--project', home, '--pretty', 'false'];
  return spawnSync(process.execPath, [compiler, ...words], { encoding: 'utf8' }).stdout;
}
