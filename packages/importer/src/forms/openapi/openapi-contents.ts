import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import { appendPointer } from "../../document/json-pointer.js";
import { isJsonObject, objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { readJson } from "../../positions/read-json.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import type { PageContent, PageExample } from "../page.js";
import { pageExample } from "../read-example.js";
import { followReference } from "./follow-reference.js";
import { plainMediaType } from "./media-type.js";

/** The members with an example's value; the last two are from OpenAPI 3.2. */
const exampleValues = ["/value", "/dataValue", "/serializedValue"];

/** The members of a media type in OpenAPI 3.0 to 3.2. */
const contentKeys: readonly string[] = [
  "schema",
  "itemSchema",
  "example",
  "examples",
  "encoding",
  "prefixEncoding",
  "itemEncoding",
  "$ref",
];

const isStray = (key: string): boolean => !contentKeys.includes(key) && !key.startsWith("x-");

/** The media types of a request body or a response. */
export function openApiContents(
  owner: SourcedValue,
  root: SourcedValue,
  what: Message,
  diagnostics: Diagnostics,
): PageContent[] {
  const contents = Object.keys(objectMember(owner.value, "content"));
  return contents.flatMap((named): PageContent[] => {
    const written = owner.get(appendPointer("/content", named));
    const content = written && followReference(written, root);
    if (written === undefined || content === undefined || named.startsWith("x-")) return [];
    const mediaType = plainMediaType(named) ?? named;
    if (mediaType !== named || !mediaType.includes("/")) {
      const meaning = mediaType === named ? phrase`it is kept as it is` : phrase`it is read as ${mediaType}`;
      const message = phrase`${JSON.stringify(named)} is no media type such as application/json; ${meaning}`;
      diagnostics.report(finding("repaired-declaration", message, written.at()));
    }
    for (const key of Object.keys(isJsonObject(content.value) ? content.value : {}).filter(isStray)) {
      const message = phrase`${JSON.stringify(key)} is beside the schema of ${named}, where it has no meaning; it is left out`;
      diagnostics.report(finding("stray-key", message, content.at(appendPointer("", key))));
    }
    // OpenAPI 3.2 describes the items of a stream by `itemSchema`; in 3.1 the schema of a stream is that of an item.
    const schema = content.get("/schema") ?? content.get("/itemSchema");
    const examples: PageExample[] = [];
    const add = (value: SourcedValue | undefined, name?: string, description?: string): void => {
      if (value === undefined || value.value === "") return;
      examples.push(pageExample(parsed(value, mediaType, what, diagnostics), name, description));
    };
    add(referredExample(content.get("/example"), root));
    for (const key of Object.keys(objectMember(content.value, "examples"))) {
      const entry = content.get(appendPointer("/examples", key));
      const example = entry && followReference(entry, root);
      if (example === undefined) continue;
      const name = textMember(example.value, "summary") ?? (/^\d+$/.test(key) ? undefined : key);
      const value = exampleValues.map((member) => example.get(member)).find((part) => part !== undefined);
      add(referredExample(value, root), name, textMember(example.value, "description"));
    }
    const isEmpty =
      schema === undefined || !isJsonObject(schema.value) || Object.keys(schema.value).length === 0;
    const encoding = objectMember(content.value, "encoding");
    const isEncoded = Object.keys(encoding).length > 0;
    return [{ mediaType, ...(isEmpty ? {} : { schema }), examples, ...(isEncoded ? { encoding } : {}) }];
  });
}

/**
 * A value that is only a reference is replaced by its target. OpenAPI has no references in values, but pages contain
 * them, to a value or to the example that contains it.
 */
function referredExample(value: SourcedValue | undefined, root: SourcedValue): SourcedValue | undefined {
  if (value === undefined || !isJsonObject(value.value)) return value;
  const { $ref, ...others } = value.value;
  if (typeof $ref !== "string" || Object.keys(others).length > 0) return value;
  const found = followReference(value, root);
  if (!/^#\/components\/examples\/[^/]+$/.test($ref)) return found;
  return exampleValues.map((member) => found.get(member)).find((part) => part !== undefined) ?? found;
}

/** A JSON example is often written as a string that contains JSON. */
function parsed(
  value: SourcedValue,
  mediaType: string,
  what: Message,
  diagnostics: Diagnostics,
): SourcedValue {
  if (typeof value.value !== "string" || !mediaType.includes("json") || !/^\s*[[{]/.test(value.value))
    return value;
  const { valueOffset, offset } = value.span("");
  const reading = readJson(value.value, value.source, () => valueOffset ?? offset, what);
  if (reading.sourced !== undefined && reading.diagnostics.length === 0 && !reading.cutOff) {
    return reading.sourced;
  }
  const message = phrase`${what} starts like JSON but is not valid JSON; it is kept as text`;
  diagnostics.report(finding("unreadable-example", message, value.at()));
  return value;
}
