import { emWidth } from '../../clreq/widths.ts';
import type { Cell } from '../document.ts';
import { TABLE } from '../stylesheet.ts';

/** Heads of columns are made of words of two characters (结果维持, 社会公益组织), which no line parts. */
export const HEAD_EM = 2;

/** Widths are sums of decimals: a line that is wider by less fits. */
const EPSILON = 0.001;

/**
 * A cell's text, with line feeds where Word would break a label of the national template within a word: a column of
 * three characters has 商业 and 企业, not 商业企 and 业. In one of two or of four Word breaks it so by itself, and the
 * text stays free of them for those who read the table by program.
 * @param widthPt of the cell, padding included
 */
export function labelText({ text, kind, lineEm }: Cell, widthPt: number, sizePt: number): string {
  const widthEm = (widthPt - 2 * TABLE.padXPt) / sizePt + EPSILON;
  if (kind === 'corner') return cornerText(text, widthEm);
  if (lineEm === undefined || emWidth(text) <= widthEm) return text;
  const perLine = lineEm * Math.max(1, Math.floor(widthEm / lineEm));
  if (perLine === Math.floor(widthEm)) return text;
  const characters = [...text];
  const count = Math.ceil(characters.length / perLine);
  const line = (k: number): string => characters.slice(k * perLine, (k + 1) * perLine).join('');
  return Array.from({ length: count }, (_, k) => line(k)).join('\n');
}

/** The corner of 表三 has its own lines. Where one does not fit, it is broken after the colon too: filled, it would part 之 from 和. */
const cornerText = (text: string, widthEm: number): string =>
  text.split('\n').every((line) => emWidth(line) <= widthEm) ? text : text.replaceAll('：', '：\n');
