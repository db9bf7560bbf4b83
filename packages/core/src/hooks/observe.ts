import type { Logger } from "../redaction/logger.js";
import type { Redact } from "../redaction/redact.js";
import { redactCause } from "../redaction/redact-cause.js";
import type { AddedHeaders, Hooks, RequestEvent, RetryEvent } from "./hooks.js";
import { notify } from "./notify.js";

/** Calls the hooks for every attempt of a request. */
export interface Observer {
  /** Returns the headers that the hook adds. Throws only errors of the hook. */
  begin(event: RequestEvent): AddedHeaders | undefined | Promise<AddedHeaders | undefined>;
  /** Observes one attempt. */
  watch(event: RequestEvent, attempt: () => Promise<Response>): Promise<Response>;
  retry(event: RetryEvent): void;
}

export function createObserver(hooks: Hooks, logger: Logger, now: () => number, redact: Redact): Observer {
  function call<Event>(hook: ((event: Event) => void) | undefined, event: () => Event): void {
    if (hook) void notify(logger, () => hook(event()));
  }
  const { onRequest, onResponse, onFault, onRetry } = hooks;
  return {
    begin: async (event) => (await onRequest?.(event)) || undefined,
    async watch(request, attempt) {
      const start = now();
      try {
        const response = await attempt();
        const { status, headers } = response;
        call(onResponse, () => ({ request, status, headers, duration: now() - start }));
        return response;
      } catch (fault) {
        call(onFault, () => ({ request, error: redactCause(fault, redact), duration: now() - start }));
        throw fault;
      }
    },
    retry: (event) =>
      call(onRetry, () =>
        event.error === undefined ? event : { ...event, error: redactCause(event.error, redact) },
      ),
  };
}
