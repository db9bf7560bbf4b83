import type { Logger } from "../redaction/logger.js";
import type { Redact } from "../redaction/redact.js";
import { redactCause } from "../redaction/redact-cause.js";
import type { AddedHeaders, Hooks, RequestEvent, RetryEvent } from "./hooks.js";

/** Calls the hooks for every attempt of a request. */
export interface Observer {
  /** Returns the headers that the hook adds. Throws only errors of the hook. */
  begin(event: RequestEvent): AddedHeaders | undefined | Promise<AddedHeaders | undefined>;
  /** Observes one attempt. */
  watch(event: RequestEvent, attempt: () => Promise<Response>): Promise<Response>;
  retry(event: RetryEvent): void;
}

export function createObserver(hooks: Hooks, logger: Logger, now: () => number, redact: Redact): Observer {
  /** An error thrown by a hook is only logged, so that a paid prediction is not lost. */
  function tell<Event>(hook: ((event: Event) => void) | undefined, event: () => Event): void {
    try {
      hook?.(event());
    } catch (error) {
      logger.warn(`A hook threw: ${error}`);
    }
  }
  const { onRequest, onResponse, onFault, onRetry } = hooks;
  return {
    begin: async (event) => (await onRequest?.(event)) || undefined,
    async watch(request, attempt) {
      const start = now();
      try {
        const response = await attempt();
        const { status, headers } = response;
        tell(onResponse, () => ({ request, status, headers, duration: now() - start }));
        return response;
      } catch (fault) {
        tell(onFault, () => ({ request, error: redactCause(fault, redact), duration: now() - start }));
        throw fault;
      }
    },
    retry: (event) =>
      tell(onRetry, () =>
        event.error === undefined ? event : { ...event, error: redactCause(event.error, redact) },
      ),
  };
}
