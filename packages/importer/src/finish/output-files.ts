import type { JsonObject, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, objectMember, textMember } from "../document/json-values.js";
import type { MediaKind } from "../document/model.js";
import { resolveSchema } from "../document/schema-reference.js";

/** A file in an output, see {@link OutputFileBinding}, before its kind is known. */
export interface FoundFile {
  pointer: string;
  /** Undefined where the schema does not declare it. */
  media: MediaKind | undefined;
  spectrogramOf?: string;
  /** Where the body of the response is the file. */
  encoding?: "body";
}

/** The kind of media of a content type. */
export function mediaKindOf(contentType: string | undefined): MediaKind | undefined {
  const [kind] = (contentType ?? "").split("/");
  switch (kind) {
    case "image":
    case "audio":
    case "video":
    case "text":
      return kind;
    case "application":
      return "file";
    default:
      return undefined;
  }
}

/** Keywords that do not restrict a value. */
const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "examples",
  "example",
  "deprecated",
  "readOnly",
  "writeOnly",
  "$comment",
]);

/** Whether a schema restricts the value. `{}`, `null` alone and an object without fields do not. */
export function saysSomething(document: JsonObject, schema: JsonValue | undefined): boolean {
  const resolved = resolveSchema(document, schema);
  if (resolved === undefined) return false;
  const keywords = Object.keys(resolved).filter((key) => !annotations.has(key) && !key.startsWith("x-"));
  if (keywords.length === 0) return false;
  if (keywords.every((key) => key === "type"))
    return resolved["type"] !== "null" && resolved["type"] !== "object";
  return true;
}

/** The file URLs of an output: every text of format `uri`, in fields, items and alternatives. */
export function findFiles(document: JsonObject, schema: JsonValue | undefined): FoundFile[] {
  const files = new Map<string, FoundFile>();
  visit(document, schema, "", new Set(), files);
  return [...files.values()];
}

function visit(
  document: JsonObject,
  schema: JsonValue | undefined,
  pointer: string,
  above: ReadonlySet<JsonObject>,
  files: Map<string, FoundFile>,
): void {
  const resolved = resolveSchema(document, schema);
  if (resolved === undefined || above.has(resolved)) return;
  const inside = new Set(above).add(resolved);
  const format = resolved["format"];
  if (format === "uri" || format === "url") {
    if (!files.has(pointer)) {
      const spectrogramOf = textMember(resolved, "x-corsac-spectrogram-of");
      files.set(pointer, {
        pointer,
        media: mediaKindOf(textMember(resolved, "contentMediaType")),
        ...(spectrogramOf === undefined ? {} : { spectrogramOf }),
      });
    }
    return;
  }
  for (const [name, property] of Object.entries(objectMember(resolved, "properties"))) {
    visit(document, property, appendPointer(pointer, name), inside, files);
  }
  for (const keyword of ["items", "additionalProperties"]) {
    const every = resolved[keyword];
    if (isJsonObject(every)) visit(document, every, `${pointer}/*`, inside, files);
  }
  for (const [index, item] of arrayMember(resolved, "prefixItems").entries()) {
    visit(document, item, appendPointer(pointer, index), inside, files);
  }
  for (const keyword of ["anyOf", "oneOf", "allOf"]) {
    for (const alternative of arrayMember(resolved, keyword))
      visit(document, alternative, pointer, inside, files);
  }
}

/** Whether the schema at a pointer of an output declares an encoded file: `contentEncoding: base64`. */
export function isEncodedAt(
  document: JsonObject,
  schema: JsonValue | undefined,
  [segment, ...rest]: readonly string[],
): boolean {
  const resolved = resolveSchema(document, schema);
  if (resolved === undefined) return false;
  if (segment === undefined && resolved["contentEncoding"] !== undefined) return true;
  const inner =
    segment === "*"
      ? [resolved["items"], resolved["additionalProperties"]]
      : [objectMember(resolved, "properties")[segment ?? ""]];
  if (segment !== undefined && inner.some((one) => isEncodedAt(document, one, rest))) return true;
  const alternatives = ["anyOf", "oneOf", "allOf"].flatMap((keyword) => arrayMember(resolved, keyword));
  const segments = segment === undefined ? [] : [segment, ...rest];
  return alternatives.some((one) => isEncodedAt(document, one, segments));
}
