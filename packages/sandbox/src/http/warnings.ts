import type { Reply } from "../transport/reply.js";

/** The header with warnings about a request that was answered successfully. */
const warningHeader = "X-Corsac-Warning";

/** Maximum length of the header's value. */
const longest = 2000;

/** A reply with its warnings in a header. A header is ASCII: other characters are written as `\uXXXX`. */
export function withWarnings(reply: Reply, warnings: readonly string[]): Reply {
  if (warnings.length === 0) return reply;
  const text = warnings.join(" | ").slice(0, longest);
  const escaped = text.replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return { ...reply, headers: { ...reply.headers, [warningHeader]: escaped } };
}
