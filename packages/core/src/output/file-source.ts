import type { Transport } from "../http/transport.js";
import type { Audience } from "../http/transport-request.js";
import type { Clock } from "../time/clock.js";

/** The source of a file's content. */
export interface FileSource {
  readonly transport: Transport;
  /** The origin of the key. */
  readonly audience: Audience;
  /** Bytes. */
  readonly maximumSize: number;
  /** The time in ticks of the clock until which a host may not have a newly created file. */
  readonly appearing?: { readonly clock: Clock; readonly until: number } | undefined;
  /** When the service removes the file, if known. */
  readonly expiresAt?: Date | undefined;
  /** The maximum number of times an interrupted download is resumed without significant progress. */
  readonly retries: number;
  /** Waits before an interrupted download is resumed. `attempt` counts from 0. */
  readonly pause: (attempt: number, signal?: AbortSignal) => Promise<void>;
}
