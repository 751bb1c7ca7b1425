import type { Document } from '../document/document.ts';
import type { Attachment } from '../pdf/attachments.ts';
import type { BuildOptions, Checked, FontsUsed } from './building.ts';
import type { LaidOut } from './render.ts';

/** What stands between a report that is checked and its finished files: for the command's own, not for the library's callers. */

/** A report on its pages, ready for any writer. */
export interface Typeset {
  readonly document: Document;
  readonly laidOut: LaidOut;
  /** What the PDF carries; empty unless asked for. */
  readonly attachments: readonly Attachment[];
}

export interface Prepared extends Checked {
  /** Undefined when there are errors. */
  readonly typeset: Typeset | undefined;
}

/** How a report is built where there is somebody to help. */
export interface HelpedOptions extends BuildOptions {
  /** Makes the pages while the report is checked and the DOCX is written. The files are the same bytes. */
  readonly elsewhere?: PagesElsewhere;
}

/** Makes pages beside the caller's own work, such as in another thread. */
export interface PagesElsewhere {
  /**
   * @returns undefined where the caller has to make them: something is to be said of them, which needs the content's
   * places, or it did not work there.
   */
  make(document: Document, wanted: PagesWanted): Promise<PagesMade | undefined>;
}

export interface PagesWanted {
  readonly fontsFolder?: string;
  /** Without it the pages are only laid out, for what is to be said of them. */
  readonly pdf: boolean;
  /** What the PDF carries. */
  readonly attachments: readonly Attachment[];
}

/** Pages of which nothing is to be said. */
export interface PagesMade {
  readonly pages: number;
  readonly fonts: FontsUsed;
  /** Where it was wanted. */
  readonly pdf: Uint8Array | undefined;
}
