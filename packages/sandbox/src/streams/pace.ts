import { pendingShare } from "../predictions/prediction.js";

/** Timing of the pieces of a stream. */
export interface StreamPace {
  /** Milliseconds to the first piece. */
  firstPiece?: number;
  /** Pieces per second. */
  rate?: number;
}

/** Milliseconds before the first piece, and before each further one. */
export interface Pauses {
  first: number;
  between: number;
}

/**
 * The pauses of a stream. By default, all pieces together take the duration of a prediction.
 * @param duration Total milliseconds of a prediction.
 */
export function pausesOf(pieces: number, duration: number, { firstPiece, rate }: StreamPace): Pauses {
  const first = firstPiece ?? duration * pendingShare;
  const between = rate === undefined ? Math.max(0, duration - first) / Math.max(1, pieces - 1) : 1000 / rate;
  return { first, between };
}
