import type { Redact } from "./redact.js";

/** Takes what is worth knowing but no error: unknown fields that were sent, status words never seen. */
export interface Logger {
  warn(message: string): void;
}

const most = 1000;

/** A logger that says each thing once, and no secret. */
export function onceLogger(logger: Logger, redact: Redact): Logger {
  const said = new Set<string>();
  return {
    warn(text) {
      const message = redact(text);
      if (said.has(message)) return;
      // Messages name predictions, of which there is no end.
      if (said.size === most) said.clear();
      said.add(message);
      logger.warn(message);
    },
  };
}
