import { XmlDocument } from 'libxml2-wasm';

/**
 * Evaluates XPath 1.0 expressions with libxml2. Prefixes are those of the document's own declarations.
 * @param expressions each gives a string, a number or a boolean; wrap others in string() or count()
 * @returns one string an expression, in order
 */
export function xpath(xml: string, expressions: readonly string[]): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return expressions.map((expression) => String(document.eval(byName(expression))));
  } finally {
    document.dispose();
  }
}

/** w:p becomes *[name()='w:p'], @w:val becomes @*[name()='w:val']: expressions use the prefixes that the part declares. */
function byName(expression: string): string {
  return expression.replace(
    /(@?)\b(\w+):(\w+)\b/g,
    (_, at, prefix, name) => `${at}*[name()='${prefix}:${name}']`,
  );
}

/** The strings of all nodes that an expression selects. */
export function xpathAll(xml: string, expression: string): string[] {
  const [count = '0'] = xpath(xml, [`count(${expression})`]);
  return xpath(
    xml,
    Array.from({ length: Number(count) }, (_, k) => `string((${expression})[${k + 1}])`),
  );
}
