import { buildReport, FORMATS, type Format } from '../build/build.ts';
import { fill, hasErrors, type Language } from '../diagnostics/finding.ts';
import { diskWorld } from '../world/disk.ts';
import { replaceFiles } from '../world/replace.ts';
import { WorldError } from '../world/world.ts';
import type { Command } from './commands.ts';
import { MESSAGES, REASONS } from './messages.ts';
import { printFindings } from './print-findings.ts';

/** nianbao build [folder] [--out DIR] [--format docx,pdf] [--fonts DIR] */
export const run: Command = async ({ arguments: [folder = 'content'], options, language }) => {
  const formats = parseFormats(String(options['format'] ?? FORMATS.join(',')));
  if (formats === undefined) {
    const params = { option: '--format', found: String(options['format']), expected: FORMATS.join(', ') };
    console.error(fill(MESSAGES.badValue[language], params));
    return 2;
  }
  const fontsFolder = options['fonts'];
  const built = await buildReport(diskWorld, folder, {
    formats,
    ...(typeof fontsFolder === 'string' ? { fontsFolder } : {}),
  });
  if (built.findings.length > 0) printFindings(built.findings, built.sources, language);
  if (hasErrors(built.findings)) {
    console.error(MESSAGES.kept[language]);
    return 1;
  }
  for (const font of built.fonts) console.log(fill(MESSAGES.font[language], { ...font }));
  try {
    const paths = await replaceFiles(String(options['out'] ?? 'out'), built.files);
    built.files.forEach((file, i) => {
      const size = (file.bytes.length / 1000).toFixed(0);
      const pages = file.format === 'pdf' ? built.pages : undefined;
      const text = pages === undefined ? MESSAGES.written : MESSAGES.writtenPages;
      console.log(fill(text[language], { path: paths[i] ?? file.name, size, pages: pages ?? 0 }));
    });
    return 0;
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    console.error(cannotWrite(error, language));
    return 1;
  }
};

/** `docx,pdf` in any order, each once; undefined for anything else. */
function parseFormats(text: string): Format[] | undefined {
  const names = text.split(',').map((name) => name.trim().toLowerCase());
  const known = FORMATS.filter((format) => names.includes(format));
  return names.every((name) => FORMATS.some((format) => format === name)) && known.length > 0
    ? known
    : undefined;
}

function cannotWrite(error: WorldError, language: Language): string {
  const reason = REASONS[error.code]?.[language] ?? error.code;
  return fill(MESSAGES.cannotWrite[language], { path: error.path, reason });
}
