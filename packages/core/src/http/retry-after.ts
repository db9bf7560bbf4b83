import { deepest } from "../errors/error-body.js";
import { isObject } from "../json/json-object.js";
import { parseJson } from "../json/parse-json.js";
import type { Answer } from "./answer.js";
import { durationPattern } from "./duration.js";
import { readRateLimitReset } from "./rate-limit-reset.js";
import { readWait } from "./wait-value.js";

/** Statuses whose body may contain the time of a retry. In other bodies similar text may have another meaning. */
const refusals: readonly number[] = [429, 503];

/**
 * Milliseconds that a service asks to wait, in any of the forms that services use:
 *
 * - headers: `retry-after-ms` (OpenAI, Azure), `Retry-After` (RFC 9110), and with 429 those of rate limits;
 * - fields of a JSON body: `retry_after`, `retryDelay` (google.rpc.RetryInfo), `retryAfterMs`, `resetAt` and similar;
 * - phrases in a body: "try again in 1m2s", "resets in ~30s", "请在 2 秒后重试".
 *
 * A date is compared with the `Date` header of the same response, because the two clocks may differ.
 *
 * @param body text of a response with status 429 or 503; `""` for others
 * @param now local time in milliseconds since the epoch, used where the response has no `Date`
 */
export function readRetryAfter(
  headers: Headers,
  body: string,
  now: number,
  status = 429,
): number | undefined {
  const date = Date.parse(headers.get("date") ?? "");
  const clock = Number.isNaN(date) ? now : date;
  return (
    readWait(headers.get("retry-after-ms") ?? headers.get("x-ms-retry-after-ms"), clock, 1) ??
    readHeader(headers.get("retry-after") ?? "", clock) ??
    (refusals.includes(status) ? readBody(body, clock) : undefined) ??
    (status === 429 ? readRateLimitReset(headers, clock) : undefined)
  );
}

/** Milliseconds that a response asks to wait. */
export function retryAfterOf({ status, headers, text, at }: Answer): number | undefined {
  return readRetryAfter(headers, text, at, status);
}

/** The longest value of a header that was sent more than once: `2, 5`. */
function readHeader(text: string, clock: number): number | undefined {
  const isList = /^[\d.\s]+(,[\d.\s]+)+$/.test(text);
  const waits = (isList ? text.split(",") : [text]).flatMap((one) => readWait(one, clock) ?? []);
  return waits.length === 0 ? undefined : Math.max(...waits);
}

function readBody(text: string, clock: number): number | undefined {
  const body = parseJson(text);
  return findField(body, clock) ?? findWords(body ?? text, clock);
}

/** Names of fields that contain a wait, in lower case without separators. */
const waitName =
  /^(?:x?ratelimit)?(?:(?:retry|tryagain|reset|cooldown|wait|backoff)(?:after|in|delay|interval|time|at)?|nextretryat)(m(?:illi)?s(?:ec(?:ond)?s?)?|s(?:ec(?:ond)?s?)?)?$/;

/** The first field that contains a wait, at any position. */
function findField(value: unknown, clock: number, depth = 0): number | undefined {
  if (!isObject(value) || depth > deepest) return undefined;
  return first(Object.entries(value), ([name, item]) => {
    const plain = name.toLowerCase().replace(/[^a-z]/g, "");
    const [found, unit = ""] = waitName.exec(plain) ?? [];
    // `retry: 3` is a number of attempts.
    const isWait = found !== undefined && (plain !== "retry" || typeof item === "string");
    return (
      (isWait ? readWait(item, clock, unit.startsWith("m") ? 1 : 1000) : undefined) ??
      findField(item, clock, depth + 1)
    );
  });
}

const date = "\\d{4}-\\d\\d-\\d\\d[T ][\\d:.]+\\d *(?:Z|UTC|GMT|[+-]\\d\\d:?\\d\\d)?";
/** Phrases that contain a wait. A window ("10 requests per 60 seconds", 每 60 秒最多 10 次) is not a wait. */
const waitWords: readonly RegExp[] = [
  new RegExp(
    `(?:reset|retry|again|wait|available)s?\\s+(?:(?:in|after|for|at least|about)\\s+)*~?\\s*(${durationPattern})`,
    "i",
  ),
  new RegExp(`(?:reset|retry|again|wait|available)s?\\s+(?:at|after|until|on)\\s+(${date})`, "i"),
  /\bretry[-_ ]?after["']?\s*[:=]\s*["']?(\d+(?:\.\d+)?)(?![\d.]*\s*[a-z])/i,
  new RegExp(`(${durationPattern})\\s*(?:之?后|以后|过后)`, "i"),
  new RegExp(`(?:等待|等|稍候|稍后|冷却|剩余|间隔|还需|还要)[^\\d。；;，,]{0,8}?(${durationPattern})`, "i"),
];

/** The first phrase that contains a wait in any of the texts of a body. */
function findWords(body: unknown, clock: number, depth = 0): number | undefined {
  if (typeof body === "string") {
    return first(waitWords, (pattern) => readWait(pattern.exec(body)?.[1], clock));
  }
  if (!isObject(body) || depth > deepest) return undefined;
  return first(Object.values(body), (item) => findWords(item, clock, depth + 1));
}

function first<Item>(items: readonly Item[], read: (item: Item) => number | undefined): number | undefined {
  for (const item of items) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
