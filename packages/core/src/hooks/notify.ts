import type { Logger } from "../redaction/logger.js";

/**
 * Calls a hook of the caller. An error that it throws, or with which its promise rejects, is only logged, so that a paid
 * prediction is not lost.
 */
export async function notify(logger: Logger, hook: () => unknown): Promise<void> {
  try {
    await hook();
  } catch (error) {
    logger.warn(`A hook threw: ${error}`);
  }
}
