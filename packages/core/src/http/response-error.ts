import type { ErrorReading } from "../descriptor/service.js";
import { AuthenticationError } from "../errors/authentication-error.js";
import { categoryOf } from "../errors/category-of.js";
import type { CorsacError, ErrorCategory, ErrorDetails } from "../errors/corsac-error.js";
import { bodyStart, findCodes, findMessage, findViolations } from "../errors/error-body.js";
import { InputError } from "../errors/input-error.js";
import { NotFoundError } from "../errors/not-found-error.js";
import { PaymentRequiredError } from "../errors/payment-required-error.js";
import { PermissionError } from "../errors/permission-error.js";
import { RateLimitError } from "../errors/rate-limit-error.js";
import { readKinds, readMessage } from "../errors/read-error.js";
import { refusalWords } from "../errors/refusal-words.js";
import { ServiceError } from "../errors/service-error.js";
import { statusFields, statusHolders } from "../generated/answer-cues.gen.js";
import { isJsonObject } from "../json/json-object.js";
import { plainNames } from "../json/plain-names.js";
import type { Answer } from "./answer.js";
import { saysAbsent, saysUnauthenticated } from "./failure-kind.js";
import { retryAfterOf } from "./retry-after.js";

/**
 * The error of an error response: derived from its status, or from the one in its body, with the message in its body.
 *
 * @param reading the positions of error information, and the service's error phrases
 */
export function responseError(answer: Answer, reading: ErrorReading = {}): CorsacError {
  const { body } = answer;
  const { code, kind } = readKinds(reading, body);
  const words = readMessage(reading, body) ?? code ?? findMessage(body) ?? bodyStart(answer.text);
  const message = `${describeAnswer(answer)}: ${words}`;
  const details = answerDetails(answer);
  const all = [kind, code, words, ...findCodes(body)].join("\n");
  const isInside = answer.status < 400;
  const category =
    categoryOf(kind ?? "", reading.categories, []) ??
    categoryOf(all, reading.categories) ??
    (saysUnauthenticated(all) ? "authentication" : undefined) ??
    (isInside ? categoryInside(body, all) : undefined);
  const status = isInside ? statusInside(body) : answer.status;
  switch (status) {
    case 400:
    case 413:
    case 422:
      return new InputError(message, findViolations(body), {
        ...details,
        category: only(category, "safety", "payment", "out-of-memory"),
      });
    case 401:
      return new AuthenticationError(message, {
        ...details,
        hint: answer.authenticated
          ? "Check apiKey, and that baseUrl is the service it belongs to."
          : "No apiKey was given: pass one to createClient.",
      });
    case 402:
      return new PaymentRequiredError(message, details);
    case 403:
      return new PermissionError(message, { ...details, category: only(category, "payment", "safety") });
    case 404:
    case 410:
      return new NotFoundError(message, details);
    case 429:
      return new RateLimitError(message, {
        ...details,
        // The status inside the body is used as that of the response.
        retryAfter: retryAfterOf({ ...answer, status }),
        category: only(category, "payment"),
      });
    default:
      return new ServiceError(message, { ...details, category });
  }
}

/**
 * Where the status determines the category, the message may only select one of these: an invalid field may be called
 * `timeout`.
 */
function only(
  category: ErrorCategory | undefined,
  ...taken: readonly ErrorCategory[]
): ErrorCategory | undefined {
  return category !== undefined && taken.includes(category) ? category : undefined;
}

/** The HTTP status in the body of a response with a success status. */
export function statusInside(body: unknown): number | undefined {
  if (!isJsonObject(body)) return undefined;
  const fields = plainNames(body);
  const inner = statusHolders.map((name) => fields.get(name)).filter(isJsonObject);
  return [fields, ...inner.map(plainNames)]
    .flatMap((holder) => statusFields.map((name) => Number(holder.get(name))))
    .find((status) => status >= 400 && status < 600);
}

/** The category of a rejection in a body of HTTP 200, where it follows only from the message. */
function categoryInside(body: unknown, words: string): ErrorCategory | undefined {
  if (findViolations(body).length > 0) return "input";
  return saysAbsent(words) ? "not-found" : categoryOf(words, [], refusalWords);
}

/** `POST https://… answered 422`. */
export function describeAnswer({ method, url, status }: Answer): string {
  return `${method} ${url} answered ${status}`;
}

/** The properties that errors about a response share. */
export function answerDetails({ method, url, status, requestId }: Answer): ErrorDetails {
  return { method, url, status, requestId };
}
