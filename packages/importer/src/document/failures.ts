import type { Condition } from "./condition.js";
import type { Place } from "./operation-binding.js";

/** Words and codes of a service, and the error category that they map to. */
export interface FailureCategory {
  category: "input" | "payment" | "rate-limit" | "safety" | "out-of-memory" | "timeout" | "server";
  /** Compared case-insensitively; a space matches any separator, `…` up to 24 characters. */
  words: string[];
}

/** How a refused request's error is read: for all operations (`x-corsac-service`), or for those of a lifecycle. */
export interface ErrorReading {
  /** An error code, shown where there is no message: `/error/code`. */
  code?: Place;
  /** The human-readable message: `/error/message`. */
  message?: Place;
  /** The service's own name of the kind of error, for `categories`: `/error/type`. */
  category?: Place;
  /** Matches an error in a 2xx response: nothing was created, or no data was returned. */
  refused?: Condition;
  /** The client's error categories for the service's own words and codes. */
  categories?: FailureCategory[];
}
