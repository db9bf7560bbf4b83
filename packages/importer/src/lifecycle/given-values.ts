import type { JsonObject } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import {
  arrayMember,
  isJsonObject,
  objectMember,
  sameJson,
  strings,
  textMember,
} from "../document/json-values.js";
import type { ParameterSource } from "../document/operation-binding.js";
import type { DocumentOperation } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";

/** The sources of the create's parameters for a later operation, by name. */
export type GivenValues = Readonly<Record<string, ParameterSource>>;

/**
 * The values of a create's request from its models: path and query parameters as a constant or a field of the input,
 * and the fields that every request has in its body. A parameter that differs by model is left out, as one lifecycle
 * serves all of them.
 */
export function givenBy(
  document: JsonObject,
  models: readonly JsonObject[],
  create: DocumentOperation,
): GivenValues {
  const [first = {}, ...others] = models.flatMap((model) => filledIn(model, create));
  const shared = Object.entries(first).filter(([name, value]) =>
    others.every((other) => sameJson(other[name] ?? null, value)),
  );
  const sent = sentFields(document, models, create).map((name): [string, ParameterSource] => [
    name,
    { from: "request", pointer: appendPointer("", name) },
  ]);
  const parameters = shared.map(([name, value]): [string, ParameterSource] => [
    name,
    isJsonObject(value)
      ? { from: "request", pointer: textMember(value, "pointer") ?? "" }
      : { from: "constant", value },
  ]);
  return Object.fromEntries([...sent, ...parameters]);
}

/** The fields at the root of the body that no request lacks: they are required, or every model sets them. */
function sentFields(
  document: JsonObject,
  models: readonly JsonObject[],
  { id, operation }: DocumentOperation,
): string[] {
  const body = resolveSchema(document, operation["requestBody"]);
  const [content] = Object.values(objectMember(body, "content"));
  const required = strings(
    resolveSchema(document, objectMember({ content: content ?? {} }, "content")["schema"])?.["required"],
  );
  const fixed = models.map((model) =>
    arrayMember(model, "create")
      .filter((binding) => textMember(binding, "operation") === id)
      .flatMap((binding) => Object.keys(objectMember(binding, "body"))),
  );
  const [first = []] = fixed;
  const common = first.filter((pointer) => fixed.every((one) => one.includes(pointer)));
  const names = common.flatMap((pointer) => /^\/([^/~]+)$/.exec(pointer)?.[1] ?? []);
  return [...new Set([...required, ...names])];
}

/** Groups models that set the parameters of a create in the same way. */
export function partsByGiven(models: readonly JsonObject[], create: DocumentOperation): JsonObject[][] {
  const parts = new Map<string, JsonObject[]>();
  for (const model of models) {
    const key = JSON.stringify(filledIn(model, create));
    parts.set(key, [...(parts.get(key) ?? []), model]);
  }
  return [...parts.values()];
}

function filledIn(model: JsonObject, create: DocumentOperation): JsonObject[] {
  return arrayMember(model, "create")
    .filter((binding) => textMember(binding, "operation") === create.id)
    .map((binding): JsonObject => ({ ...objectMember(binding, "path"), ...objectMember(binding, "query") }));
}
