import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  strings,
  textMember,
} from "../document/json-values.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { successContent } from "../document/success-content.js";
import { isUrl } from "../merge/schemas/infer-schema.js";
import { saysSomething } from "./output-files.js";

/**
 * The schema that the response with a model's output declares at the lifecycle's output pointers; undefined where it
 * has none. A response that several creates share mostly describes the output of only one of them, so it is not
 * evidence here; neither is a schema inferred from an example.
 */
export function answerOutput(document: JsonObject, model: JsonObject): JsonObject | undefined {
  const name = textMember(model, "lifecycle");
  const lifecycle = name === undefined ? {} : objectMember(document, "x-corsac-lifecycles")[name];
  const result = objectMember(lifecycle, "result");
  const pointers = strings([result["output"] ?? objectMember(lifecycle, "fields")["output"] ?? []].flat());
  const id = textMember(result, "operation") ?? textMember(objectMember(lifecycle, "query"), "operation");
  const operation = listOperations(document).find((one) => one.id !== undefined && one.id === id);
  if (operation === undefined || name === undefined || createsOf(document, name).size !== 1) return undefined;
  return declaredOutput(document, operation, pointers);
}

/** The schema in an operation's response at the first of the pointers that has one; undefined where none does. */
export function declaredOutput(
  document: JsonObject,
  { operation }: DocumentOperation,
  pointers: readonly string[],
): JsonObject | undefined {
  const answer = successContent(document, operation)?.["schema"];
  for (const segments of pointers.map(pointerSegments)) {
    const schema = segments.length === 0 ? undefined : declaredAt(document, answer, segments);
    if (schema === undefined || !saysSomething(document, schema)) continue;
    const { "x-corsac-source": _, ...rest } = schema;
    return withFormat(rest, segments.findLast((segment) => segment !== "*") ?? "");
  }
  return undefined;
}

/** The operations that create the tasks of one lifecycle. */
function createsOf(document: JsonObject, lifecycle: string): Set<string> {
  const models = arrayMember(document, "x-corsac-models").filter(
    (model) => textMember(model, "lifecycle") === lifecycle,
  );
  const creates = models.flatMap((model) => arrayMember(model, "create"));
  return new Set(creates.flatMap((create) => textMember(create, "operation") ?? []));
}

/** The schema of every item of an array becomes the schema of a list. */
function declaredAt(
  document: JsonObject,
  schema: JsonValue | undefined,
  [segment, ...rest]: readonly string[],
): JsonObject | undefined {
  const current = resolveSchema(document, schema);
  const isShown = arrayMember(current, "x-corsac-inferred").some((fact) => member(fact, "from") !== "prose");
  if (current === undefined || isShown) return undefined;
  if (segment === undefined) return current;
  if (segment !== "*") return declaredAt(document, objectMember(current, "properties")[segment], rest);
  const items = declaredAt(document, current["items"], rest);
  return items === undefined ? undefined : { type: "array", items };
}

/** A string whose name is `url`, or whose example is a URL, gets the format `uri`. */
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

/** Written into the component that the model references, if that is still empty. */
export function writeAnswerOutput(document: JsonObject, model: JsonObject, output: JsonObject): void {
  const schema = resolveSchema(document, output["schema"]);
  if (schema === undefined || Object.keys(schema).length > 0) return;
  Object.assign(schema, answerOutput(document, model));
}
