import type { Finding } from '../../src/diagnostics/finding.ts';
import type { SourceText } from '../../src/source/text.ts';

/** A text as if it were a file of its own: real lines and columns. */
export function written(text: string, file = '文.md'): SourceText {
  return {
    text,
    locate(offset, length = 1) {
      const before = text.slice(0, Math.min(offset, text.length));
      const lines = before.split('\n');
      const column = [...(lines.at(-1) ?? '')].length + 1;
      return { file, line: lines.length, column, length: [...text.slice(offset, offset + length)].length };
    },
  };
}

/** T104 2:4+3 — code, line, column and length of each finding. */
export function summary(findings: readonly Finding[]): string[] {
  return findings.map(({ diagnostic, place }) => {
    const { line, column, length } = place;
    return `${diagnostic.code} ${line}:${column}+${length ?? 1}`;
  });
}
