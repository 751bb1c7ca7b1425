import { LOADING, type SharedTuning, shareTuning, TUNED } from './shared-tuning.ts';

/** Engines that this was tried with. Others go on as they are. */
const KNOWN = /^v(?:20|22|24)\./;

/**
 * What an engine does for a program that goes on: in threads of its own it compiles anew what is run often, optimized,
 * looks for garbage in the old part of the heap, and helps to clear the young part, which it makes larger and larger; it
 * learns which objects live long; and it compiles a regular expression for its interpreter first, and once more, for the
 * processor, at the second search. A run of a fifth of a second ends before any of that has paid: its two threads have no
 * processor to spare, memory that is touched for the first time costs more than clearing what there is, and nearly all
 * expressions search twice.
 *
 * No flag may change what is there already: `--no-regexp-tier-up` would say the same of expressions, but of all that there
 * are, and the engine crashes where one was compiled for its interpreter. How many searches come before the second
 * compiling is kept with each expression from its making.
 */
const SHORT_RUN = [
  '--no-opt',
  '--no-incremental-marking',
  '--no-parallel-scavenge',
  '--no-concurrent-array-buffer-sweeping',
  '--semi-space-growth-factor=1',
  '--no-allocation-site-pretenuring',
  '--regexp-tier-up-ticks=0',
  // Of expressions that were made before.
  '--no-regexp-peephole-optimization',
];
/** The engine as it was. */
const LONG_RUN = [
  '--opt',
  '--incremental-marking',
  '--parallel-scavenge',
  '--concurrent-array-buffer-sweeping',
  '--semi-space-growth-factor=2',
  '--allocation-site-pretenuring',
  '--regexp-tier-up-ticks=1',
  '--regexp-peephole-optimization',
];

/**
 * A run of one thread is over in less than a tenth: the baseline compiler does not pay either, where engines have it by
 * default. With two threads it does.
 */
const HAS_BASELINE = ['x64', 'arm64'].includes(process.arch);

/** A run of two threads, or of a command that has one. */
export type RunKind = 'short' | 'shortest';

/** What the engine is told for a run, and what where the run turns out to be a long one. */
const FLAGS: Readonly<
  Record<RunKind, { readonly tuned: readonly string[]; readonly back: readonly string[] }>
> = {
  short: { tuned: SHORT_RUN, back: LONG_RUN },
  shortest: {
    tuned: HAS_BASELINE ? [...SHORT_RUN, '--no-sparkplug'] : SHORT_RUN,
    back: HAS_BASELINE ? [...LONG_RUN, '--sparkplug'] : LONG_RUN,
  },
};

/** So far below nought that no thread which has loaded its code now is the last one. */
const NEVER = -1000;

/**
 * Tunes the engine for a run of one command that is over in a fifth of a second, and tunes it back where the run turns
 * out to be a long one. Flags of a running engine are not promised to take effect at any moment (Node's documentation of
 * v8.setFlagsFromString); these are asked each time that such a work might begin.
 *
 * Kept code (load-bundle.ts) is refused under other flags than it was made with, so that all threads have to have loaded
 * theirs first. What is loaded behind that has code of its own.
 */
export class Tuning {
  constructor(
    readonly shared: SharedTuning,
    private readonly kind: RunKind = 'short',
  ) {}

  /** For as many threads, of which each is to say that it has `loaded`. */
  static of(threads: number, kind?: RunKind): Tuning {
    return new Tuning(shareTuning(threads), kind);
  }

  /** Whether the engine has the flags of a short run. */
  get isTuned(): boolean {
    return Atomics.load(this.shared, TUNED) === 1;
  }

  /** The calling thread has loaded its code. The last one tunes the engine. @returns resolves when that is done */
  async loaded(): Promise<void> {
    if (Atomics.sub(this.shared, LOADING, 1) === 1) await this.tune(true);
  }

  /** The run will be a long one. */
  giveUp(): void {
    const left = Atomics.exchange(this.shared, LOADING, NEVER);
    if (left === 0) void this.tune(false);
  }

  private async tune(isShort: boolean): Promise<void> {
    const { tuned, back } = FLAGS[this.kind];
    await setFlags(isShort ? tuned : back);
    Atomics.store(this.shared, TUNED, isShort ? 1 : 0);
  }
}

/** Gives the engine the flags of a run at once, for code that is kept under them. */
export const tuneNow = (kind: RunKind): Promise<void> => setFlags(FLAGS[kind].tuned);

/** Only the thread that sets flags loads what sets them. */
async function setFlags(flags: readonly string[]): Promise<void> {
  if (!KNOWN.test(process.version)) return;
  const { setFlagsFromString } = await import('node:v8');
  for (const flag of flags) setFlagsFromString(flag);
}
