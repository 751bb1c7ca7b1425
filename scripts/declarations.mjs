// declarations.mjs FOLDER: writes the library's types to FOLDER: a .d.ts file for each module of src/ that those of
// src/index.ts lead to. Each is made of its module alone, without a look at the others, which takes no time; that the
// modules are right is `npm run types`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const [out] = process.argv.slice(2);
const { config } = ts.readConfigFile('tsconfig.json', (file) => readFileSync(file, 'utf8'));
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.');

const made = new Set();
declare('src/index.ts');

/** @throws {Error} where types lead to a package, which whoever uses the library need not have, or are not written down. */
function declare(file) {
  if (made.has(file)) return;
  made.add(file);
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: { ...options, declaration: true, isolatedDeclarations: true, noEmit: false },
    reportDiagnostics: true,
  });
  const [wrong] = diagnostics;
  if (wrong) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(wrong.messageText, '\n')}`);
  const target = join(out, relative('src', file)).replace(/\.ts$/, '.d.ts');
  mkdirSync(dirname(target), { recursive: true });
  // TypeScript looks for the declarations of the JavaScript that a path names.
  writeFileSync(target, outputText.replace(/(?<=from '\.[^']*)\.ts(?=')/g, '.js'));
  for (const { fileName } of ts.preProcessFile(outputText).importedFiles) {
    if (!fileName.startsWith('.')) throw new Error(`the types of ${file} lead to the package ${fileName}`);
    declare(join(dirname(file), fileName));
  }
}
