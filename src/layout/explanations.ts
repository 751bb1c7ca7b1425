import { because, type Explanations } from '../diagnostics/explanation.ts';

export const LAYOUT_EXPLANATIONS: Explanations = {
  T301: because(
    '附带的字体没有这个字，印出来会是空白或方框；人名、地名的生僻字常见。',
    'The fonts do not have the character: it would print as nothing or as a box. Rare characters of names are such.',
  ),
  T302: because(
    '表格的一行不跨页断开；比一页还高的一行没有地方放。',
    'A row does not break across pages; one that is higher than a page has no place.',
  ),
  T303: because(
    '数字和它的单位不断开，列太多或词太长时，版心放不下。',
    'A figure is not parted from its unit; too many columns or too long words do not fit the page.',
  ),
  T304: because(
    '表头每页重复，太高就没有放内容的地方。',
    'The head repeats on each page; too high, it leaves no place for rows.',
  ),
  T305: because(
    '标题与图不分开在两页上，太长时一页放不下。',
    'A title stays with its figure; too long, both do not fit one page.',
  ),
  T306: because(
    '图的大小是固定的，类别越多字越小；太小的字印出来看不清。',
    'A chart has a fixed size: the more categories, the smaller the type, down to what nobody can read.',
  ),
  T307: because(
    '名称太长，图里没有放它的位置，截短会改变意思，所以不截。',
    'There is no place for so long a name, and cutting it would change what it says.',
  ),
};
