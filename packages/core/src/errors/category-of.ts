import type { ErrorCategory } from "./corsac-error.js";

/** Words of services that tell more than a status does. */
const signs: readonly (readonly [ErrorCategory, RegExp])[] = [
  ["safety", /nsfw|safety|sensitive|moderat|content policy|flagged|prohibited/i],
  ["out-of-memory", /out of memory|\boom\b/i],
  ["payment", /insufficient.{0,12}(balance|credit|quota|funds)|balance.{0,12}not enough|payment required/i],
  ["rate-limit", /rate limit|too many requests|throttled/i],
  ["timeout", /timed? ?out|deadline exceeded/i],
];

/** What kind of trouble a service's words tell of; `undefined` where they do not. */
export function categoryOf(words: string): ErrorCategory | undefined {
  return signs.find(([, sign]) => sign.test(words))?.[0];
}
