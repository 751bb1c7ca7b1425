import type { Block } from '../../src/document/document.ts';
import { openFontSet } from '../../src/fonts/open-font-set.ts';
import { type Layout, layout } from '../../src/layout/layout.ts';
import { document, drawFrame } from '../support/documents.ts';

export const fonts = openFontSet();

/** Lays blocks out with the bundled fonts. */
export const layOut = (...blocks: readonly Block[]): Layout => layout(document(blocks), fonts, drawFrame);
