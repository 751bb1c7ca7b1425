import type { Accepted } from '../checks/accept.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Document } from '../document/document.ts';
import type { Attachment } from '../pdf/attachments.ts';
import type { Report } from '../report/report.ts';
import type { LaidOut } from './render.ts';

export const FORMATS = ['docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** What a build is busy with, in this order. */
export type Step = 'check' | 'layout' | Format;

export interface BuildOptions {
  readonly formats?: readonly Format[];
  /** A folder of fonts by role (title.ttf, body.ttf, …) that come before the bundled ones. */
  readonly fontsFolder?: string;
  /** The instant that the files carry as their making, instead of the content's date. In whole seconds. */
  readonly madeAt?: Date;
  /** Whether the PDF carries the content files and the tables as CSV; it is PDF/A-3a then. */
  readonly attach?: boolean;
  /** Told of each step as it begins. */
  readonly onStep?: (step: Step) => void;
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

/** Fonts of the override folder that were used instead of bundled ones. */
export type FontsUsed = readonly { readonly role: string; readonly file: string }[];

export interface Checked {
  readonly report: Report | undefined;
  /** What is to be mended; without what the author accepts. */
  readonly findings: readonly Finding[];
  /** What the author accepts (接受), each with the reason. */
  readonly accepted: readonly Accepted[];
  /** The content files' texts by name, for the reporters' carets. */
  readonly sources: ReadonlyMap<string, string>;
}

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

export interface BuiltFile {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

export interface Built extends Checked {
  /** The finished files, named after the title; empty when there are errors. */
  readonly files: readonly BuiltFile[];
  /** The report's number of pages, when files were made. */
  readonly pages: number | undefined;
  readonly fonts: FontsUsed;
}
