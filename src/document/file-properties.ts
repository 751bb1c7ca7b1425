import type { DocumentMeta } from './document.ts';

/** What a file says of itself; a report's files say the same, whatever their format. */
export interface FileProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** BCP 47. */
  readonly language: string;
  /** When it was made: an instant, 2023-01-31T12:00:00Z. */
  readonly made: string;
}

/** The properties of a report's files. Dates are the content's, never the clock's, so that it gives the same bytes. */
export function fileProperties(meta: DocumentMeta): FileProperties {
  return {
    title: meta.title,
    author: meta.organ,
    subject: meta.subject,
    keywords: meta.keywords.join('；'),
    language: meta.language,
    made: meta.made,
  };
}
