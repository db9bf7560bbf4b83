import { type Clock, ticks } from "../time/clock.js";

/** The properties that determine the rate limit of a request. */
interface CountedRequest {
  readonly method: string;
  readonly audience: { readonly origin: string };
}

/** A pause of all requests of a client after the service has rejected one because of a rate limit. */
export interface Pause {
  /** Starts a pause: the service rejects such requests for this number of milliseconds. */
  begin(request: CountedRequest, milliseconds: number): void;
  /** Resolves when the request may be sent; `undefined` if it may be sent immediately. */
  over(request: CountedRequest, signal: AbortSignal | undefined): Promise<void> | undefined;
}

/** Services count creates and queries separately: a pause applies to one method at one origin. */
export function createPause(clock: Clock, random: () => number): Pause {
  const ends = new Map<string, number>();
  const keyOf = ({ method, audience: { origin } }: CountedRequest): string => `${method} ${origin}`;
  const left = (key: string): number => (ends.get(key) ?? 0) - ticks(clock);
  async function rest(key: string, signal: AbortSignal | undefined): Promise<void> {
    // Requests are spread over time.
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
