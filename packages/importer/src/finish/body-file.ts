import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, objectMember, textMember } from "../document/json-values.js";
import type { MediaKind } from "../document/model.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { mediaKindOf } from "./output-files.js";

/** A response whose body is a file. */
export interface BodyFile {
  contentType: string;
  media: MediaKind;
}

/**
 * The file that a model's create responds with, where its documented successful response contains only images, sound,
 * video or binary data. A schema there, mostly `type: string`, only declares that there is a body.
 */
export function bodyFile(document: JsonObject, model: JsonObject): BodyFile | undefined {
  if (model["kind"] !== "answer") return undefined;
  const names = arrayMember(model, "create").map((binding) => textMember(binding, "operation"));
  const create = listOperations(document).find(({ id }) => id !== undefined && names.includes(id));
  const responses = objectMember(create?.operation, "responses");
  const status = Object.keys(responses).find((code) => /^2/.test(code));
  const content = objectMember(
    resolveSchema(document, status === undefined ? undefined : responses[status]),
    "content",
  );
  const types = Object.keys(content);
  const [contentType] = types;
  if (contentType === undefined || !types.every(isFileType)) return undefined;
  return { contentType, media: mediaKindOf(contentType) ?? "file" };
}

/** Media types whose bodies are files, including `image/svg+xml`. */
function isFileType(contentType: string): boolean {
  return /^(?:image|audio|video)\/|^application\/(?:octet-stream|pdf|zip)\b/i.test(contentType);
}

/** The schema of such an output, written into the component that the model references, if that is still empty. */
export function writeBodySchema(document: JsonObject, output: JsonObject, { contentType }: BodyFile): void {
  const schema = resolveSchema(document, output["schema"]);
  if (schema === undefined || !isJsonObject(schema) || Object.keys(schema).length > 0) return;
  const isExact = !contentType.includes("*") && !contentType.includes("octet-stream");
  Object.assign(schema, {
    type: "string",
    format: "binary",
    ...(isExact ? { contentMediaType: contentType } : {}),
  });
}

/** Files of an output that an overlay declares: they are kept beside those that are found. */
export function writtenFiles(output: JsonObject): JsonObject[] {
  return arrayMember(output, "files").filter(isJsonObject);
}
