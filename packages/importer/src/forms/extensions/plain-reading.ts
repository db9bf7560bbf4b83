import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, distinctJson, isJsonObject, objectMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import { Origins } from "../../positions/origins.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import type { FileReading, Page, PageContent, PageParameter } from "../page.js";
import {
  extension,
  extensionName,
  folderTag,
  isDeprecatedStatus,
  withoutExtensions,
} from "./extension-rules.js";
import type { PlainContext } from "./plain-context.js";
import { plainSchema } from "./plain-schema.js";

/** More properties than any file's data models have; copies that expand each other would exceed it. */
const mostCopies = 10_000;

/**
 * Converts a file of any form to plain OpenAPI 3.1: every schema and every operation without the extensions of the tool
 * that wrote it, according to the table in `extension-rules.ts`.
 */
export function plainReading(reading: FileReading, diagnostics: Diagnostics): FileReading {
  const origins = new Origins();
  const components = reading.components?.value;
  if (reading.components !== undefined) origins.add(reading.components);
  const context: PlainContext = {
    origins,
    components: isJsonObject(components) ? components : {},
    following: [],
    budget: { left: mostCopies },
    report: (rule, message, schema) => {
      const place = origins.find(schema);
      if (place !== undefined) diagnostics.report(finding(rule, message, place.at()));
    },
  };
  const plain = (schema: SourcedValue): SourcedValue => {
    origins.add(schema);
    const made = plainSchema(schema.value, context);
    return made === schema.value ? schema : origins.sourced(made, schema);
  };
  return {
    ...reading,
    pages: reading.pages.map((page) => plainPage(page, plain, context)),
    ...(reading.components === undefined || !isJsonObject(components)
      ? {}
      : { components: origins.sourced(plainComponents(components, context), reading.components) }),
    ...(reading.root === undefined ? {} : { root: plainRoot(reading.root, context) }),
  };
}

/** The root members of a file; the schemas of its webhooks are converted like all others. */
function plainRoot(root: JsonObject, context: PlainContext): JsonObject {
  const { webhooks, ...rest } = root;
  const plain = withoutAny(rest);
  return isJsonObject(webhooks) ? { ...plain, webhooks: plainHolders(webhooks, context) } : plain;
}

function plainPage(page: Page, plain: (schema: SourcedValue) => SourcedValue, context: PlainContext): Page {
  const content = (item: PageContent): PageContent =>
    item.schema === undefined ? item : { ...item, schema: plain(item.schema) };
  return {
    ...page,
    parameters: page.parameters.map((item): PageParameter => ({ ...item, schema: plain(item.schema) })),
    responses: page.responses.map((item) => ({
      ...item,
      ...(item.headers === undefined ? {} : { headers: plainHolders(item.headers, context) }),
      contents: item.contents.map(content),
    })),
    ...(page.body === undefined ? {} : { body: { ...page.body, contents: page.body.contents.map(content) } }),
    ...(page.extra === undefined ? {} : { extra: plainExtra(page.extra) }),
  };
}

function plainComponents(components: JsonObject, context: PlainContext): JsonObject {
  const entries = Object.entries(components).map(([kind, parts]): [string, JsonValue] => {
    if (!isJsonObject(parts)) return [kind, parts];
    if (kind !== "schemas") return [kind, plainHolders(parts, context)];
    const schemas = Object.entries(parts).map(([name, schema]) => [name, plainSchema(schema, context)]);
    return [kind, context.origins.place(Object.fromEntries(schemas), parts)];
  });
  return context.origins.place(Object.fromEntries(entries), components);
}

/** Converts every nested `schema` of parameters, headers, bodies and responses; examples are not changed. */
function plainHolders(value: JsonObject, context: PlainContext): JsonObject {
  const walk = (part: JsonValue): JsonValue => {
    if (Array.isArray(part)) return context.origins.place(part.map(walk), part);
    if (!isJsonObject(part)) return part;
    const entries = Object.entries(part)
      .filter(([key]) => extensionName(key) === undefined)
      .map(([key, item]): [string, JsonValue] => {
        if (key === "schema" || key === "itemSchema") return [key, plainSchema(item, context)];
        return [key, key === "example" || key === "examples" ? item : walk(item)];
      });
    return context.origins.place(Object.fromEntries(entries), part);
  };
  const made = walk(value);
  return isJsonObject(made) ? made : value;
}

/** Converts the folder and status of an operation, and removes its other extensions of the tools. */
function plainExtra(extra: JsonObject): JsonObject {
  const folder = folderTag(extension(extra, "folder"));
  const isOld = extra["deprecated"] === true || isDeprecatedStatus(extension(extra, "status"));
  const { tags: _, deprecated: __, ...rest } = withoutAny(extra);
  const tags = distinctJson([...arrayMember(extra, "tags"), ...(folder === undefined ? [] : [folder])]);
  return {
    ...(tags.length === 0 ? {} : { tags }),
    ...(isOld ? { deprecated: true } : {}),
    ...rest,
  };
}

/** A value without the tools' extensions at any depth, except in examples. */
function withoutAny(value: JsonObject): JsonObject {
  const walk = (part: JsonValue): JsonValue => {
    if (Array.isArray(part)) return part.map(walk);
    if (!isJsonObject(part)) return part;
    const entries = Object.entries(withoutExtensions(part)).map(([key, item]): [string, JsonValue] => [
      key,
      key === "example" || key === "examples" || key === "value" ? item : walk(item),
    ]);
    return Object.fromEntries(entries);
  };
  const made = walk(value);
  return objectMember({ made }, "made");
}
