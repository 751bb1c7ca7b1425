import type { IXmlableObject } from 'docx';

/**
 * The XML of an element as docx's components prepare it: an object of one name, whose value is its text, or an object
 * or a list with its attributes (`_attr`) and children. It is what docx itself writes for it, byte by byte; the function
 * that does so there is not published.
 */
export function writeXmlable(element: IXmlableObject): string {
  const known = shared.get(element);
  if (known) return known;
  const xml = writeElement(element);
  if (known !== undefined) shared.set(element, xml);
  return xml;
}

/** Elements that stand in several places, with their XML once it is written; it is empty before. */
const shared = new WeakMap<IXmlableObject, string>();

/** Has an element written once, however often it is asked for. It must not be altered any more. */
export function shareXml(element: IXmlableObject): void {
  shared.set(element, '');
}

function writeElement(element: IXmlableObject): string {
  for (const name in element) {
    const value: unknown = element[name];
    if (Array.isArray(value)) return writeList(name, value);
    if (isObject(value)) return `<${name}${attributesOf(value)}/>`;
    return `<${name}>${escapeValue(value)}</${name}>`;
  }
  throw new Error('docx prepared an element without a name');
}

/** An element with attributes and children in a list. */
function writeList(name: string, list: readonly unknown[]): string {
  let attributes = '';
  let content = '';
  for (const child of list) {
    if (!isObject(child)) content += escapeValue(child);
    else if ('_attr' in child) attributes += attributesOf(child);
    else content += writeXmlable(child);
  }
  return `<${name}${attributes}>${content}</${name}>`;
}

function attributesOf({ _attr }: IXmlableObject): string {
  if (!isObject(_attr)) return '';
  let attributes = '';
  for (const name in _attr) attributes += ` ${name}="${escapeValue(_attr[name])}"`;
  return attributes;
}

function isObject(value: unknown): value is IXmlableObject {
  return typeof value === 'object' && value !== null;
}

/** As docx escapes: an apostrophe too, which xml/escape.ts leaves. */
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

function escapeValue(value: unknown): string {
  const text = String(value);
  return /[&"'<>]/.test(text)
    ? text.replace(/[&"'<>]/g, (character) => ESCAPES[character] ?? character)
    : text;
}
