import { hasHanzi } from '../clreq/scripts.ts';
import { STYLE } from './style-ids.ts';
import { element, val } from './xml.ts';

export interface StyleOptions {
  readonly isDefault?: boolean;
  readonly basedOn?: string;
  readonly next?: string;
  readonly link?: string;
  /** The children of w:pPr in the schema's order. */
  readonly paragraph?: readonly string[];
  /** A whole w:rPr. */
  readonly run?: string;
}

/** A w:style (ISO/IEC 29500-1, 17.7.4.17). What is based on nothing named is based on 正文, or on the default of its kind. */
export function style(
  type: 'paragraph' | 'character',
  id: string,
  name: string,
  options: StyleOptions,
): string {
  const { isDefault = false, next, link, paragraph = [], run = '' } = options;
  const basedOn = options.basedOn ?? (type === 'paragraph' ? STYLE.normal : 'DefaultParagraphFont');
  const reference = (tag: string, target: string | undefined): string =>
    target === undefined ? '' : val(tag, target);
  return element(
    'w:style',
    {
      'w:type': type,
      ...(isDefault ? { 'w:default': 1 } : {}),
      // Our own styles' names, unlike those of Word's, are Chinese.
      ...(hasHanzi(name) ? { 'w:customStyle': 1 } : {}),
      'w:styleId': id,
    },
    val('w:name', name),
    isDefault ? '' : val('w:basedOn', basedOn),
    reference('w:next', next),
    reference('w:link', link),
    type === 'paragraph' ? element('w:qFormat') : '',
    paragraph.length === 0 ? '' : element('w:pPr', {}, ...paragraph),
    run,
  );
}
