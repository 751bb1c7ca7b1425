import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FONT_ROLES } from '../../src/document/roles.ts';
import { LAST_RESORT, LATIN, ROLES } from '../../src/fonts/manifest.ts';
import { run } from './programs.ts';

const FONTS_FOLDER = resolve(import.meta.dirname, '../../fonts');

/**
 * Converts a .docx with LibreOffice, the official fonts' names pointed at the bundled ones: without that LibreOffice
 * takes whatever Chinese font it finds. Needs the programs soffice and fc-scan.
 * @returns the path of the PDF, in a temporary folder
 */
export function docxToPdf(docx: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-libreoffice-'));
  const file = join(folder, 'report.docx');
  writeFileSync(file, docx);
  const fontconfig = join(folder, 'fonts.conf');
  writeFileSync(fontconfig, fontconfigFile());
  mkdirSync(join(folder, 'profile'));
  run(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ],
    { ...process.env, FONTCONFIG_FILE: fontconfig },
  );
  return join(folder, 'report.pdf');
}

/** Aliases are strong, so that no system font of the official name or near it comes first. */
function fontconfigFile(): string {
  const aliases = [
    ...FONT_ROLES.map((role) => {
      const faces = [...ROLES[role].faces, ...LAST_RESORT];
      return alias(
        ROLES[role].official,
        faces.map(({ file }) => family(file)),
      );
    }),
    alias(LATIN.official, [family(LATIN.regular.file)]),
  ];
  const cache = join(tmpdir(), 'nianbao-fontconfig-cache');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${FONTS_FOLDER}</dir><cachedir>${cache}</cachedir>${aliases.join('')}</fontconfig>`;
}

function alias(name: string, families: readonly string[]): string {
  const strings = families.map((one) => `<string>${one}</string>`).join('');
  return (
    `<match target="pattern"><test qual="any" name="family"><string>${name}</string></test>` +
    `<edit name="family" mode="assign" binding="strong">${strings}</edit></match>`
  );
}

/** The family that fontconfig knows a font file by. */
function family(file: string): string {
  return run('fc-scan', ['--format', '%{family[0]}', join(FONTS_FOLDER, file)]);
}
