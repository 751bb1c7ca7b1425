import type { Report } from '../report/report.ts';
import type { SignatureBlock } from './document.ts';

/** 落款: the organ's name, and the date as an owner of its own. */
export function composeSignature({ organ, date, place }: NonNullable<Report['signature']>): SignatureBlock {
  return { kind: 'signature', organ, date: { text: date }, place };
}
