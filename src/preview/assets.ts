import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the page's script and style, which the build makes: dist/preview of the package, whether this module
 * runs from source or bundled.
 * @throws {Error} when the package was not built.
 */
export function assetsFolder(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    const assets = join(folder, 'dist', 'preview');
    if (existsSync(assets)) return assets;
    if (dirname(folder) === folder) throw new Error(`no folder dist/preview above ${start}: npm run build`);
  }
}
