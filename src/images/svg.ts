/**
 * The SVG that is drawn faithfully: shapes, gradients and clips, without text, pictures, style sheets and filters. A
 * drawing is painted by Skia, which passes over in silence what it does not know; so what is not listed here is refused
 * by its name. Text is refused as well, as its look would hang on the fonts of the machine.
 */
export interface Svg {
  /** Natural size in pt. */
  readonly width: number;
  readonly height: number;
  /** The drawing with its root element made as many pixels wide and high. */
  readonly sizedTo: (width: number, height: number) => string;
}

/** What an SVG file has that is not drawn: the element, attribute or value. */
export interface SvgProblem {
  readonly unsupported: string;
}

const SHAPES = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'use'];
const PAINTS = ['linearGradient', 'radialGradient', 'stop', 'clipPath'];
const ELEMENTS = new Set(['svg', 'g', 'defs', ...SHAPES, ...PAINTS]);
/** Not drawn by any program: descriptions, and what drawing programs keep for themselves. */
const SILENT = /^(?:title|desc|metadata|(?:sodipodi|inkscape|rdf|cc|dc):[\w-]+)$/;

/** Properties that change the look and are not drawn, but for the value none or normal. */
const UNDRAWN = /^(?:filter|mask|marker(?:-\w+)?|mix-blend-mode|paint-order|vector-effect|transform-origin)$/;
const PAINT = /^(?:fill|stroke|stop-color|color)$/;
const COLOUR = /^(?:[a-z]+|#[\da-f]{3}|#[\da-f]{6}|rgba?\([\d.,%\s]+\)|url\(#[^)\s]+\))$/i;

/** Instructions, comments, a document type without declarations of its own, and text: nothing of it is drawn. */
const SKIPPED = /<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[\]>]*>|[^<]+/y;
const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly written: string;
}

/** Reads a file's text as SVG. @returns undefined where it is none. */
export function readSvg(text: string): Svg | SvgProblem | undefined {
  let root: { readonly attributes: readonly Attribute[]; readonly end: string } | undefined;
  let body = '';
  for (let at = 0; at < text.length; ) {
    const skipped = matchAt(SKIPPED, text, at);
    const tag = matchAt(TAG, text, at);
    if (tag === undefined) {
      if (skipped === undefined) return root && { unsupported: text.slice(at, at + 20) };
      at += skipped[0]?.length ?? 1;
      continue;
    }
    const [whole = '', closing, name = '', written = '', end = ''] = tag;
    const attributes = attributesOf(written);
    if (root === undefined && name !== 'svg') return undefined;
    const unsupported = unsupportedIn(name, attributes);
    if (unsupported !== undefined) return { unsupported };
    if (root === undefined) root = { attributes, end };
    else
      body +=
        name === 'line' && closing === ''
          ? tagOf(name, [...without(attributes, 'fill'), NO_FILL], end)
          : whole;
    at += whole.length;
  }
  return root === undefined ? undefined : sized(root.attributes, root.end, body);
}

/** The groups of a sticky pattern's match at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): readonly string[] | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

const attributesOf = (written: string): Attribute[] =>
  Array.from(written.matchAll(ATTRIBUTE), ([whole, name = '', a, b]) => ({
    name,
    value: a ?? b ?? '',
    written: whole,
  }));

/** Skia fills a line with a hairline of black, though it has no inside. */
const NO_FILL: Attribute = { name: 'fill', value: 'none', written: 'fill="none"' };

const without = (attributes: readonly Attribute[], ...names: readonly string[]): Attribute[] =>
  attributes.filter(({ name }) => !names.includes(name));

const tagOf = (name: string, attributes: readonly Attribute[], end: string): string =>
  `<${[name, ...attributes.map(({ written }) => written)].join(' ')}${end}>`;

function unsupportedIn(element: string, attributes: readonly Attribute[]): string | undefined {
  if (SILENT.test(element)) return undefined;
  if (!ELEMENTS.has(element)) return `<${element}>`;
  for (const { name, value } of attributes) {
    const reference = name === 'href' || (name === 'xlink:href' && !value.startsWith('#'));
    if (reference) return `${name}="${value.slice(0, 40)}"`;
    const properties = name === 'style' ? declarationsOf(value) : [[name, value] as const];
    const refused = properties.find(([property, written]) => !isDrawn(property, written));
    if (refused !== undefined) return `${refused[0]}: ${refused[1].slice(0, 40)}`;
  }
  return undefined;
}

const declarationsOf = (style: string): (readonly [string, string])[] =>
  style.split(';').map((one) => {
    const [property = '', ...value] = one.split(':');
    return [property.trim(), value.join(':').trim()] as const;
  });

function isDrawn(property: string, value: string): boolean {
  if (UNDRAWN.test(property)) return /^(?:none|normal)$/.test(value);
  return !PAINT.test(property) || COLOUR.test(value);
}

/** CSS: a pixel is 1/96 inch. */
const PT_PER_PIXEL = 0.75;
const PT_PER_UNIT: Readonly<Record<string, number>> = {
  '': PT_PER_PIXEL,
  px: PT_PER_PIXEL,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 7.2 / 2.54,
};

function lengthInPt(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*(\d*\.?\d+)\s*([a-z]*)\s*$/.exec(length ?? '') ?? [];
  const scale = PT_PER_UNIT[unit];
  return number === undefined || scale === undefined ? undefined : Number(number) * scale;
}

function sized(attributes: readonly Attribute[], end: string, body: string): Svg | SvgProblem {
  const attributeOf = (name: string): string | undefined =>
    attributes.find((one) => one.name === name)?.value;
  const [, , boxWidth = 0, boxHeight = 0] = (attributeOf('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = lengthInPt(attributeOf('width')) ?? boxWidth * PT_PER_PIXEL;
  const height = lengthInPt(attributeOf('height')) ?? boxHeight * PT_PER_PIXEL;
  if (!(width > 0 && height > 0)) return { unsupported: '<svg> width, height' };
  const viewBox = attributeOf('viewBox') ?? `0 0 ${width / PT_PER_PIXEL} ${height / PT_PER_PIXEL}`;
  const kept = without(attributes, 'width', 'height', 'viewBox');
  const own = (name: string, value: string): Attribute => ({ name, value, written: `${name}="${value}"` });
  return {
    width,
    height,
    sizedTo: (w, h) =>
      tagOf('svg', [...kept, own('viewBox', viewBox), own('width', `${w}`), own('height', `${h}`)], end) +
      body,
  };
}
