import type { Language } from '../diagnostics/finding.ts';
import { escapeXml } from '../xml/escape.ts';
import { WORDS } from './words.ts';

const OTHER: Readonly<Record<Language, { readonly language: Language; readonly name: string }>> = {
  zh: { language: 'en', name: 'English' },
  en: { language: 'zh', name: '中文' },
};
const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The page around the pages: everything in it that changes is filled in by its script. */
export function shell(language: Language): string {
  const words = WORDS[language];
  const text = (key: keyof typeof words): string => escapeXml(words[key]);
  const { language: other, name } = OTHER[language];
  return `<!doctype html>
<html lang="${TAGS[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text('heading')}</title>
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="preview.css">
<script type="module" src="main.js"></script>
</head>
<body data-language="${language}" data-words="${escapeXml(JSON.stringify(words))}">
<header id="head">
  <h1 id="title">${text('heading')}</h1>
  <span id="count"></span>
  <nav>
    <a id="language" href="${other}" lang="${TAGS[other]}" hreflang="${TAGS[other]}">${name}</a>
    <a id="docx" href="download/docx" download>${text('word')}</a>
    <a id="pdf" href="download/pdf" download>${text('pdf')}</a>
    <button id="print" type="button">${text('print')}</button>
  </nav>
</header>
<p id="notice" role="status">${text('waiting')}</p>
<main id="pages" lang="zh-CN"></main>
<aside aria-label="${text('findings')}">
  <h2>${text('findings')} <span id="total" role="status"></span></h2>
  <ol id="findings" tabindex="-1"></ol>
</aside>
<output id="place" hidden></output>
<p id="keys" hidden>${text('keys')}</p>
</body>
</html>
`;
}
