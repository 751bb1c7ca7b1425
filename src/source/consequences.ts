import type { Finding } from '../diagnostics/finding.ts';
import { indent } from './lines.ts';
import type { SourceFile } from './source-file.ts';
import {
  COLON_SPACE,
  EXTRA_BRACKET,
  FULL_WIDTH_COLON,
  HEADING_IN_COMMENT,
  LIST_DASH,
  NO_COLON,
  ODD_BLANK,
  TEXT_NOT_INDENTED,
  WRONG_BAR,
} from './typing-diagnostics.ts';
import { BAD_INDENT, MISSING, SYNTAX, TAB } from './yaml-diagnostics.ts';

/**
 * One wrong indentation, or an item without its dash, puts the lines after it out of order as well: of those errors the
 * first is told. So does a key without a colon, up to the end of what stands below it, and for the keys beside it. Of the
 * lines that fell out of a text, up to the next part, none is a key that lacks its colon; of a text without its | only
 * the first heading is told; and behind a bracket too many the file is at its end for the parser.
 */
export function withoutConsequences(file: SourceFile, findings: readonly Finding[]): Finding[] {
  const structure = [BAD_INDENT, NO_COLON, MISSING];
  const first = findings.findIndex(({ diagnostic }) => DISORDER.includes(diagnostic));
  const lines = file.text.split('\n');
  const indentAt = (line: number): number => indent(lines[line - 1] ?? '');
  const ends = ({ place }: Finding): number => {
    const own = indentAt(place.line);
    const next = lines.findIndex(
      (text, k) => k >= place.line && text.trim() !== '' && indentAt(k + 1) <= own,
    );
    return next === -1 ? lines.length : next;
  };
  const colons = findings
    .filter(({ diagnostic }) => WITHOUT_COLON.includes(diagnostic))
    .map((one) => ({ from: one.place.line, to: ends(one), left: indentAt(one.place.line) }));
  const endOfPart = (line: number): number => {
    const next = lines.findIndex((text, k) => k >= line && /^[^\s#]/.test(text));
    return next === -1 ? lines.length : next;
  };
  const disordered = findings[first] === undefined ? 0 : endOfPart(findings[first].place.line);
  let barMissing = 0;
  const extra = findings.findIndex(({ diagnostic }) => diagnostic === EXTRA_BRACKET);
  return findings.filter(({ diagnostic, place }, i) => {
    if (diagnostic === SYNTAX && extra !== -1 && i > extra) return false;
    if (diagnostic === HEADING_IN_COMMENT) {
      if (place.line <= barMissing) return false;
      barMissing = endOfPart(place.line);
    }
    if (!structure.includes(diagnostic)) return true;
    const isBelow = colons.some(
      ({ from, to, left }) =>
        place.line > from &&
        (place.line <= to || (diagnostic === BAD_INDENT && indentAt(place.line) === left)),
    );
    if (isBelow) return false;
    return first === -1 || i <= first || (diagnostic === MISSING && place.line > disordered);
  });
}

const WITHOUT_COLON = [FULL_WIDTH_COLON, COLON_SPACE, NO_COLON];
const DISORDER = [TAB, BAD_INDENT, TEXT_NOT_INDENTED, ODD_BLANK, WRONG_BAR, LIST_DASH];
