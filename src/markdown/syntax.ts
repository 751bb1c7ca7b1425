import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Markdown's constructs that an official report has no use for: their characters are plain text (〔2019〕, <, &, _, `). */
const DISABLED = [
  'attention',
  'autolink',
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelStartLink',
  'setextUnderline',
  'thematicBreak',
];

type Extensions = NonNullable<NonNullable<Parameters<typeof fromMarkdown>[1]>['extensions']>;

const ASTERISK = 42;

/**
 * The extensions of the content language. CommonMark's own attention is disabled and the CJK-friendly one takes its
 * place under another name, for * alone: `**重点。**然后` is bold, and _ is a character like any other.
 */
function extensions(): Extensions {
  const construct = cjkFriendlyExtension().text?.[ASTERISK];
  if (construct === undefined || Array.isArray(construct)) throw new Error('no attention in cjk-friendly');
  const strong = { ...construct, name: 'strongOfTheContentLanguage' };
  return [
    gfmTable(),
    { text: { [ASTERISK]: strong }, insideSpan: { null: [strong] }, disable: { null: DISABLED } },
  ];
}

let options: Parameters<typeof fromMarkdown>[1];

/** Markdown as a tree; offsets of its nodes are UTF-16 offsets of the text. Total: every text is some tree. */
export function parseTree(text: string): Root {
  options ??= { extensions: extensions(), mdastExtensions: [gfmTableFromMarkdown()] };
  return fromMarkdown(text, options);
}
