import { sampleSchema } from "../answers/sample-schema.js";
import { keyOf } from "../collections/read-collections.js";
import { isJsonObject, type JsonValue, jsonObject, setProperty } from "../document/contract.js";
import { isJsonType } from "../document/read-contents.js";
import type { Content, DocumentedResponse } from "../document/service.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { acceptedQuality } from "../requests/accepts.js";
import type { Asked } from "../requests/asked.js";
import { writeEvent } from "../streams/server-sent-event.js";
import { empty, json, type Reply } from "../transport/reply.js";
import { bodiless } from "./respond.js";

/** Value of texts without documentation. */
const sandboxText = "This is the Corsac sandbox.";
/** Value of ids without documentation. */
const sandboxId = "sandbox-1";

/**
 * A documented response with an example, or a sample of its schema, in the media type that the client accepts.
 * @param example The name of the requested example. The first one if absent.
 * @throws {Problem} 400 for an unknown example.
 */
export async function documentedReply(
  context: SandboxContext,
  asked: Asked,
  response: DocumentedResponse | undefined,
  status: number,
  example?: string,
): Promise<Reply> {
  const headers = { "Cache-Control": "no-store" };
  if (bodiless.has(status) || !response || response.contents.length === 0) return empty(status, headers);
  const content = bestContent(response.contents, asked.request.headers.get("accept"), example);
  const value = exampleOf(context, asked, content, example) ?? sampleOf(context, asked, content);
  if (isJsonType(content.mediaType) || content.mediaType === "*/*")
    return json(value ?? null, status, headers);
  return {
    status,
    headers: { ...headers, "Content-Type": concrete(content.mediaType) },
    body: await textBody(content.mediaType, value),
  };
}

/**
 * The content with the highest quality in `Accept`. Among equals the one with the example, then JSON, then the first.
 */
function bestContent(
  contents: readonly Content[],
  accept: string | null,
  example: string | undefined,
): Content {
  const rank = (content: Content): number =>
    acceptedQuality(accept, content.mediaType) * 100 +
    (example !== undefined && content.examples.some(({ name }) => name === example) ? 10 : 0) +
    (isJsonType(content.mediaType) ? 1 : 0);
  return [...contents].sort((one, other) => rank(other) - rank(one))[0] as Content;
}

/**
 * The example with that name. Without a name, the first that is valid for the schema, because documents may contain
 * outdated ones.
 */
function exampleOf(
  { validators }: SandboxContext,
  { match }: Asked,
  { examples, mediaType, schema }: Content,
  name: string | undefined,
): JsonValue | undefined {
  const what = `a response of \`${match.operation.id}\``;
  if (name === undefined) return examples.find(({ value }) => validators.fits(schema, what, value))?.value;
  const found = examples.find((example) => example.name === name);
  if (found) return found.value;
  const known = examples.map((example) => JSON.stringify(example.name)).join(", ") || "none";
  const detail = `There is no example ${JSON.stringify(name)} of ${mediaType} here. Documented: ${known}.`;
  throw new Problem(400, "Unknown example", detail, { isForced: true });
}

/** A sample of a schema, with the values of the request's path if it has properties for them. */
function sampleOf(
  { clock, webhooks }: SandboxContext,
  { match }: Asked,
  { schema }: Content,
): JsonValue | undefined {
  const { secret } = webhooks;
  const options = { full: true, text: sandboxText, id: sandboxId, now: clock.now(), secret };
  const known = sampleSchema(schema, options);
  const isEmpty = isJsonObject(known) && Object.keys(known).length === 0;
  const sample = isEmpty ? sampleSchema(schema, { ...options, invent: true }) : known;
  if (!isJsonObject(sample)) return sample;
  const names = Object.keys(jsonObject(schema["properties"]));
  const last = Object.keys(match.path).at(-1);
  for (const [parameter, value] of Object.entries(match.path)) {
    const name = keyOf(parameter, names);
    // A property named only `id` is the last parameter of the path.
    if (name?.toLowerCase() === "id" && parameter !== last) continue;
    if (name !== undefined && typeof sample[name] === "string") setProperty(sample, name, value);
  }
  return sample;
}

/** A concrete media type for a documented range. */
function concrete(mediaType: string): string {
  return mediaType.endsWith("/*") ? "application/octet-stream" : mediaType;
}

/** A value as a body of a media type other than JSON: events, a form, a PDF or a text. */
export async function textBody(
  mediaType: string,
  value: JsonValue | undefined,
): Promise<string | Uint8Array> {
  if (mediaType === "application/pdf") {
    if (typeof value === "string" && value.startsWith("%PDF-")) return value;
    // A page rarely needs it, so it is a file of its own.
    const { writePdf } = await import("../render/write-pdf.js");
    return writePdf(typeof value === "string" ? value : (JSON.stringify(value) ?? sandboxText));
  }
  if (mediaType === "text/event-stream") {
    const events = Array.isArray(value) ? value : [value ?? sandboxText];
    return events
      .map((data) => writeEvent({ data: typeof data === "string" ? data : JSON.stringify(data) }))
      .join("");
  }
  if (typeof value === "string") return value;
  if (mediaType === "application/x-www-form-urlencoded" && isJsonObject(value)) {
    return new URLSearchParams(
      Object.entries(value).map(([name, member]) => [name, String(member)]),
    ).toString();
  }
  return value === undefined ? sandboxText : JSON.stringify(value);
}
