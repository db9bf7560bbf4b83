import type { Condition } from "./condition.js";
import type { Place } from "./operation-binding.js";

/** Words and codes of a service, and the category of error that they mean. */
export interface FailureCategory {
  category: "input" | "payment" | "rate-limit" | "safety" | "out-of-memory" | "timeout" | "server";
  /** Compared without case; a space stands for any separator, `…` for up to 24 characters. */
  words: string[];
}

/** How a refused request tells what is wrong: of every operation (`x-corsac-service`), or of a lifecycle's. */
export interface ErrorReading {
  /** A code, told where there is no message: `/error/code`. */
  code?: Place;
  /** What is wrong, for people: `/error/message`. */
  message?: Place;
  /** The service's own word for the kind of error, for `categories`: `/error/type`. */
  category?: Place;
  /** An error inside of a 2xx response: nothing was created, or nothing told. */
  refused?: Condition;
  /** What the service's own words and codes mean: the client's category of such a failure. */
  categories?: FailureCategory[];
}
