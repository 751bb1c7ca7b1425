import type { Finding } from '../../src/diagnostics/finding.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import type { SourceText } from '../../src/source/text.ts';

/** A text as if it were a file of its own: real lines and columns. */
export function written(text: string, name = '文.md'): SourceText {
  const file = new SourceFile(name, text);
  return { text, locate: (offset, length = 1) => file.place(offset, length) };
}

/** T104 2:4+3 — code, line, column and length of each finding. */
export function summary(findings: readonly Finding[]): string[] {
  return findings.map(({ diagnostic, place }) => {
    const { line, column, length } = place;
    return `${diagnostic.code} ${line}:${column}+${length ?? 1}`;
  });
}
