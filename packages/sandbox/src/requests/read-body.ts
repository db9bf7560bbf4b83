import type { JsonValue } from "../document/contract.js";
import { isJsonType } from "../document/read-contents.js";
import type { Content, Operation } from "../document/service.js";
import { Problem } from "../http/problem.js";
import type { IncomingRequest } from "../transport/incoming.js";
import { parseJson } from "./parse-json.js";
import { readBytes } from "./read-bytes.js";
import { readForm } from "./read-form.js";
import { fileText, type SentFile } from "./sent-file.js";

/** The parsed body of a request. */
export interface ReadBody {
  body: JsonValue | undefined;
  files: SentFile[];
  /** The documented content that was used for parsing. */
  content: Content | undefined;
}

/**
 * Reads a body in its declared media type, which the operation must document.
 * @param limit Bytes.
 * @throws {Problem} 413 over the limit, 415 for another media type, 400 if it does not match its media type.
 */
export async function readBody(
  request: IncomingRequest,
  operation: Operation,
  limit: number,
): Promise<ReadBody> {
  const bytes = await readBytes(request, limit);
  const { body: declared } = operation;
  if (bytes.byteLength > 0) checkCoding(request.headers.get("content-encoding"));
  const sent = request.headers.get("content-type") ?? undefined;
  if (!declared) {
    const isJson = bytes.byteLength > 0 && (sent === undefined || isJsonType(mediaTypeOf(sent)));
    return { body: isJson ? parseJson(textOf(bytes)) : undefined, files: [], content: undefined };
  }
  if (bytes.byteLength === 0 && !sent?.startsWith("multipart/")) {
    return { body: undefined, files: [], content: declared.main };
  }
  // A body without a media type is parsed as the documented one.
  const content =
    sent === undefined ? declared.main : contentOf(operation, declared.contents, mediaTypeOf(sent));
  return { ...(await readAs(content, bytes, sent)), content };
}

/** @throws {Problem} 415 for a compressed body, which is not supported (RFC 9110, 15.5.16). */
function checkCoding(coding: string | null): void {
  if (coding === null || coding.toLowerCase() === "identity") return;
  const detail = `The sandbox takes no compressed bodies: Content-Encoding is ${JSON.stringify(coding)}.`;
  throw new Problem(415, "Unsupported content encoding", detail, {
    headers: { "Accept-Encoding": "identity" },
  });
}

async function readAs(
  content: Content,
  bytes: Uint8Array,
  sent: string | undefined,
): Promise<Omit<ReadBody, "content">> {
  const mediaType = sent === undefined ? content.mediaType : mediaTypeOf(sent);
  if (mediaType === "multipart/form-data" || mediaType === "application/x-www-form-urlencoded") {
    return readForm(await formEntries(bytes, sent ?? mediaType), content);
  }
  if (isJsonType(mediaType) || mediaType === "*/*") {
    checkCharacters(sent);
    return { body: parseJson(textOf(bytes)), files: [] };
  }
  if (/^text\/|[/+]xml$/.test(mediaType)) {
    checkCharacters(sent);
    return { body: textOf(bytes), files: [] };
  }
  const file = { field: "", name: "body", mediaType, bytes };
  return { body: fileText(file), files: [file] };
}

async function formEntries(bytes: Uint8Array, contentType: string): Promise<[string, FormDataEntryValue][]> {
  if (contentType.startsWith("application/x-www-form-urlencoded"))
    return [...new URLSearchParams(textOf(bytes))];
  try {
    const form = await new Response(new Blob([new Uint8Array(bytes)]), {
      headers: { "content-type": contentType },
    }).formData();
    return [...form];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem(400, "Body is not a form", `The body is not multipart/form-data: ${reason}.`);
  }
}

/** The documented content for a media type: the same, a range (`image/*`), or any JSON for JSON. */
function contentOf(operation: Operation, contents: readonly Content[], mediaType: string): Content {
  const found =
    contents.find((content) => content.mediaType === mediaType) ??
    contents.find((content) => isInRange(mediaType, content.mediaType)) ??
    contents.find((content) => isJsonType(content.mediaType) && isJsonType(mediaType));
  if (found) return found;
  const known = contents.map((content) => content.mediaType).join(", ");
  const detail = `${operation.method} ${operation.path} takes ${known}, not ${mediaType}.`;
  throw new Problem(415, "Unsupported media type", detail, { headers: { Accept: known } });
}

/** Whether a media type matches a range such as `image/*`. */
export function isInRange(mediaType: string, range: string): boolean {
  if (range === "*/*" || range === mediaType) return true;
  return range.endsWith("/*") && mediaType.startsWith(range.slice(0, -1));
}

/** A media type without its parameters, in lower case. */
export function mediaTypeOf(header: string): string {
  return (header.split(";")[0] ?? "").trim().toLowerCase();
}

/** @throws {Problem} 415 for a text in another encoding than UTF-8. */
function checkCharacters(sent: string | undefined): void {
  if (sent === undefined || !sent.includes(";")) return;
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(sent)?.[1]?.toLowerCase();
  if (charset === undefined || charset === "utf-8" || charset === "utf8" || charset === "us-ascii") return;
  const detail = `The sandbox reads UTF-8, not ${JSON.stringify(charset)}.`;
  throw new Problem(415, "Unsupported character set", detail);
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** @throws {Problem} 400 for invalid UTF-8. */
function textOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Problem(400, "Body is not UTF-8", "The body is not valid UTF-8.");
  }
}
