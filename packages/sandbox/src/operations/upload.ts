import { violate } from "../answers/conditions.js";
import { sampleSchema } from "../answers/sample-schema.js";
import { knownPointer, schemaAt } from "../answers/schema-at.js";
import { writeAt } from "../answers/write-at.js";
import { answerCollection } from "../collections/answer-collection.js";
import {
  type JsonObject,
  type JsonPointer,
  jsonList,
  jsonObject,
  member,
  type UploadDescription,
  valueAtPointer,
} from "../document/contract.js";
import { invalidInput } from "../http/problem.js";
import { type SandboxContext, uploadsPath } from "../http/sandbox-context.js";
import type { Asked } from "../requests/asked.js";
import type { SentFile } from "../requests/sent-file.js";
import type { Reply } from "../transport/reply.js";
import { acceptIn } from "./accept-in.js";
import { jsonResponse } from "./respond.js";

/**
 * Stores a file and returns its URL, or its id if the document declares one.
 * @throws {Problem} 422 if there is no file, or it is larger than the service allows.
 */
export function upload(context: SandboxContext, asked: Asked, binding: UploadDescription): Reply {
  const { operation, service } = asked.match;
  const file = sentFile(asked, binding);
  const field = binding.field ?? "";
  if (!file) {
    const description = `${field || "The body"} is required: the file.`;
    throw invalidInput([{ field, description, type: "required" }]);
  }
  if (binding.maximum !== undefined && file.bytes.byteLength > binding.maximum) {
    const description = `${field || "The body"} must have at most ${binding.maximum} bytes, not ${file.bytes.byteLength}.`;
    throw invalidInput([{ field, description, type: "maxLength" }]);
  }
  const schema = jsonObject(operation.response.schema);
  const place = knownPointer(schema, binding.url);
  const item = keptItem(context, asked, place, file);
  if (item) return item;
  const id = context.createId();
  context.uploads.keep(id, file);
  context.logger.info(`kept the upload ${id}, ${file.bytes.byteLength} bytes`);
  const isUrl = holdsUrl(schemaAt(schema, place) ?? {});
  const url = `${asked.origin}${uploadsPath}/${id}/${encodeURIComponent(file.name)}`;
  const skeleton =
    sampleSchema(schema, { now: context.clock.now(), text: file.name, urlFor: () => url }) ?? {};
  const [lifecycle] = service.lifecycles;
  const accepted = lifecycle ? acceptIn(skeleton, schema, lifecycle) : skeleton;
  const body = service.errors?.refused ? violate(accepted, service.errors.refused, schema) : accepted;
  return jsonResponse(writeAt(body, schema, place, isUrl ? url : id), operation.response.status);
}

/** The response of a collection that stores the file as an item. The file is found by the value at the position. */
function keptItem(
  context: SandboxContext,
  asked: Asked,
  place: JsonPointer,
  file: SentFile,
): Reply | undefined {
  const answered = answerCollection(context, asked);
  const address =
    typeof answered?.body === "string" ? valueAtPointer(JSON.parse(answered.body), place) : undefined;
  if (typeof address !== "string" && typeof address !== "number") return undefined;
  context.uploads.keep(`${address}`, file);
  context.logger.info(`kept the upload ${address}, ${file.bytes.byteLength} bytes`);
  return answered;
}

function sentFile({ files, body, request }: Asked, { field }: UploadDescription): SentFile | undefined {
  const sent = files.find((file) => file.field === (field ?? ""));
  if (sent) return sent;
  const text = field === undefined ? body : member(body, field);
  if (typeof text !== "string" || text === "") return undefined;
  const mediaType =
    field === undefined ? (request.headers.get("content-type") ?? "text/plain") : "text/plain";
  return { field: field ?? "", name: "file", mediaType, bytes: new TextEncoder().encode(text) };
}

/** Whether a position contains a URL, unless an example shows otherwise. */
function holdsUrl(schema: JsonObject): boolean {
  if (schema["format"] !== undefined) return schema["format"] === "uri" || schema["format"] === "url";
  const example = jsonList(schema["examples"])[0] ?? schema["example"];
  return typeof example === "string" ? /^(https?:|data:)/i.test(example) : schema["type"] !== "integer";
}
