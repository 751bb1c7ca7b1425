import { escapeXml } from '../../xml/escape.ts';

/** A length with three decimals at most, a 1000th of a point. */
export function num(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number for an SVG: ${value}`);
  return String(Math.round(value * 1000) / 1000);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Attributes that are undefined are left out; the content is XML already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? num(value) : escapeXml(value)}"`],
  );
  const open = `<${name}${written.join('')}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}
