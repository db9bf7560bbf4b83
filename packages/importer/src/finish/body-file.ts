import { fileContentType } from "../document/file-response.js";
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
 * The file that is the output of a model: the whole body of the response to the create, or, for a task, of the response
 * to the `result` of its lifecycle.
 */
export function bodyFile(document: JsonObject, model: JsonObject): BodyFile | undefined {
  const operations = listOperations(document);
  const names = respondingOperations(document, model);
  const responding = operations.find(({ id }) => id !== undefined && names.includes(id));
  const contentType = fileContentType(document, responding?.operation);
  return contentType === undefined ? undefined : { contentType, media: mediaKindOf(contentType) ?? "file" };
}

/** The operationIds of the operations whose responses may be the output. */
function respondingOperations(document: JsonObject, model: JsonObject): string[] {
  if (model["kind"] === "answer")
    return arrayMember(model, "create").flatMap((binding) => textMember(binding, "operation") ?? []);
  const name = textMember(model, "lifecycle");
  const lifecycle = name === undefined ? undefined : objectMember(document, "x-corsac-lifecycles")[name];
  const result = objectMember(lifecycle, "result");
  // Where the output is a part of the response, it is not the body.
  const isWhole = result["output"] === undefined || result["output"] === "";
  return model["kind"] === "task" && isWhole ? [textMember(result, "operation") ?? ""] : [];
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
