import {
  countLevels,
  type Finding,
  fill,
  type Language,
  LEVELS,
  type Level,
  type Params,
  type Place,
  type Text,
} from './finding.ts';
import { type Sources, whereIs } from './where.ts';
import { cells, displayWidth, printable } from './width.ts';
import { LEVEL_WORDS } from './words.ts';

export interface ReportOptions {
  /** A finding whose file is not among them is shown without its line. */
  readonly sources: Sources;
  readonly language: Language;
  readonly colour: boolean;
}

const MEND: Text = { zh: '改法：', en: 'mend: ' };
const CLAUSE: Text = { zh: '依据：', en: 'see: ' };

/** ANSI: red, yellow, cyan. */
const COLOURS: Readonly<Record<Level, string>> = { error: '31', warning: '33', hint: '36' };

/**
 * Findings for people at a terminal: each with its place, the line of the file and a caret, and how to mend it; sorted
 * by file and line; at the end how many there are.
 */
export function report(findings: readonly Finding[], options: ReportOptions): string {
  const blocks = sortFindings(findings).map((found) => block(found, options));
  return [...blocks, summary(findings, options.language)].join('\n\n');
}

/** By file, line and column; at one place errors first. Does not change its argument. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const order = ({ place, diagnostic }: Finding) => [
    place.line,
    place.column,
    LEVELS.indexOf(diagnostic.level),
  ];
  return [...findings].sort((a, b) => {
    if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
    const [left, right] = [order(a), order(b)];
    const i = left.findIndex((value, k) => value !== right[k]);
    return i === -1 ? 0 : (left[i] ?? 0) - (right[i] ?? 0);
  });
}

function block({ diagnostic, place, params }: Finding, options: ReportOptions): string {
  const { language, sources, colour } = options;
  const { level, code, message, mend, clause } = diagnostic;
  const paint = (text: string, style: string): string => (colour ? `\u001b[${style}m${text}\u001b[0m` : text);
  const clean = cleanParams(params);
  const source = sources.get(place.file);
  const where = whereIs(place, sources);
  const head = `${paint(`${LEVEL_WORDS[level][language]} ${code}`, `1;${COLOURS[level]}`)} ${paint(printable(where), '1')}`;
  const lines = [head, `  ${fill(message[language], clean)}`];
  if (source !== undefined) {
    const { gutter, text, pad, caret } = excerpt(source, place);
    lines.push(paint(`${gutter} │ `, '2') + text);
    lines.push(paint(`${' '.repeat(gutter.length)} │ `, '2') + pad + paint(caret, COLOURS[level]));
  }
  lines.push(`  ${MEND[language]}${fill(mend[language], clean)}`);
  if (clause !== undefined) lines.push(paint(`  ${CLAUSE[language]}${clause}`, '2'));
  return lines.join('\n');
}

/** What was found may hold anything, so that it is made safe for the terminal; and it stays on its line. */
function cleanParams(params: Params): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? printable(value) : value,
    ]),
  );
}

/** A paragraph is one long line of YAML: so many cells of it are shown, with the place among them. */
const SHOWN = 76;
const BEFORE = 30;

interface Excerpt {
  /** The line's number. */
  readonly gutter: string;
  readonly text: string;
  readonly pad: string;
  readonly caret: string;
}

function excerpt(source: string, place: Place): Excerpt {
  const line = printable((source.split('\n')[place.line - 1] ?? '').replace(/\r$/, ''));
  const characters = [...line];
  const at = Math.min(place.column - 1, characters.length);
  let start = 0;
  if (displayWidth(line) > SHOWN) {
    let before = 0;
    for (start = at; start > 0 && before < BEFORE; start--) before += cells(characters[start - 1] ?? '');
    if (start <= 2) start = 0;
  }
  let end = start;
  for (let used = 0; end < characters.length && used < SHOWN; end++) used += cells(characters[end] ?? '');
  const cut = { start: start > 0 ? '…' : '', end: end < characters.length ? '…' : '' };
  const underlined = characters.slice(at, Math.min(at + (place.length ?? 1), end)).join('');
  return {
    gutter: String(place.line).padStart(4),
    text: `${cut.start}${characters.slice(start, end).join('')}${cut.end}`,
    pad: ' '.repeat(displayWidth(`${cut.start}${characters.slice(start, at).join('')}`)),
    caret: '^'.repeat(Math.max(1, displayWidth(underlined))),
  };
}

function summary(findings: readonly Finding[], language: Language): string {
  const files = new Set(findings.map(({ place }) => place.file)).size;
  const counts = countLevels(findings).map(({ level, count }) => {
    const word = LEVEL_WORDS[level][language];
    return language === 'zh' ? `${count} 处${word}` : `${count} ${word}${count === 1 ? '' : 's'}`;
  });
  if (counts.length === 0) return language === 'zh' ? '没有发现问题。' : 'No findings.';
  return language === 'zh'
    ? `共 ${counts.join('、')}，在 ${files} 个文件中。`
    : `${counts.join(', ')} in ${files} ${files === 1 ? 'file' : 'files'}.`;
}
