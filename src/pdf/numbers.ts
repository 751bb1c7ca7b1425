/** A number as it stands in a content stream: four decimals at most (a 10 000th of a point), never an exponent. */
export function num(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number for a PDF: ${value}`);
  return String(Math.round(value * 10000) / 10000);
}

/** Four hexadecimal digits: a CID in a string, or a UTF-16 code unit. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** A colour operator's operands: DeviceGray where red, green and blue are one, so that black is black on any device. */
function components(rrggbb: string): number[] {
  if (!/^[0-9A-Fa-f]{6}$/.test(rrggbb)) throw new RangeError(`not a colour: ${rrggbb}`);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(rrggbb.slice(at, at + 2), 16) / 255);
  return r === g && g === b ? [r] : [r, g, b];
}

/** Sets the colour of fills and text. @param rrggbb RRGGBB. */
export function fillColour(rrggbb: string): string {
  const values = components(rrggbb);
  return `${values.map(num).join(' ')} ${values.length === 1 ? 'g' : 'rg'}`;
}

/** Sets the colour of lines. @param rrggbb RRGGBB. */
export function strokeColour(rrggbb: string): string {
  const values = components(rrggbb);
  return `${values.map(num).join(' ')} ${values.length === 1 ? 'G' : 'RG'}`;
}
