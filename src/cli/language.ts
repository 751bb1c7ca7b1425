import type { Language } from '../diagnostics/finding.ts';

/**
 * The language of messages: --lang, else the system's. Where the system names none (LANG=C, or Linux without LANG)
 * it is Chinese, the users' language.
 */
export function chooseLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): Language {
  if (asked === 'zh' || asked === 'en') return asked;
  const variable = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const named = variable?.replace(/[.@].*$/, '');
  if (named && named !== 'C' && named !== 'POSIX') return named.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const fromSystem = platform === 'win32' || platform === 'darwin';
  if (named || !fromSystem) return 'zh';
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en';
}
