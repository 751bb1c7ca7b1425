import type { NumberedGlyph } from './numbering.ts';
import { hex4 } from './numbers.ts';

/** At most this many entries a block (Adobe Technical Note 5014). */
const BLOCK = 100;

/** The CMap that gives the text back. .notdef (CID 0) has no entry: U+0000 is forbidden (ISO 19005-2, 6.2.11.7.2). */
export function toUnicodeMap(glyphs: readonly Pick<NumberedGlyph, 'cid' | 'codePoint'>[]): string {
  const entries = glyphs.flatMap(({ cid, codePoint }) =>
    codePoint === undefined ? [] : [`<${hex4(cid)}> <${utf16(codePoint)}>`],
  );
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += BLOCK) {
    const block = entries.slice(at, at + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(codePoint: number): string {
  const text = String.fromCodePoint(codePoint);
  return Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i))).join('');
}
