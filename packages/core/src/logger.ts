/** Takes what is worth knowing but no error: unknown fields that were sent, status words never seen. */
export interface Logger {
  warn(message: string): void;
}

const most = 1000;

/** A logger that says each thing once. */
export function onceLogger(logger: Logger): Logger {
  const said = new Set<string>();
  return {
    warn(message) {
      if (said.has(message)) return;
      // Messages name predictions, of which there is no end.
      if (said.size === most) said.clear();
      said.add(message);
      logger.warn(message);
    },
  };
}
