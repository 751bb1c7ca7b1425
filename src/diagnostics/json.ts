import { type Finding, fill, type Language, type Level, type Params } from './finding.ts';

/** A finding for programs: its place and code to go by, its words to show. */
export interface FindingRecord {
  readonly level: Level;
  readonly code: string;
  /** Relative to the report's folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters the place takes. */
  readonly length: number;
  readonly message: string;
  readonly mend: string;
  readonly clause?: string;
  /** What was found, what was expected, and whatever else the message speaks of. */
  readonly params: Params;
}

/** A finding as plain data, its words in one language. */
export function findingRecord({ diagnostic, place, params }: Finding, language: Language): FindingRecord {
  const { level, code, message, mend, clause } = diagnostic;
  return {
    level,
    code,
    file: place.file,
    line: place.line,
    column: place.column,
    length: place.length ?? 1,
    message: fill(message[language], params),
    mend: fill(mend[language], params),
    ...(clause === undefined ? {} : { clause }),
    params,
  };
}
