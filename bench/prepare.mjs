// prepare.mjs FOLDER: makes what the peers start from: blocks.json, the report as plain blocks, and template.docx.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { files } from './content.mjs';
import { textsOf } from './peers/docxtemplater.mjs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const { loadBundle } = createRequire(import.meta.url)('../dist/load.cjs');
const { library, steps } = loadBundle('commands');
const world = library.memoryWorld(
  Object.fromEntries(Object.entries(files()).map(([name, text]) => [`content/${name}`, text])),
);
const { typeset } = await steps.prepareReport(world, 'content');
const report = {
  title: typeset.document.meta.title,
  blocks: typeset.document.blocks.flatMap(plain),
};
writeFileSync(join(folder, 'blocks.json'), JSON.stringify(report));
const { bytes } = await steps.renderFile(typeset, 'docx');
writeFileSync(join(folder, 'template.docx'), template(bytes, textsOf(report)));

function plain(block) {
  const text = (inlines) => inlines.map((inline) => inline.text).join('');
  switch (block.kind) {
    case 'title':
      return [{ kind: 'title', lines: [...block.lines] }];
    case 'heading':
      return [{ kind: block.level === 1 ? 'h1' : 'h2', text: text(block.inlines) }];
    case 'paragraph':
      return [{ kind: 'p', runIn: text(block.runIn?.inlines ?? []), text: text(block.inlines) }];
    case 'table': {
      const rows = block.rows.map((row) => row.cells.map(({ place, locate, ...cell }) => cell));
      return [{ kind: 'table', columns: block.columns, rows }];
    }
    case 'chart':
      return [
        { kind: 'chart', title: block.title, labels: block.categories, values: block.series[0].values },
      ];
    default:
      return [];
  }
}

/** Our own DOCX as a template: its charts out, a tag in place of each text. */
function template(docx, texts) {
  const zip = new PizZip(docx);
  const name = 'word/document.xml';
  let k = 0;
  const tagged = zip
    .file(name)
    .asText()
    .replace(/<w:drawing>.*?<\/w:drawing>/gs, '')
    .replace(/(<w:t(?: [^>]*)?>)([^<]+)(<\/w:t>)/g, (_, start, __, end) => `${start}{t${k++}}${end}`);
  // Where a run's text is not one of the blocks' (a signature), there are more tags than texts: they are filled empty.
  if (k < texts.length * 0.9) throw new Error(`the template has ${k} tags for ${texts.length} texts`);
  zip.file(name, tagged);
  for (const { name: part } of zip.file(/^word\/(?:charts|embeddings)\//)) zip.remove(part);
  const drop = (path, pattern) => zip.file(path, zip.file(path).asText().replace(pattern, ''));
  drop('[Content_Types].xml', /<Override [^>]*\/word\/charts\/[^>]*>/g);
  drop('word/_rels/document.xml.rels', /<Relationship [^>]*charts\/[^>]*>/g);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
