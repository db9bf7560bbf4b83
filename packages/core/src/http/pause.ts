import { type Clock, ticks } from "../time/clock.js";

/** Of a request, what it is counted by. */
interface CountedRequest {
  readonly method: string;
  readonly audience: { readonly origin: string };
}

/** A rest that all requests of a client take after the service has refused one because they are too many. */
export interface Pause {
  /** The service refuses such requests for so many milliseconds. */
  begin(request: CountedRequest, milliseconds: number): void;
  /** Resolves when they may go on, one after the other; `undefined` where they may at once. */
  over(request: CountedRequest, signal: AbortSignal | undefined): Promise<void> | undefined;
}

/** Services count creates and queries apart: a rest is for one method at one origin. */
export function createPause(clock: Clock, random: () => number): Pause {
  const ends = new Map<string, number>();
  const keyOf = ({ method, audience: { origin } }: CountedRequest): string => `${method} ${origin}`;
  const left = (key: string): number => (ends.get(key) ?? 0) - ticks(clock);
  async function rest(key: string, signal: AbortSignal | undefined): Promise<void> {
    // Not all at the same moment.
    const share = 1 + random() / 4;
    for (let time = left(key); time > 0; time = left(key)) await clock.sleep(time * share, signal);
  }
  return {
    begin(request, milliseconds) {
      const key = keyOf(request);
      if (milliseconds > left(key)) ends.set(key, ticks(clock) + milliseconds);
    },
    over(request, signal) {
      const key = keyOf(request);
      return left(key) > 0 ? rest(key, signal) : undefined;
    },
  };
}
