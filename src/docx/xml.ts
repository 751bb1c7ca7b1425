import { escapeXml } from '../xml/escape.ts';

/** XML written as text, for the parts of the package that the docx library does not write as they have to be. */

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The main namespace of WordprocessingML, ISO/IEC 29500 transitional. */
export const W_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export type Attributes = Readonly<Record<string, string | number>>;

/** An element with its attributes in the order given, and its children, which are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const content = children.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element that only has a w:val, as most of WordprocessingML's do. */
export function val(name: string, value: string | number): string {
  return element(name, { 'w:val': value });
}
