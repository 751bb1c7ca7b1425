import { type Finding, fill, type Language, type Level } from './finding.ts';
import type { Findings } from './findings.ts';
import { pathOf } from './where.ts';

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', hint: 'notice' };

/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a change; one line each. */
export function github({ findings, sources, folder, language }: Findings): string {
  return findings.map((one) => command(one, sources.has(one.place.file), folder, language)).join('\n');
}

function command(
  { diagnostic, place, params }: Finding,
  hasLines: boolean,
  folder: string,
  language: Language,
): string {
  const { level, code, message, mend } = diagnostic;
  const properties = {
    file: pathOf(folder, place.file),
    ...(hasLines
      ? { line: place.line, col: place.column, endColumn: place.column + (place.length ?? 1) }
      : {}),
    title: code,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const text = `${fill(message[language], params)}\n${fill(mend[language], params)}`;
  return `::${COMMANDS[level]} ${list.join(',')}::${data(text)}`;
}

/** A command ends with its line, and % begins an escape. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
