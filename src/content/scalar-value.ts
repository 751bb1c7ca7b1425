import { isBlank, type ScalarNode } from '../source/node.ts';

/** Numbers that are written as JavaScript would write them; all others stay text, so that no 012 or 1e3 is taken for one. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,15})(?:\.\d*[1-9])?$/;

/** A scalar as the value that its schema is asked of: null where it is blank, a number (finite), a boolean or its text. */
export function scalarValue(node: ScalarNode): string | number | boolean | null {
  if (isBlank(node)) return null;
  if (node.style !== 'plain') return node.text;
  if (node.text === 'true' || node.text === 'false') return node.text === 'true';
  return PLAIN_NUMBER.test(node.text) ? Number(node.text) : node.text;
}
