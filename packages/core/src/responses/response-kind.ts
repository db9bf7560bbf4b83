import { bareMediaType, isJsonMedia, isTextMedia } from "../bodies/media-types.js";

/** The form in which the body of a response is returned. */
export type ResponseKind = "json" | "text" | "events" | "bytes";

/**
 * How the body of a successful response is read: by its media type, or by the document if the response has none.
 *
 * @param documented `undefined` for JSON only; `[]` for no body
 */
export function responseKind(
  contentType: string | null,
  documented: readonly string[] | undefined,
): ResponseKind {
  const own = kindOf(contentType ?? "");
  if (own === "json" || own === "events") return own;
  const isVague =
    own === undefined || /^(?:application|binary)\/octet-stream$/.test(bareMediaType(contentType ?? ""));
  // Servers send JSON as text or without a specific type; other bytes are not JSON.
  if (documented === undefined) return own === "bytes" && !isVague ? "bytes" : "json";
  const known = documented.filter((one) => !one.includes("*")).map((one) => kindOf(one));
  if (isVague) return known[0] ?? own ?? "text";
  if (own === "text" && !known.includes("text") && known.includes("json")) return "json";
  return own ?? "text";
}

function kindOf(mediaType: string): ResponseKind | undefined {
  const type = bareMediaType(mediaType);
  if (type === "") return undefined;
  if (type === "text/event-stream") return "events";
  if (isJsonMedia(type)) return "json";
  return isTextMedia(type) || type === "application/x-www-form-urlencoded" || /ndjson|jsonl/.test(type)
    ? "text"
    : "bytes";
}
