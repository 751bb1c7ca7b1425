import { basename } from 'node:path';
import type { Step } from '../builder/build.ts';
import { fill, type Language, type Text } from '../diagnostics/finding.ts';
import { isContentFile } from '../world/content-file.ts';
import { tellReads } from '../world/record.ts';
import type { OnWait } from '../world/replace.ts';
import type { World } from '../world/world.ts';

/** A step is named once the run has taken this long: a quick one needs no words. */
const PATIENCE_MS = 500;
/**
 * So much content may take longer than that on an office's machine, and keeps the process busy: it is named at once. Lists
 * and tables take three times as long as paragraphs; where it is done sooner, the line is seen for that long.
 */
const LONG_BYTES = 100_000;

const STEPS: Readonly<Record<Step, Text>> = {
  check: { zh: '正在检查内容……', en: 'checking the content …' },
  layout: { zh: '正在排版……', en: 'setting the pages …' },
  docx: { zh: '正在生成 DOCX……', en: 'making the DOCX …' },
  pdf: { zh: '正在生成 PDF……', en: 'making the PDF …' },
};

const WAITING: Text = {
  zh: '另一次 nianbao 正在写入 {folder}，等它写完……（它若已中断，{seconds} 秒后接着写）',
  en: 'another run of nianbao is writing into {folder}: waiting for it … (if it broke off, {seconds} s)',
};

/** In ms. `performance` would load ten modules of Node's. */
const clock = (): number => Number(process.hrtime.bigint()) / 1e6;

/**
 * Tells a person at a terminal what takes so long, on one line that is wiped when it is done. Elsewhere only that another
 * run is waited for is told, as a line.
 */
export class Progress {
  private readonly start = clock();
  private timer: NodeJS.Timeout | undefined;
  private words: string | undefined;
  private bytes = 0;
  private shown = false;

  constructor(
    private readonly language: Language,
    private readonly quiet: boolean,
  ) {}

  /** A step begins. Most steps keep the process busy, so that no timer fires while they run. */
  readonly begin = (step: Step): void => {
    if (this.quiet) return;
    this.words = STEPS[step][this.language];
    if (clock() - this.start >= PATIENCE_MS) this.show();
    else this.timer ??= setTimeout(this.show, PATIENCE_MS).unref();
  };

  /** A world by which a long report is known before it keeps the process busy: from what is read. */
  readonly watch = (world: World): World =>
    tellReads(world, (path, { length }) => {
      if (isContentFile(basename(path))) this.bytes += length;
      if (this.bytes > LONG_BYTES) this.show();
    });

  /** From now on another run is waited for, which writes into a folder. @param longest as OnWait has it */
  readonly wait = (folder: string, longest: number): void => {
    if (this.quiet) return;
    this.done();
    this.words = fill(WAITING[this.language], { folder, seconds: longest / 1000 });
    this.timer = setTimeout(this.stream.isTTY ? this.show : this.print, PATIENCE_MS).unref();
  };

  readonly done = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.words = undefined;
    if (this.shown) this.stream.write('\r\u001b[K');
    this.shown = false;
  };

  private readonly show = (): void => {
    if (this.words === undefined || !this.stream.isTTY) return;
    this.stream.write(`\r\u001b[K${this.words}`);
    this.shown = true;
  };

  /** Opened by the first word, see output.ts. */
  private get stream(): NodeJS.WriteStream {
    return process.stderr;
  }

  private readonly print = (): void => {
    this.stream.write(`${this.words}\n`);
  };
}

/**
 * Does what writes into a folder, in its turn: where another run writes there, says after half a second that it is waited
 * for.
 * @param action given what is to be told when there is one
 */
export async function inTurn<T>(
  folder: string,
  { language, quiet }: { readonly language: Language; readonly quiet: boolean },
  action: (onWait: OnWait) => Promise<T>,
): Promise<T> {
  const progress = new Progress(language, quiet);
  return action((longest) => progress.wait(folder, longest)).finally(progress.done);
}
