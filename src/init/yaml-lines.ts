import { stringify } from 'yaml';

/** Lines of YAML, made by hand: no library writes comments in Chinese at the right width. */

const WIDTH = 44;

/** Comment lines, broken after punctuation. @param text may have several lines. */
export function comment(text: string, indent = 0): string[] {
  return text.split('\n').flatMap((line) => wrap(line).map((piece) => `${' '.repeat(indent)}# ${piece}`));
}

function wrap(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of line.match(/[^，。；：、]*[，。；：、）”]*/g) ?? []) {
    if (current !== '' && current.length + piece.length > WIDTH) {
      lines.push(current.trimStart());
      current = '';
    }
    current += piece;
  }
  return current.trim() === '' ? lines : [...lines, current.trimStart()];
}

/** A text as a scalar on one line, in quotes where it needs them. */
export function scalar(text: string): string {
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
}

/** key: value, or a key left blank. */
export function pair(key: string, value: string, indent: number): string {
  return `${' '.repeat(indent)}${scalar(key)}:${value === '' ? '' : ` ${value}`}`;
}

/** A text of several lines under its key. */
export function block(key: string, text: string, indent: number): string[] {
  const lines = text.trim().split(/\r?\n/);
  const inside = ' '.repeat(indent + 2);
  return [
    `${' '.repeat(indent)}${scalar(key)}: |`,
    ...lines.map((line) => (line === '' ? '' : `${inside}${line}`)),
  ];
}
