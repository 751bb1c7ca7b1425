import { type Compressor, type Job, WAYS, type Way } from '../pdf/compressor.ts';

/**
 * Jobs in memory that two threads share: each is taken by whoever comes first. The thread that makes pages offers its fonts
 * before it draws, and each page when it is drawn; the other one helps when it has nothing else to do.
 */
export interface SharedJobs {
  readonly jobs: readonly SharedJob[];
  /** What the other thread makes of them: of each at its own place, which is as long as its bytes. */
  readonly results: Uint8Array<SharedArrayBuffer>;
  /** Of each what has become of it, or how long its result is. */
  readonly states: Int32Array<SharedArrayBuffer>;
}

interface SharedJob {
  readonly way: Way;
  /** In memory that is shared. */
  readonly bytes: Uint8Array;
}

const WAITING = 0;
const TAKEN = -1;
/** It could not be done there, or became longer than it was: whoever offered it does it. */
const LEFT = -2;

/** Whether the calling thread has a job now. */
const take = ({ states }: SharedJobs, k: number): boolean =>
  Atomics.compareExchange(states, k, WAITING, TAKEN) === WAITING;

/** Does what nobody has taken yet. */
export function helpWith(offered: SharedJobs): void {
  const { jobs, results, states } = offered;
  let at = 0;
  jobs.forEach(({ way, bytes }, k) => {
    const place = results.subarray(at, at + bytes.length);
    at += bytes.length;
    if (!take(offered, k)) return;
    let state = LEFT;
    try {
      const result = WAYS[way](bytes);
      if (result.length <= place.length) {
        place.set(result);
        state = result.length;
      }
    } finally {
      // Whatever happened, the other thread is waiting.
      Atomics.store(states, k, state);
      Atomics.notify(states, k);
    }
  });
}

interface Offer {
  readonly shared: SharedJobs;
  /** What was done here. */
  readonly own: (Uint8Array | undefined)[];
}

/** Shares what is to be compressed of one document. */
export class JobSharer implements Compressor {
  private readonly offers: Offer[] = [];

  /** @param tell offers jobs to another thread, which may or may not help */
  constructor(private readonly tell: (jobs: SharedJobs) => void) {}

  room(length: number): Uint8Array {
    return new Uint8Array(new SharedArrayBuffer(length));
  }

  begin(jobs: readonly Job[]): () => readonly Uint8Array[] {
    const length = jobs.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const shared = {
      jobs,
      results: new Uint8Array(new SharedArrayBuffer(length)),
      states: new Int32Array(new SharedArrayBuffer(jobs.length * Int32Array.BYTES_PER_ELEMENT)),
    };
    const offer = { shared, own: [] };
    this.offers.push(offer);
    this.tell(shared);
    return () => {
      this.takeAll();
      return collect(offer);
    };
  }

  /** Does all that nobody has taken yet, from the last on: the other thread comes from the first. */
  private takeAll(): void {
    for (let offer = this.offers.pop(); offer !== undefined; offer = this.offers.pop()) {
      const { jobs } = offer.shared;
      for (let k = jobs.length - 1; k >= 0; k--) {
        const job = jobs[k];
        if (job !== undefined && take(offer.shared, k)) offer.own[k] = WAYS[job.way](job.bytes);
      }
    }
  }
}

/** Waits for what the other thread has taken. */
function collect({ shared: { jobs, results, states }, own }: Offer): Uint8Array[] {
  let at = 0;
  return jobs.map(({ way, bytes }, k) => {
    const from = at;
    at += bytes.length;
    const mine = own[k];
    if (mine !== undefined) return mine;
    Atomics.wait(states, k, TAKEN);
    const length = Atomics.load(states, k);
    return length === LEFT ? WAYS[way](bytes) : results.subarray(from, from + length);
  });
}
