import { CorsacError } from "../errors/corsac-error.js";
import { InputError } from "../errors/input-error.js";
import { RateLimitError } from "../errors/rate-limit-error.js";

/** The part of an error that a browser receives. */
export interface ProxyProblem {
  readonly error: {
    /** As in `CorsacError`. */
    readonly code: string;
    readonly message: string;
    /** The violations of an input. */
    readonly violations?: readonly { readonly path: string; readonly message: string }[];
  };
}

/** A response that must not be cached, because the next one may differ. */
export function answer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });
}

export function problem(status: number, code: string, message: string): Response {
  return answer(status, { error: { code, message } } satisfies ProxyProblem);
}

/**
 * The response to an error. A browser receives the violations of its input, but no URLs, keys and accounts of the
 * server.
 */
export function refusal(error: unknown): Response {
  if (InputError.isInstance(error)) {
    const violations = error.violations.map(({ path, message }) => ({ path, message }));
    const message = "The input is not valid";
    return answer(422, { error: { code: error.code, message, violations } } satisfies ProxyProblem);
  }
  if (RateLimitError.isInstance(error)) {
    const seconds = Math.ceil((error.retryAfter ?? 1000) / 1000);
    const body: ProxyProblem = { error: { code: error.code, message: "Too many requests at the moment" } };
    return answer(429, body, { "retry-after": String(seconds) });
  }
  if (!CorsacError.isInstance(error)) return problem(500, "internal", "Something went wrong");
  if (error.category === "not-found") return problem(404, error.code, "There is no such prediction");
  if (error.category === "expired") return problem(410, error.code, "The file has expired or was removed");
  return problem(502, error.code, "The service did not do it");
}
