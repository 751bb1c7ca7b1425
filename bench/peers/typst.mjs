// Typst 0.14 in the Node process: the PDF, tagged as it comes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { editBlocks, otherBlocks, ROOT } from '../content.mjs';

const HERE = import.meta.dirname;

export function open() {
  const report = JSON.parse(readFileSync(process.env.BENCH_BLOCKS, 'utf8'));
  const fontPaths = [process.env.FONTS_DIR ?? join(ROOT, 'fonts')];
  const compiler = NodeCompiler.create({ workspace: HERE, fontArgs: [{ fontPaths }] });
  const compile = (blocks) => {
    // Laid over the folder: there is no such file.
    compiler.mapShadow(join(HERE, 'report.json'), Buffer.from(JSON.stringify(blocks)));
    const { result, ...rest } = compiler.compile({ mainFilePath: join(HERE, 'report.typ') });
    if (!result) {
      rest.printDiagnostics?.();
      throw new Error('Typst does not compile the report');
    }
    const pdf = compiler.pdf(result);
    compiler.evictCache(10);
    return [pdf];
  };
  return { edit: (i) => compile(editBlocks(report, i)), other: (i) => compile(otherBlocks(report, i)) };
}
