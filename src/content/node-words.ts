import { shorten } from '../diagnostics/words.ts';
import { isBlank, type Node } from '../source/node.ts';

/** What stands in a place, in words for a message. */
export function describeNode(node: Node): { readonly found: string; readonly foundEn: string } {
  if (node.kind === 'map') return { found: '“名称: 内容”', foundEn: '“key: value” lines' };
  if (node.kind === 'list') return { found: '列表', foundEn: 'a list' };
  if (isBlank(node)) return { found: '空的', foundEn: 'nothing' };
  const quote = node.style === 'quoted' ? ['"', '"'] : ['“', '”'];
  const kind = node.style === 'quoted' ? ['带引号的文字', 'text in quotes '] : ['', ''];
  const text = `${quote[0]}${shorten(node.text)}${quote[1]}`;
  return { found: `${kind[0]}${text}`, foundEn: `${kind[1]}${text}` };
}
