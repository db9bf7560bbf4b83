import { sampleSchema } from "../answers/sample-schema.js";
import type { JsonValue } from "../document/contract.js";
import { responseFor } from "../document/response-for.js";
import type { Asked } from "../requests/asked.js";
import { jsonText, type Reply } from "../transport/reply.js";
import { linkHeader } from "./link-header.js";

/** Headers of the body's encoding. They are set by the sandbox, not by the document. */
const ofTheBody: ReadonlySet<string> = new Set([
  "content-type",
  "content-length",
  "content-encoding",
  "transfer-encoding",
  "connection",
]);

/**
 * A reply with the documented headers and links for its status: their examples, or samples of their schemas. Headers
 * that are already set are kept.
 * @param now Milliseconds since 1970.
 */
export function withDocumentedHeaders(reply: Reply, asked: Asked, now: number): Reply {
  const documented = responseFor(asked.match.operation, reply.status);
  if (!documented || (documented.headers.length === 0 && documented.links.length === 0)) return reply;
  const set = new Set(Object.keys(reply.headers).map((name) => name.toLowerCase()));
  const added: Record<string, string> = {};
  for (const { name, required, schema, example } of documented.headers) {
    if (set.has(name.toLowerCase()) || ofTheBody.has(name.toLowerCase())) continue;
    const urlFor = (): string => `${asked.origin}${asked.url.pathname}`;
    const value =
      example ?? sampleSchema(schema, { text: "sandbox", now, urlFor }) ?? (required ? "sandbox" : undefined);
    if (value !== undefined && value !== null) added[name] = headerText(value);
  }
  const links = set.has("link") ? undefined : linkHeader(documented.links, asked, bodyOf(reply));
  return {
    ...reply,
    headers: { ...added, ...(links === undefined ? {} : { Link: links }), ...reply.headers },
  };
}

/** Lists and objects in the style `simple`. Values that a header cannot contain are omitted. */
function headerText(value: JsonValue): string {
  const text =
    typeof value !== "object" || value === null
      ? String(value)
      : Array.isArray(value)
        ? value.map(String).join(",")
        : Object.entries(value).flat().map(String).join(",");
  return text.replaceAll(/[^\t -~]/g, "");
}

function bodyOf(reply: Reply): JsonValue | undefined {
  const text = jsonText(reply);
  if (text === undefined) return undefined;
  const value: JsonValue = JSON.parse(text);
  return value;
}
