import type { PartSpec } from '../editions/edition.ts';
import { contentJsonSchema } from '../schema/json-schema.ts';
import { describe } from '../schema/key-words.ts';
import { modeline, schemaFileName } from '../schema/modeline.ts';
import { wordsOf } from '../schema/words-of.ts';
import type { NewFile } from '../world/new-file.ts';
import { type NewReport, settingsLines } from './settings-file.ts';
import { tableLines } from './table-lines.ts';
import { textLines } from './text-lines.ts';
import { comment, pair } from './yaml-lines.ts';

/** The subfolder for what editors need; content files are only looked for beside it. */
export const EDITOR_FOLDER = '.nianbao';

/** The content files of a new report, to be filled in. */
export function newReportFiles(report: NewReport): NewFile[] {
  const { edition } = report;
  const first = file(
    '0-报告',
    ['报告本身：机关、年度、标题、引言和联系方式。'],
    settingsLines(report),
    report,
  );
  const parts = edition.parts.map((part) => {
    const words = wordsOf([part.heading], edition);
    return file(
      `${part.number}-${part.heading}`,
      words === undefined ? [] : [describe(words)],
      partLines(part, report),
      report,
    );
  });
  return [first, ...parts];
}

/** What stands in EDITOR_FOLDER: the JSON Schema that the files name, so that editors need no network. */
export function editorFiles({ edition }: NewReport): NewFile[] {
  return [
    {
      name: schemaFileName(edition),
      bytes: encode(`${JSON.stringify(contentJsonSchema(edition), null, 2)}\n`),
    },
  ];
}

function file(
  name: string,
  about: readonly string[],
  lines: readonly string[],
  { edition }: NewReport,
): NewFile {
  const head = [
    ...about.flatMap((text) => comment(text)),
    modeline(`${EDITOR_FOLDER}/${schemaFileName(edition)}`),
  ];
  return { name: `${name}.yaml`, bytes: encode(`${[...head, ...lines].join('\n')}\n`) };
}

function partLines(part: PartSpec, report: NewReport): string[] {
  const heading = report.carried?.partHeadings.get(part.number) ?? part.heading;
  const { number, table } = part;
  if (table !== undefined) return [pair(heading, '', 0), ...tableLines(table, report)];
  return [
    pair(heading, '', 0),
    ...(number === 1 || number === 5 || number === 6 ? textLines(number, report) : []),
  ];
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
