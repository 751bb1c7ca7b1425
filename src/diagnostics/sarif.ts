import type { Diagnostic, Finding, Language, Level } from './finding.ts';
import { fill, openly } from './finding.ts';
import type { Findings } from './findings.ts';
import { pathOf, type Sources } from './where.ts';

const LEVELS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', hint: 'note' };

/**
 * Findings as a SARIF log (OASIS SARIF 2.1.0) of one run, for code review and dashboards. What the author accepts is a
 * result with a suppression whose justification is the reason.
 */
export function sarif({ findings, accepted, sources, folder, version, language }: Findings): string {
  const all = [...findings, ...accepted.map(({ finding }) => finding)];
  const diagnostics = [...new Map(all.map(({ diagnostic }) => [diagnostic.code, diagnostic])).values()];
  const result = (one: Finding): object => ({
    ruleId: one.diagnostic.code,
    ruleIndex: diagnostics.findIndex(({ code }) => code === one.diagnostic.code),
    level: LEVELS[one.diagnostic.level],
    message: { text: words(one, language) },
    locations: [{ physicalLocation: location(one, sources, folder) }],
  });
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'nianbao', version, rules: diagnostics.map((one) => rule(one, language)) },
        },
        columnKind: 'unicodeCodePoints',
        results: [
          ...findings.map(result),
          ...accepted.map(({ finding, reason }) => ({
            ...result(finding),
            suppressions: [{ kind: 'inSource', justification: reason }],
          })),
        ],
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function rule({ code, level, clause, message, mend }: Diagnostic, language: Language): object {
  return {
    id: code,
    shortDescription: { text: openly(message[language]) },
    help: { text: [openly(mend[language]), ...(clause === undefined ? [] : [clause])].join('\n') },
    defaultConfiguration: { level: LEVELS[level] },
  };
}

function words({ diagnostic: { message, mend }, params }: Finding, language: Language): string {
  return `${fill(message[language], params)}\n${fill(mend[language], params)}`;
}

function location({ place }: Finding, sources: Sources, folder: string): object {
  const { line, column, length = 1 } = place;
  return {
    artifactLocation: { uri: pathOf(folder, place.file).split('/').map(encodeURIComponent).join('/') },
    ...(sources.has(place.file)
      ? { region: { startLine: line, startColumn: column, endColumn: column + length } }
      : {}),
  };
}
