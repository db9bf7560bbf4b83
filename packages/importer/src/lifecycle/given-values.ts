import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, objectMember, sameJson, textMember } from "../document/json-values.js";
import type { ParameterSource } from "../document/operation-binding.js";
import type { DocumentOperation } from "../document/operations.js";

/** The sources of the create's parameters for a later operation, by name. */
export type GivenValues = Readonly<Record<string, ParameterSource>>;

/**
 * The values of a create's path and query parameters from its models: a constant, or a field of the input. One that
 * differs by model is left out, as one lifecycle serves all of them.
 */
export function givenBy(models: readonly JsonObject[], create: DocumentOperation): GivenValues {
  const [first = {}, ...others] = models.flatMap((model) => filledIn(model, create));
  const shared = Object.entries(first).filter(([name, value]) =>
    others.every((other) => sameJson(other[name] ?? null, value)),
  );
  return Object.fromEntries(
    shared.map(([name, value]): [string, ParameterSource] => [
      name,
      isJsonObject(value)
        ? { from: "request", pointer: textMember(value, "pointer") ?? "" }
        : { from: "constant", value },
    ]),
  );
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
