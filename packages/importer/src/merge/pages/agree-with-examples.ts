import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, strings } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { PageContent } from "../../forms/page.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { inferFromAll } from "../schemas/infer-schema.js";
import { withoutFillers } from "./generated-example.js";
import type { PreparedPage } from "./prepared-page.js";

/** Reconciles the request and the responses of a page with their own examples, after contradictions are reported. */
export function agreePage(page: PreparedPage, diagnostics: Diagnostics): PreparedPage {
  const agreed = (
    contents: readonly PageContent[],
    isForeign = (_: PageContent, __: JsonValue): boolean => false,
  ): PageContent[] => contents.map((content) => agreeWithExamples(content, isForeign, diagnostics));
  return {
    ...page,
    ...(page.body === undefined ? {} : { body: { ...page.body, contents: agreed(page.body.contents) } }),
    responses: page.responses.map((response) => ({
      ...response,
      contents: agreed(response.contents, sharesNothing),
    })),
  };
}

/** Whether an example response has no field of its schema: then it was copied from another page and is not evidence. */
function sharesNothing({ schema }: PageContent, shown: JsonValue): boolean {
  const names = Object.keys(objectMember(schema?.value, "properties"));
  return names.length > 0 && isJsonObject(shown) && !names.some((name) => Object.hasOwn(shown, name));
}

/**
 * Reconciles the schema of a content with its own examples. Where they disagree, the example takes precedence: a field
 * that an example leaves out is not required, and a value of an example is added to values that were read from prose. A
 * schema without content is inferred from the examples.
 */
function agreeWithExamples(
  content: PageContent,
  isForeign: (content: PageContent, shown: JsonValue) => boolean,
  diagnostics: Diagnostics,
): PageContent {
  const shown = content.examples
    .map(({ value }) => value.value)
    .filter((value) => isTelling(value) && !isForeign(content, value));
  if (shown.length === 0) return content;
  const { schema } = content;
  if (schema === undefined || saysNothing(schema.value)) {
    const made = inferred(content, shown);
    return made === undefined ? content : { ...content, schema: made };
  }
  const value = agree(schema.value, shown.map(withoutFillers), "", { schema, diagnostics });
  return { ...content, schema: schema.with(value) };
}

/** `{}` and `[]` are placeholders that tools write where there is no example. */
function isTelling(value: JsonValue): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

/** Whether a schema is unrestricted: no keyword at all, or an object without any field. */
export function saysNothing(schema: JsonValue): boolean {
  if (!isJsonObject(schema)) return true;
  const keywords = Object.keys(schema).filter(
    (key) => !key.startsWith("x-") && key !== "description" && key !== "title",
  );
  const isEmpty = (key: string): boolean =>
    (key === "type" && schema[key] === "object") ||
    ((key === "properties" || key === "required") && Object.keys(schema[key] ?? {}).length === 0);
  return keywords.every(isEmpty);
}

function inferred({ schema, examples }: PageContent, shown: readonly JsonValue[]): SourcedValue | undefined {
  const [first] = examples;
  if (first === undefined) return schema;
  const known = isJsonObject(schema?.value) ? schema.value : {};
  const text = JSON.stringify(shown[0] ?? null);
  const value: JsonObject = {
    ...known,
    ...inferFromAll(shown),
    "x-corsac-inferred": [
      ...arrayMember(known, "x-corsac-inferred"),
      { keyword: "type", from: "example", text: text.length > 120 ? `${text.slice(0, 119)}…` : text },
    ],
  };
  return schema === undefined
    ? new SourcedValue(value, first.value.source, new Map([["", first.value.span("")]]))
    : schema.with(value);
}

interface Agreement {
  schema: SourcedValue;
  diagnostics: Diagnostics;
}

function agree(
  value: JsonValue,
  shown: readonly JsonValue[],
  pointer: JsonPointer,
  agreement: Agreement,
): JsonValue {
  if (!isJsonObject(value) || shown.length === 0) return value;
  const result = withShownValues(value, shown);
  const objects = shown.filter((item) => isJsonObject(item));
  const properties = objectMember(value, "properties");
  if (objects.length > 0 && Object.keys(properties).length > 0) {
    const changed = Object.entries(properties).map(([name, property]): [string, JsonValue] => {
      const inner = appendPointer(`${pointer}/properties`, name);
      return [name, agree(property, membersOf(objects, name), inner, agreement)];
    });
    result["properties"] = Object.fromEntries(changed);
  }
  const required = strings(value["required"]);
  if (required.length > 0 && objects.length > 0) {
    const kept = required.filter((name, index) => {
      // JSON cannot contain a file, so its absence in an example is not evidence.
      const isFile = member(properties[name], "format") === "binary";
      const isShown = isFile || objects.every((item) => Object.hasOwn(item, name));
      if (!isShown) reportMissing(name, pointer, index, agreement);
      return isShown;
    });
    if (kept.length > 0) result["required"] = kept;
    else delete result["required"];
  }
  const items = value["items"];
  if (isJsonObject(items)) {
    const inside = shown.flatMap((item) => (Array.isArray(item) ? item : []));
    result["items"] = agree(items, inside, `${pointer}/items`, agreement);
  }
  return result;
}

/** The values of a member in all examples; a list is one value, not several. */
function membersOf(objects: readonly JsonObject[], name: string): JsonValue[] {
  return objects.flatMap((item) => {
    const value = member(item, name);
    return value === undefined || value === null ? [] : [value];
  });
}

/** Values that were listed in prose are a guess; a value of an example is a fact. */
function withShownValues(schema: JsonObject, shown: readonly JsonValue[]): JsonObject {
  const listed = schema["enum"];
  const facts = arrayMember(schema, "x-corsac-inferred");
  if (!Array.isArray(listed) || !facts.some((fact) => member(fact, "keyword") === "enum"))
    return { ...schema };
  const kinds = new Set(listed.map((value) => typeof value));
  const others = [...new Set(shown)].filter(
    (value) =>
      kinds.has(typeof value) && typeof value !== "object" && value !== "" && !listed.includes(value),
  );
  if (others.length === 0) return { ...schema };
  const added = others.map((value) => ({ keyword: "enum", from: "example", text: JSON.stringify(value) }));
  return { ...schema, enum: [...listed, ...others], "x-corsac-inferred": [...facts, ...added] };
}

/** Reported at the entry of `required`; in a table, which has no such list, at the row of the field. */
function reportMissing(
  name: string,
  pointer: JsonPointer,
  index: number,
  { schema, diagnostics }: Agreement,
): void {
  const message = phrase`"${name}" is required, but the page's own example does without it; it is optional in the document`;
  const entry = `${pointer}/required/${index}`;
  const isListed = schema.ownSpan(entry) !== undefined;
  const location = isListed ? schema.valueAt(entry) : schema.at(appendPointer(`${pointer}/properties`, name));
  diagnostics.report(finding("required-contradicted", message, location));
}
