import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject, objectMember, sameJson } from "../document/json-values.js";
import type { FileReading, Page, PageContent } from "../forms/page.js";
import type { SourcedValue } from "../forms/sourced-value.js";
import { prepareSchema } from "./prepare-schema.js";

/**
 * Brings the reusable parts of several files together. A name that two files give to different things is numbered in
 * the later file, and that file's references follow.
 */
export function mergeComponents(
  files: readonly FileReading[],
  diagnostics: Diagnostic[],
): {
  components: JsonObject;
  readings: FileReading[];
} {
  const components: JsonObject = {};
  const changed = files
    .map((file) => prepared(file, diagnostics))
    .map((reading) => {
      if (!isJsonObject(reading.components?.value)) return reading;
      const renamed = new Map<string, string>();
      for (const [kind, parts] of Object.entries(reading.components.value)) {
        if (!isJsonObject(parts)) continue;
        const known = objectMember(components, kind);
        for (const [name, part] of Object.entries(parts)) {
          let free = name;
          for (let number = 2; Object.hasOwn(known, free) && !sameJson(known[free], part); number += 1) {
            free = `${name}_${number}`;
          }
          if (free !== name) renamed.set(`#/components/${kind}/${name}`, `#/components/${kind}/${free}`);
          known[free] = part;
        }
        components[kind] = known;
      }
      if (renamed.size === 0) return reading;
      for (const [from, to] of renamed) {
        const [, , kind = "", name = ""] = to.split("/");
        const parts = objectMember(components, kind);
        parts[name] = followed(
          objectMember(objectMember(reading.components.value, kind), from.split("/")[3] ?? ""),
          renamed,
        );
      }
      return { ...reading, pages: reading.pages.map((page) => followedPage(page, renamed)) };
    });
  return { components, readings: changed };
}

/** The components' schemas with the facts their descriptions say in words. */
function prepared(reading: FileReading, diagnostics: Diagnostic[]): FileReading {
  const { components } = reading;
  if (components === undefined || !isJsonObject(components.value)) return reading;
  const schemas: JsonObject = {};
  for (const name of Object.keys(objectMember(components.value, "schemas"))) {
    const schema = components.get(appendPointer("/schemas", name));
    if (schema !== undefined) schemas[name] = prepareSchema(schema, diagnostics).value;
  }
  return { ...reading, components: components.with({ ...components.value, schemas }) };
}

function followedPage(page: Page, renamed: ReadonlyMap<string, string>): Page {
  const content = (item: PageContent): PageContent =>
    item.schema === undefined ? item : { ...item, schema: followedSchema(item.schema, renamed) };
  return {
    ...page,
    parameters: page.parameters.map((item) => ({ ...item, schema: followedSchema(item.schema, renamed) })),
    responses: page.responses.map((item) => ({ ...item, contents: item.contents.map(content) })),
    ...(page.body === undefined ? {} : { body: { ...page.body, contents: page.body.contents.map(content) } }),
  };
}

function followedSchema(schema: SourcedValue, renamed: ReadonlyMap<string, string>): SourcedValue {
  return schema.with(followed(schema.value, renamed));
}

function followed(value: JsonValue, renamed: ReadonlyMap<string, string>): JsonValue {
  if (Array.isArray(value)) return value.map((item) => followed(item, renamed));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === "$ref" && typeof item === "string" ? (renamed.get(item) ?? item) : followed(item, renamed),
    ]),
  );
}
