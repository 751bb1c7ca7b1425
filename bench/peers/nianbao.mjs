// This program in a process that goes on, as watch and a library's caller have it: reading, checks, layout and writers,
// nothing left out. The warm runs of the formats lay the pages out too: that is what finds characters without a glyph.
import { editFiles, files, otherFiles } from '../content.mjs';

export async function open(format) {
  const { buildReport, memoryWorld } = await import('../../dist/index.js');
  const texts = files();
  const formats = format === 'both' ? ['docx', 'pdf'] : [format];
  const build = async (edited) => {
    const paths = Object.entries(edited).map(([name, text]) => [`content/${name}`, text]);
    const built = await buildReport(memoryWorld(Object.fromEntries(paths)), 'content', { formats });
    if (built.files.length !== formats.length) throw new Error('the sample has errors');
    return built.files.map(({ bytes }) => bytes);
  };
  return { edit: (i) => build(editFiles(texts, i)), other: (i) => build(otherFiles(texts, i)) };
}
