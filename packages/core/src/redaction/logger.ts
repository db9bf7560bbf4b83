import type { Redact } from "./redact.js";

/** Receives messages that are not errors: unknown fields that were sent, unknown statuses. */
export interface Logger {
  warn(message: string): void;
}

const most = 1000;

/** A logger that writes each message once, without secrets. It never throws, so that no call fails for a message. */
export function onceLogger(logger: Logger, redact: Redact): Logger {
  const logged = new Set<string>();
  return {
    warn(text) {
      const message = redact(text);
      if (logged.has(message)) return;
      // Messages contain prediction ids, so their number is unlimited.
      if (logged.size === most) logged.clear();
      logged.add(message);
      try {
        logger.warn(message);
      } catch {}
    },
  };
}
