import { isWorthRetrying, retryDelay } from "./retry-policy.js";

/** How one attempt of a request ended. */
export type Outcome<Value> =
  /** With a value, which is given to the caller. */
  | { readonly kind: "done"; readonly value: Value }
  /** With a response that was cut off or is of something else: a page of some proxy. The value is what was read. */
  | { readonly kind: "incomplete"; readonly status: number; readonly value: Value }
  /** With a status of 400 or more. `read` gives the value of the response. */
  | {
      readonly kind: "refused";
      readonly status: number;
      /** Milliseconds that the service asks to wait. */
      readonly retryAfter: number | undefined;
      readonly read: () => Promise<Value>;
    }
  /** Without a response. `unsent`: it is proven that the request did not arrive. */
  | { readonly kind: "fault"; readonly error: unknown; readonly unsent: boolean };

/** What else decides about another attempt. */
export interface RetrySituation {
  /** Counts from 0. */
  readonly attempt: number;
  /** The most repetitions. */
  readonly retries: number;
  /** Milliseconds since the first attempt began. */
  readonly spent: number;
  /** Milliseconds after which nothing is repeated any more. */
  readonly retryTime: number;
  /** Milliseconds since the first attempt after which nobody waits for the result any more. */
  readonly deadline: number;
  /** Whether doing it twice is the same as doing it once. */
  readonly repeatable: boolean;
  /** From 0 to 1. */
  readonly random: number;
}

/** Milliseconds until the next attempt; `undefined` where this one was the last. */
export function decide(
  outcome: Exclude<Outcome<unknown>, { readonly kind: "done" }>,
  situation: RetrySituation,
): number | undefined {
  const { attempt, retries, spent, retryTime, deadline, repeatable, random } = situation;
  if (attempt >= retries || spent >= retryTime) return undefined;
  const retryAfter = outcome.kind === "refused" ? outcome.retryAfter : undefined;
  const delay = retryDelay(attempt, retryAfter, random);
  if (spent + delay > deadline) return undefined;
  switch (outcome.kind) {
    case "refused":
      return isWorthRetrying(outcome.status, repeatable, retryAfter) ? delay : undefined;
    case "incomplete":
      return repeatable ? delay : undefined;
    case "fault":
      return repeatable || outcome.unsent ? delay : undefined;
  }
}
