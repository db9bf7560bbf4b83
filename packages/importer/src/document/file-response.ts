import type { JsonObject } from "./json.js";
import { objectMember } from "./json-values.js";
import { resolveSchema } from "./schema-reference.js";

/**
 * The content type of an operation's first successful response, where its body is a file: every documented content type
 * is an image, sound, video, archive, PDF or binary data. A schema there, mostly `type: string`, only declares that there
 * is a body.
 */
export function fileContentType(document: JsonObject, operation: JsonObject | undefined): string | undefined {
  const responses = objectMember(operation, "responses");
  const status = Object.keys(responses).find((code) => /^2/.test(code));
  const response = resolveSchema(document, status === undefined ? undefined : responses[status]);
  const types = Object.keys(objectMember(response, "content"));
  return types.every(isFileType) ? types[0] : undefined;
}

/** Media types whose bodies are files, including `image/svg+xml`. */
function isFileType(contentType: string): boolean {
  return /^(?:image|audio|video)\/|^application\/(?:octet-stream|pdf|zip)\b/i.test(contentType);
}
