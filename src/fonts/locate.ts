import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the bundled fonts: the nearest `fonts` with a NOTICE.md above this module, which stands in src/fonts/
 * when run from source and at different depths of dist/ when bundled.
 * @throws {Error} when the package is incomplete.
 */
export function bundledFontsFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    const fonts = join(folder, 'fonts');
    if (existsSync(join(fonts, 'NOTICE.md'))) return fonts;
    if (dirname(folder) === folder) throw new Error(`no folder fonts with a NOTICE.md above ${start}`);
  }
}
