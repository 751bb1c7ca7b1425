import type { CoveringLetter, PlacedText, Report } from '../report/report.ts';
import { composeFlow, type FigureLookup } from './compose-flow.ts';
import { composeSignature } from './compose-signature.ts';
import type { Block, ParagraphBlock, ParagraphStyle } from './document.ts';
import { HeadingCounter } from './numerals.ts';
import { composeIndex } from './tables/index-table.ts';

/**
 * What stands before a report's text: index data, the covering letter on pages of its own, document number, title,
 * and the date under it. The number is the letter's where there is one: the report is then what it delivers.
 */
export function composeHead(report: Report, figures: FigureLookup): Block[] {
  const { index, letter } = report;
  const number = report.documentNumber === undefined ? [] : [line(report.documentNumber, 'documentNumber')];
  const subtitle =
    report.dateUnderTitle === undefined ? [] : [line(bracketed(report.dateUnderTitle), 'subtitle')];
  return [
    ...(index === undefined ? [] : [composeIndex(index)]),
    ...number,
    ...(letter === undefined ? [] : composeLetter(letter, figures)),
    {
      kind: 'title',
      lines: report.title,
      place: report.place,
      ...(letter === undefined ? {} : { onNewPage: true as const }),
    },
    ...subtitle,
  ];
}

/** 报送函: its title, 主送机关 flush left with a colon (GB/T 9704-2012, 7.3.2), its text and signature. */
function composeLetter(
  { title, addressee, flow, signature, place }: CoveringLetter,
  figures: FigureLookup,
): Block[] {
  return [
    { kind: 'title', lines: title, place },
    ...(addressee === undefined ? [] : [line(withColon(addressee), 'plain')]),
    ...composeFlow(flow, new HeadingCounter(), figures),
    ...(signature === undefined ? [] : [composeSignature(signature)]),
  ];
}

function line({ text, locate, place }: PlacedText, style: ParagraphStyle): ParagraphBlock {
  return {
    kind: 'paragraph',
    style,
    inlines: [{ text, ...(locate === undefined ? {} : { locate }) }],
    place,
  };
}

/** A 题注 stands in brackets: （2023年1月31日）. */
const bracketed = ({ text, place }: PlacedText): PlacedText => ({ text: `（${text}）`, place });

/** The colon goes after what the author wrote, so that places within it stay right. */
const withColon = (addressee: PlacedText): PlacedText =>
  addressee.text.endsWith('：') ? addressee : { ...addressee, text: `${addressee.text}：` };
