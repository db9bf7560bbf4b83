import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, objectMember, strings, textMember } from "../document/json-values.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { successContent } from "../document/success-content.js";
import { isUrl } from "../merge/schemas/infer-schema.js";
import { saysSomething } from "./output-files.js";

/**
 * What the answer that brings a model's output declares where the lifecycle finds the output; undefined where it says
 * nothing. An answer that serves models of several creates has the output of one of them, mostly, so it proves nothing
 * here; neither does what was inferred of an example.
 */
export function answerOutput(document: JsonObject, model: JsonObject): JsonObject | undefined {
  const name = textMember(model, "lifecycle");
  const lifecycle = name === undefined ? {} : objectMember(document, "x-corsac-lifecycles")[name];
  const result = objectMember(lifecycle, "result");
  const pointers = strings([result["output"] ?? objectMember(lifecycle, "fields")["output"] ?? []].flat());
  const id = textMember(result, "operation") ?? textMember(objectMember(lifecycle, "query"), "operation");
  const operation = listOperations(document).find((one) => one.id !== undefined && one.id === id);
  if (operation === undefined || name === undefined || createsOf(document, name).size !== 1) return undefined;
  const answer = successContent(document, operation.operation)?.["schema"];
  for (const segments of pointers.map(pointerSegments)) {
    const schema = segments.length === 0 ? undefined : declaredAt(document, answer, segments);
    if (schema === undefined || !saysSomething(document, schema)) continue;
    const { "x-corsac-source": _, ...rest } = schema;
    return withFormat(rest, segments.findLast((segment) => segment !== "*") ?? "");
  }
  return undefined;
}

/** The operations that start what one lifecycle follows. */
function createsOf(document: JsonObject, lifecycle: string): Set<string> {
  const models = arrayMember(document, "x-corsac-models").filter(
    (model) => textMember(model, "lifecycle") === lifecycle,
  );
  const creates = models.flatMap((model) => arrayMember(model, "create"));
  return new Set(creates.flatMap((create) => textMember(create, "operation") ?? []));
}

/** What stands for every item of an array is a list of that. */
function declaredAt(
  document: JsonObject,
  schema: JsonValue | undefined,
  [segment, ...rest]: readonly string[],
): JsonObject | undefined {
  const current = resolveSchema(document, schema);
  if (current === undefined || arrayMember(current, "x-corsac-inferred").length > 0) return undefined;
  if (segment === undefined) return current;
  if (segment !== "*") return declaredAt(document, objectMember(current, "properties")[segment], rest);
  const items = declaredAt(document, current["items"], rest);
  return items === undefined ? undefined : { type: "array", items };
}

/** A text that is called `url`, or whose example is a web address, is one. */
function withFormat(schema: JsonObject, name: string): JsonObject {
  if (schema["type"] === "array" && isJsonObject(schema["items"]))
    return { ...schema, items: withFormat(schema["items"], name) };
  if (schema["type"] !== "string" || schema["format"] !== undefined) return schema;
  const examples = [schema["example"], ...arrayMember(schema, "examples")];
  const shown = examples.find((example) => typeof example === "string" && isUrl(example));
  if (shown !== undefined)
    return withInferred(schema, { keyword: "format", from: "example", text: JSON.stringify(shown) });
  return /(?:^|_)ur[li]s?$|Ur[li]s?$/i.test(name)
    ? withInferred(schema, { keyword: "format", from: "name", text: name })
    : schema;
}

function withInferred(schema: JsonObject, fact: JsonObject): JsonObject {
  return { ...schema, format: "uri", "x-corsac-inferred": [fact] };
}

/** Written into the component that the model names, if that says nothing yet. */
export function writeAnswerOutput(document: JsonObject, model: JsonObject, output: JsonObject): void {
  const schema = resolveSchema(document, output["schema"]);
  if (schema === undefined || Object.keys(schema).length > 0) return;
  Object.assign(schema, answerOutput(document, model));
}
