import type { Document } from '../document/document.ts';
import type { Attachment } from '../pdf/attachments.ts';
import type { Report } from '../report/report.ts';
import type { BuildOptions } from './building.ts';

/**
 * A report as a document, and what its PDF is to carry.
 * @param report in which the reader found no errors; the checks may still find some
 * @param sources the content files' texts by name
 */
export async function composed(
  report: Report,
  sources: ReadonlyMap<string, string>,
  { madeAt, attach }: BuildOptions,
): Promise<{ readonly document: Document; readonly attachments: readonly Attachment[] }> {
  const [{ compose }, { asLast }] = await Promise.all([
    import('../document/compose.ts'),
    import('./last-document.ts'),
  ]);
  const document = asLast(withMaking(compose(report), madeAt));
  const attachments = attach ? (await import('./attachments.ts')).attachmentsOf(document, sources) : [];
  return { document, attachments };
}

function withMaking(document: Document, madeAt: Date | undefined): Document {
  if (madeAt === undefined) return document;
  const made = madeAt.toISOString().replace(/\.\d+Z$/, 'Z');
  return { ...document, meta: { ...document.meta, made } };
}
