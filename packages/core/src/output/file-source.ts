import type { Transport } from "../http/transport.js";
import type { Audience } from "../http/transport-request.js";
import type { Clock } from "../time/clock.js";

/** Where a file's bytes come from. */
export interface FileSource {
  readonly transport: Transport;
  /** Whom the key is for. */
  readonly audience: Audience;
  /** Bytes. */
  readonly maximumSize: number;
  /** Until when, in ticks of the clock, a host may not have it yet: it was just made. */
  readonly appearing?: { readonly clock: Clock; readonly until: number } | undefined;
  /** When the service removes it, where that is known. */
  readonly expiresAt?: Date | undefined;
  /** How often a download goes on at most after it broke off, without having got much further. */
  readonly retries: number;
  /** Waits before a download that broke off goes on. `attempt` counts from 0. */
  readonly pause: (attempt: number, signal?: AbortSignal) => Promise<void>;
}
