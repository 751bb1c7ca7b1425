import type { Step } from '../builder/build.ts';
import type { Language, Text } from '../diagnostics/finding.ts';

/** A step is named once the run has taken this long: a quick one needs no words. */
const PATIENCE_MS = 500;

const STEPS: Readonly<Record<Step, Text>> = {
  check: { zh: '正在检查内容……', en: 'checking the content …' },
  layout: { zh: '正在排版……', en: 'setting the pages …' },
  docx: { zh: '正在生成 DOCX……', en: 'making the DOCX …' },
  pdf: { zh: '正在生成 PDF……', en: 'making the PDF …' },
};

/** Tells a person at a terminal what takes so long, on one line that is wiped when it is done. Silent elsewhere. */
export class Progress {
  private readonly start = performance.now();
  private readonly stream = process.stderr;
  private readonly timer: NodeJS.Timeout | undefined;
  private step: Step | undefined;
  private shown = false;

  constructor(
    private readonly language: Language,
    quiet: boolean,
  ) {
    if (quiet || !this.stream.isTTY) return;
    this.timer = setTimeout(() => this.show(), PATIENCE_MS).unref();
  }

  /** A step begins. Most steps keep the process busy, so that no timer fires while they run. */
  readonly begin = (step: Step): void => {
    this.step = step;
    if (performance.now() - this.start >= PATIENCE_MS) this.show();
  };

  readonly done = (): void => {
    clearTimeout(this.timer);
    if (this.shown) this.stream.write('\r\u001b[K');
  };

  private show(): void {
    if (this.timer === undefined || this.step === undefined) return;
    this.stream.write(`\r\u001b[K${STEPS[this.step][this.language]}`);
    this.shown = true;
  }
}
