import type { Cell, HeadingLevel, ParagraphStyle } from '../document/document.ts';

/**
 * The ids of the styles. Ids are English; what a clerk sees is the style's name, which Word and WPS translate for
 * their own styles (heading 1 is shown as 标题 1): styles.ts.
 */
export const STYLE = {
  normal: 'Normal',
  bodyText: 'BodyText',
  plain: 'BodyTextPlain',
  listParagraph: 'ListParagraph',
  title: 'Title',
  subtitle: 'Subtitle',
  documentNumber: 'DocumentNumber',
  figure: 'Figure',
  caption: 'Caption',
  footer: 'Footer',
  signature: 'Signature',
  date: 'Date',
  annexLabel: 'AnnexLabel',
  annexTitle: 'AnnexTitle',
  tableGrid: 'TableGrid',
  tableText: 'TableText',
  tableTextLeft: 'TableTextLeft',
  tableTextRight: 'TableTextRight',
  tableEnd: 'TableEnd',
  tableGroup: 'TableGroup',
  tableGroupLeft: 'TableGroupLeft',
} as const;

/** A heading's paragraph style. */
export function headingStyle(level: HeadingLevel): string {
  return `Heading${level}`;
}

/** The character style linked to a heading's: what a heading that runs in is set in. */
export function runInStyle(level: HeadingLevel): string {
  return `Heading${level}Char`;
}

const PARAGRAPH_STYLES: Readonly<Record<ParagraphStyle, string>> = {
  body: STYLE.bodyText,
  plain: STYLE.plain,
  documentNumber: STYLE.documentNumber,
  subtitle: STYLE.subtitle,
};

/** The id of a paragraph's style. */
export function paragraphStyle(style: ParagraphStyle): string {
  return PARAGRAPH_STYLES[style];
}

/** A table cell's paragraph style: the groups of 表三 have a font of their own. */
export function cellStyle({ kind, align }: Pick<Cell, 'kind' | 'align'>): string {
  if (kind === 'group') return align === 'left' ? STYLE.tableGroupLeft : STYLE.tableGroup;
  return TABLE_TEXT[align];
}

const TABLE_TEXT: Readonly<Record<Cell['align'], string>> = {
  center: STYLE.tableText,
  left: STYLE.tableTextLeft,
  right: STYLE.tableTextRight,
};
