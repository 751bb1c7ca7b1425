import { type Diagnostic, type Finding, finding } from '../diagnostics/finding.ts';
import { shorten } from '../diagnostics/words.ts';
import { UNKNOWN } from '../report/figures.ts';
import type { Cell } from '../report/report.ts';
import { isBlank, type Node, type ScalarNode } from '../source/node.ts';
import * as D from './figure-diagnostics.ts';
import { meantFigure, toAscii, VALID } from './meant-figure.ts';
import { describeNode } from './node-words.ts';
import type { FigureClass } from './schema-parts.ts';

export interface FigureOptions {
  readonly kind: FigureClass;
  /** The row and column, for the message. */
  readonly name: string;
  /** 允许斜杠. */
  readonly slash?: boolean;
}

const EXPECTED: Readonly<Record<FigureClass, readonly [string, string]>> = {
  count: ['不小于 0 的整数', 'a whole number, 0 or more'],
  signed: ['整数（减少的写负数）', 'a whole number (negative for a decrease)'],
  decimal: [
    '不小于 0 的数（单位万元，小数不超过 6 位）',
    'a number of ten thousand yuan, 0 or more, with at most 6 decimals',
  ],
  worded: ['数字或带单位的金额', 'a number, or an amount with its unit'],
  chart: ['数字，或 "{{ … }}"', 'a number, or "{{ … }}"'],
};

/**
 * A figure as it is written. What is no valid figure of its kind is reported, and has no value.
 * The text is the author's own: no digit is added, lost or rounded.
 */
export function readFigure(node: Node, options: FigureOptions, findings: Finding[]): Cell {
  const text = node.kind === 'scalar' ? node.text.trim() : '';
  const cell = { text, written: true, place: node.place };
  const wrong = problem(node, options);
  if (wrong !== undefined) {
    findings.push(figureFinding(wrong, node, options));
    return { ...cell, text: UNKNOWN, value: undefined };
  }
  const numeric = /^[-+]?\d+(?:\.\d+)?$/.test(text);
  return { ...cell, value: numeric ? Number(text) : undefined };
}

/** A finding for a figure, with its name and what is expected of its kind. */
export function figureFinding(diagnostic: Diagnostic, node: Node, { kind, name }: FigureOptions): Finding {
  const [expected, expectedEn] = EXPECTED[kind];
  const words = node.kind === 'scalar' ? { found: shorten(node.text) } : describeNode(node);
  const meant = node.kind === 'scalar' ? meantFigure(node.text, kind) : undefined;
  const [write, writeEn] = meant === undefined ? ['', ''] : [`，写 ${meant}`, `: ${meant}`];
  return finding(diagnostic, node.place, { name, expected, expectedEn, write, writeEn, ...words });
}

function problem(node: Node, { kind, slash = false }: FigureOptions): Diagnostic | undefined {
  if (node.kind !== 'scalar') return D.NOT_A_SCALAR;
  if (isBlank(node) || node.text.trim() === '') return D.BLANK;
  if (kind === 'worded') return isBoolean(node) ? D.NOT_A_NUMBER : undefined;
  // In a chart a slash is no figure, whatever the tables may have.
  if (toAscii(node.text) === '/' && kind !== 'chart') {
    if (!slash) return D.SLASH;
    return node.text === '/' ? undefined : D.FULL_WIDTH;
  }
  if (node.style !== 'plain') return /^[-+]?\d/.test(node.text) ? D.QUOTED : wrongNumber(node, kind);
  if (!VALID[kind].test(node.text)) return wrongNumber(node, kind);
  return Math.abs(Number(node.text)) > Number.MAX_SAFE_INTEGER ? D.TOO_LARGE : undefined;
}

function isBoolean({ text, style }: ScalarNode): boolean {
  return style === 'plain' && (text === 'true' || text === 'false');
}

/** What keeps a text from being a number of its kind, the likeliest first; of full-width characters, where they are all. */
export function wrongNumber({ text }: ScalarNode, kind: FigureClass): Diagnostic {
  if (/^[“”「].*[“”」]$/.test(text.trim())) return D.CHINESE_QUOTES;
  const number = toAscii(text.trim());
  if (number !== text.trim() && VALID[kind].test(number)) return D.FULL_WIDTH;
  if (/^-\d+(?:\.\d+)?$/.test(number)) return D.NEGATIVE;
  if (/^[-+]?\d{1,3}(?:[,']\d{3})+(?:\.\d+)?$/.test(number)) return D.THOUSANDS;
  if (/^[-+]?0\d/.test(number)) return D.LEADING_ZERO;
  if (/^\d+\.\d+$/.test(number)) return kind === 'decimal' ? D.TOO_PRECISE : D.FRACTION;
  if (/^(?:\+\d.*|\d+(?:\.\d+)?e[-+]?\d+|0[xob][\da-f]+|\d[\d_ ]*|\d+\.|[-+]?\.\d+)$/i.test(number))
    return D.NOTATION;
  return /^[-+]?\d/.test(number) ? D.UNIT : D.NOT_A_NUMBER;
}
