import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject } from "../document/json-values.js";
import { finding } from "../findings/finding.js";
import type { SourcedValue } from "../positions/sourced-value.js";
import type { FileReading, Page, PageContent } from "./page.js";

/** Members that contain data, in which nothing is a reference. */
const data: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const"]);

/**
 * Removes references to other files or URLs. Those of an OpenAPI document were resolved before, as far as allowed;
 * other forms have no references to other files. Anything is allowed in their place, and they are reported.
 */
export function refuseForeignReferences(reading: FileReading, diagnostics: Diagnostics): FileReading {
  const refuse = (sourced: SourcedValue): SourcedValue => {
    const value = withoutForeign(sourced.value, "", sourced, diagnostics);
    return value === sourced.value ? sourced : sourced.with(value);
  };
  const content = (item: PageContent): PageContent =>
    item.schema === undefined ? item : { ...item, schema: refuse(item.schema) };
  return {
    ...reading,
    pages: reading.pages.map((page): Page => {
      return {
        ...page,
        parameters: page.parameters.map((item) => ({ ...item, schema: refuse(item.schema) })),
        responses: page.responses.map((item) => ({ ...item, contents: item.contents.map(content) })),
        ...(page.body === undefined
          ? {}
          : { body: { ...page.body, contents: page.body.contents.map(content) } }),
      };
    }),
    ...(reading.components === undefined ? {} : { components: refuse(reading.components) }),
  };
}

/** Returns the value itself if it contains none, as most values do. */
function withoutForeign(
  value: JsonValue,
  pointer: JsonPointer,
  sourced: SourcedValue,
  diagnostics: Diagnostics,
): JsonValue {
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      typeof item === "object"
        ? withoutForeign(item, appendPointer(pointer, index), sourced, diagnostics)
        : item,
    );
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isJsonObject(value)) return value;
  let changed: JsonObject | undefined;
  for (const [key, item] of Object.entries(value)) {
    if (key === "$ref" && typeof item === "string" && !item.startsWith("#")) {
      const shown = item.length > 80 ? `${item.slice(0, 80)}…` : item;
      const where =
        /^[a-z][a-z0-9+.-]*:/i.test(item) || item.startsWith("//")
          ? phrase`an address`
          : phrase`another file`;
      const message = phrase`The reference ${JSON.stringify(shown)} leads to ${where} and was not followed`;
      diagnostics.report(finding("foreign-reference", message, sourced.at(appendPointer(pointer, key))));
      changed ??= { ...value };
      delete changed["$ref"];
    } else if (typeof item === "object" && item !== null && !data.has(key)) {
      const inner = withoutForeign(item, appendPointer(pointer, key), sourced, diagnostics);
      if (inner !== item) {
        changed ??= { ...value };
        changed[key] = inner;
      }
    }
  }
  return changed ?? value;
}
