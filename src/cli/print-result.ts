import type { Built, Checked } from '../builder/build.ts';
import { sha256 } from '../builder/manifest.ts';
import { version } from '../builder/version.ts';
import { hasErrors, type Language } from '../diagnostics/finding.ts';
import { findingRecord } from '../diagnostics/json.ts';
import { sortFindings } from '../diagnostics/report.ts';
import type { WorldError } from '../world/world.ts';
import { cannotWrite } from './messages.ts';

interface Written {
  /** Paths in the order of the built files; after them what else was written. Empty when nothing was. */
  readonly written: readonly string[];
  readonly fault: WorldError | undefined;
}

/** A run as one JSON object on standard output: docs/cli.md says what is in it. */
export function printResult(result: Checked | Built, outcome: Written, language: Language): void {
  process.stdout.write(`${JSON.stringify(resultRecord(result, outcome, language), null, 2)}\n`);
}

/** That object. */
export function resultRecord(
  result: Checked | Built,
  { written, fault }: Written,
  language: Language,
): Readonly<Record<string, unknown>> {
  const files = 'files' in result ? result.files : [];
  const pages = 'pages' in result ? result.pages : undefined;
  return {
    nianbao: version(),
    ok: fault === undefined && !hasErrors(result.findings),
    findings: sortFindings(result.findings).map((found) => findingRecord(found, language)),
    accepted: result.accepted.map(({ finding, reason }) => ({ ...findingRecord(finding, language), reason })),
    files: written.map((path, i) => {
      const file = files[i];
      if (file === undefined) return { path };
      const { format, bytes } = file;
      const size = { bytes: bytes.length, sha256: sha256(bytes) };
      return { path, format, ...size, ...(format === 'pdf' ? { pages } : {}) };
    }),
    fonts: 'fonts' in result ? result.fonts : [],
    ...(fault === undefined
      ? {}
      : { error: { code: fault.code, path: fault.path, message: cannotWrite(fault, language) } }),
  };
}
