// docxtemplater's free core: a template with a tag for each text and figure, as somebody would have laid it out once, is
// filled. Charts need a paid module, so it has none.
import { readFileSync } from 'node:fs';
import { editBlocks, otherBlocks } from '../content.mjs';

/** The texts of the report in the order of the template's tags. */
export const textsOf = ({ blocks }) =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flat().flatMap(({ text }) => text.split('\n'));
    if (block.kind === 'title') return block.lines;
    if (block.kind === 'chart') return [];
    return block.runIn === '' || block.runIn === undefined ? [block.text] : [block.runIn, block.text];
  });

export async function open() {
  const [{ default: PizZip }, { default: Docxtemplater }] = await Promise.all([
    import('pizzip'),
    import('docxtemplater'),
  ]);
  const report = JSON.parse(readFileSync(process.env.BENCH_BLOCKS, 'utf8'));
  const template = readFileSync(process.env.BENCH_TEMPLATE);
  const fill = (blocks) => {
    const document = new Docxtemplater(new PizZip(template));
    document.render(Object.fromEntries(textsOf(blocks).map((text, k) => [`t${k}`, text])));
    return [document.toBuffer()];
  };
  return { edit: (i) => fill(editBlocks(report, i)), other: (i) => fill(otherBlocks(report, i)) };
}
