import type { Accepted } from '../checks/accept.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Report } from '../report/report.ts';

/** The files that a report becomes, in the order that they are made in. */
export const FORMATS = ['docx', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** What a build is busy with, in this order. */
export type Step = 'check' | 'layout' | Format;

/** How a report is built; all of it may be left out. */
export interface BuildOptions {
  /** The files that are wanted; all of them where it is absent. */
  readonly formats?: readonly Format[];
  /** A folder of fonts by role (title.ttf, body.ttf, …) that come before the bundled ones. */
  readonly fontsFolder?: string;
  /** The instant that the files carry as their making, instead of the content's date. In whole seconds. */
  readonly madeAt?: Date;
  /** Whether the PDF carries the content files and the tables as CSV; it is PDF/A-3a then. */
  readonly attach?: boolean;
  /** Told of each step as it begins. */
  readonly onStep?: (step: Step) => void;
}

/** Fonts of the override folder that were used instead of bundled ones. */
export type FontsUsed = readonly { readonly role: string; readonly file: string }[];

/** A report that was read and checked. */
export interface Checked {
  /** Undefined where the content is so wrong that no report could be made of it. */
  readonly report: Report | undefined;
  /** What is to be mended; without what the author accepts. */
  readonly findings: readonly Finding[];
  /** What the author accepts (接受), each with the reason. */
  readonly accepted: readonly Accepted[];
  /** The content files' texts by name, for the reporters' carets. */
  readonly sources: ReadonlyMap<string, string>;
}

/** A finished file, to be written by the caller (`replaceFiles`). */
export interface BuiltFile {
  /** The report's title and the format's ending. */
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/** A report that was built. */
export interface Built extends Checked {
  /** The finished files, named after the title; empty when there are errors. */
  readonly files: readonly BuiltFile[];
  /** The report's number of pages, when files were made. */
  readonly pages: number | undefined;
  readonly fonts: FontsUsed;
}
