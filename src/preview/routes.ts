import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS, type Format } from '../builder/build.ts';
import type { Language } from '../diagnostics/finding.ts';
import { assetsFolder } from './assets.ts';
import type { Preview } from './preview.ts';
import { shell } from './shell.ts';

export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

const FORMAT_TYPES: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

const PICTURE_TYPES = { png: 'image/png', jpeg: 'image/jpeg' } as const;

/** The page's own files, as they were bundled: the only files that are read by name. */
const ASSETS: Readonly<Record<string, string>> = {
  'main.js': 'text/javascript; charset=utf-8',
  'preview.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/**
 * The answer to a route. A name in a route is looked up among what the preview holds, never on the disk.
 * @param route what follows the token, without its slash: the page itself is '', or the language that it is wanted in
 * @param language of the page where the route names none
 * @returns undefined where there is nothing of that name
 */
export async function answer(
  route: string,
  preview: Preview,
  language: Language,
): Promise<Answer | undefined> {
  const shown = route === '' ? language : languageOf(route);
  if (shown !== undefined) return { type: 'text/html; charset=utf-8', body: shell(shown) };
  const asset = Object.hasOwn(ASSETS, route) ? ASSETS[route] : undefined;
  if (asset !== undefined) return { type: asset, body: readFileSync(join(assetsFolder(), route)) };
  const [kind, name, more] = route.split('/');
  if (name === undefined || more !== undefined) return undefined;
  switch (kind) {
    case 'page': {
      const body = preview.page(name);
      return body === undefined ? undefined : { type: 'image/svg+xml; charset=utf-8', body };
    }
    case 'font': {
      const body = preview.font(name);
      return body === undefined ? undefined : { type: 'font/sfnt', body };
    }
    case 'picture': {
      const found = preview.picture(name);
      return found && { type: PICTURE_TYPES[found.format], body: found.bytes };
    }
    case 'download':
      return download(name, preview);
    default:
      return undefined;
  }
}

/** The language that a word of a route means. */
export const languageOf = (word: string): Language | undefined =>
  word === 'zh' || word === 'en' ? word : undefined;

async function download(name: string, preview: Preview): Promise<Answer | undefined> {
  const format = FORMATS.find((one) => one === name);
  const file = format === undefined ? undefined : await preview.file(format);
  if (format === undefined || file === undefined) return undefined;
  const disposition = `attachment; filename="report.${format}"; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  return {
    type: FORMAT_TYPES[format],
    body: file.bytes,
    headers: { 'content-disposition': disposition },
  };
}
