import type { JournalEntry } from "../contract/journal-entry.js";
import { CorsacError, type ErrorCategory, type ErrorDetails } from "./corsac-error.js";

/**
 * A create was sent and no usable response was received: the prediction may exist and may be charged. It is never
 * repeated without a check: `predictions.recover([error.entry])` searches for it in the service's list.
 */
export class CreateUncertainError extends CorsacError {
  static override readonly code = "create-uncertain";
  static override readonly category: ErrorCategory = "uncertain";
  /** The model's id. */
  readonly model: string;
  /** When the request was sent. */
  readonly sentAt: Date;
  /** The data needed to search for it, as plain JSON. */
  readonly entry: JournalEntry;

  constructor(message: string, entry: JournalEntry, details: ErrorDetails = {}) {
    super(message, {
      hint: "The prediction may exist. Call predictions.recover([error.entry]) before you create it again.",
      ...details,
    });
    this.model = entry.model;
    this.sentAt = new Date(entry.sentAt);
    this.entry = entry;
  }
}
