import { type CompressPieces, compressPiece } from '../pdf/font/deflate-pieces.ts';

/**
 * Pieces that wait to be compressed, in memory that two threads share: each is taken by whoever comes first. The thread
 * that makes pages offers its fonts before it draws; the other one helps when it has nothing else to do.
 */
export interface SharedPieces {
  /** One after the other; each is overwritten with what it becomes. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly lengths: readonly number[];
  /** Of each piece what has become of it, or how long it is now. */
  readonly states: Int32Array<SharedArrayBuffer>;
}

const WAITING = 0;
const TAKEN = -1;
/** It could not be compressed there, or became longer than it was: whoever offered it does it. */
const LEFT = -2;

/** Whether the calling thread has the piece now. */
const take = ({ states }: SharedPieces, k: number): boolean =>
  Atomics.compareExchange(states, k, WAITING, TAKEN) === WAITING;

/** Compresses what nobody has taken yet. */
export function helpWith(offered: SharedPieces): void {
  const { bytes, lengths, states } = offered;
  let at = 0;
  lengths.forEach((length, k) => {
    const place = bytes.subarray(at, at + length);
    at += length;
    if (!take(offered, k)) return;
    let state = LEFT;
    try {
      const compressed = compressPiece(place);
      if (compressed.length <= length) {
        place.set(compressed);
        state = compressed.length;
      }
    } finally {
      // Whatever happened, the other thread is waiting.
      Atomics.store(states, k, state);
      Atomics.notify(states, k);
    }
  });
}

interface Offer {
  readonly pieces: readonly Uint8Array[];
  readonly shared: SharedPieces;
  /** Those that were compressed here. */
  readonly own: (Uint8Array | undefined)[];
}

/** Shares the pieces of one document. */
export class PieceSharer {
  private readonly offers: Offer[] = [];

  /** @param tell offers pieces to another thread, which may or may not help */
  constructor(private readonly tell: (pieces: SharedPieces) => void) {}

  readonly compress: CompressPieces = (pieces) => {
    const offer = { pieces, shared: share(pieces), own: [] };
    this.offers.push(offer);
    this.tell(offer.shared);
    return () => {
      this.takeAll();
      return collect(offer);
    };
  };

  /** Compresses all that nobody has taken yet, from the last on: the other thread comes from the first. */
  private takeAll(): void {
    for (let offer = this.offers.pop(); offer !== undefined; offer = this.offers.pop()) {
      for (let k = offer.pieces.length - 1; k >= 0; k--) {
        if (take(offer.shared, k)) offer.own[k] = compressPiece(offer.pieces[k] ?? new Uint8Array());
      }
    }
  }
}

function share(pieces: readonly Uint8Array[]): SharedPieces {
  const lengths = pieces.map(({ length }) => length);
  const bytes = new Uint8Array(new SharedArrayBuffer(lengths.reduce((sum, length) => sum + length, 0)));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  const states = new Int32Array(new SharedArrayBuffer(pieces.length * Int32Array.BYTES_PER_ELEMENT));
  return { bytes, lengths, states };
}

/** Waits for what the other thread has taken. */
function collect({ pieces, shared: { bytes, states }, own }: Offer): Uint8Array[] {
  let at = 0;
  return pieces.map((piece, k) => {
    const from = at;
    at += piece.length;
    const mine = own[k];
    if (mine !== undefined) return mine;
    Atomics.wait(states, k, TAKEN);
    const length = Atomics.load(states, k);
    return length === LEFT ? compressPiece(piece) : bytes.slice(from, from + length);
  });
}
