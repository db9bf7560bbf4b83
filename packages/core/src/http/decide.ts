import { isWorthRetrying, retryDelay } from "./retry-policy.js";

/** The outcome of one attempt of a request. */
export type Outcome<Value> =
  /** A value, which is returned to the caller. */
  | { readonly kind: "done"; readonly value: Value }
  /** A response that was truncated or has another content, such as a page of a proxy. The value is what was read. */
  | { readonly kind: "incomplete"; readonly status: number; readonly value: Value }
  /** A status of 400 or more, or one in the body of a 200. `read` returns the value of the response. */
  | {
      readonly kind: "refused";
      readonly status: number;
      /** Milliseconds that the service asks to wait. */
      readonly retryAfter: number | undefined;
      readonly read: () => Promise<Value>;
    }
  /** No response. `unsent`: it is proven that the request did not arrive. */
  | { readonly kind: "fault"; readonly error: unknown; readonly unsent: boolean };

/** The other inputs of the decision about another attempt. */
export interface RetrySituation {
  /** The number of the attempt, from 0. */
  readonly attempt: number;
  /** The maximum number of retries. */
  readonly retries: number;
  /** Milliseconds since the first attempt began. */
  readonly spent: number;
  /** Milliseconds after which no further retry begins. */
  readonly retryTime: number;
  /** Milliseconds since the first attempt after which the result is not needed any more. */
  readonly deadline: number;
  /** Whether the request is idempotent. */
  readonly repeatable: boolean;
  /** From 0 to 1. */
  readonly random: number;
}

/** Milliseconds until the next attempt; `undefined` if this was the last one. */
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
