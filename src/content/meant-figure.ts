import type { FigureClass } from './schema-parts.ts';

/** How a figure of each kind is written. */
export const VALID: Readonly<Record<FigureClass, RegExp>> = {
  count: /^(?:0|[1-9]\d*)$/,
  signed: /^[-+]?(?:0|[1-9]\d*)$/,
  decimal: /^(?:0|[1-9]\d*)(?:\.\d{1,6})?$/,
  worded: /\S/,
  chart: /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/,
};

/** Full-width digits, signs and marks as half-width ones; between digits 。 is a point. */
export function toAscii(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−–—]/g, '-')
    .replace(/(?<=\d)。(?=\d)/g, '.');
}

/**
 * The figure that is meant by one that is written otherwise than its kind has it, where there is no doubt of it: 1260 by
 * "1,260", ２６０ or 260件, and 1.5 by 15000元 in a cell of ten thousands. A sign or decimals that do not belong there are
 * never taken away: which digit is wrong, only the author knows. A slash is one, where it may stand at all.
 */
export function meantFigure(text: string, kind: FigureClass): string | undefined {
  const written = toAscii(text).trim();
  if (written === '/') return written;
  const plain = written
    .replace(/(?<=\d)[,'](?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[ _]+(?=\d)/g, '')
    .replace(/^([-+]?)\./, '$10.');
  const [, sign = '', whole = '', decimals = '', unit = ''] =
    /^([-+]?)0*(\d+)((?:\.\d+)?)\s*(.*)$/.exec(plain) ?? [];
  if (!UNITS[kind].test(unit) || whole === '') return undefined;
  const digits = `${sign === '-' ? sign : ''}${whole}${/^\.0*$/.test(decimals) ? '' : decimals}`;
  const meant = kind === 'decimal' && unit.startsWith('元') ? inTenThousands(digits) : digits;
  return VALID[kind].test(meant) ? meant : undefined;
}

/** The units that go without saying in a figure's place: a cell's stands in the head of its table. 3万 is no 3. */
const UNITS: Readonly<Record<FigureClass, RegExp>> = {
  count: /^[件个项条份部宗起]?。?$/,
  signed: /^[件个项条份部宗起]?。?$/,
  decimal: /^(?:万?元)?。?$/,
  worded: /^$/,
  chart: /^[^\d.,/\-~至到百千万亿]{0,4}$/,
};

/** Yuan, written in digits, as ten thousands of them. */
function inTenThousands(yuan: string): string {
  const [whole = '', decimals = ''] = yuan.split('.');
  const padded = whole.padStart(5, '0');
  const digits = `${padded.slice(0, -4)}.${padded.slice(-4)}${decimals}`;
  return digits.replace(/\.?0+$/, '');
}
