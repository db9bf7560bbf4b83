import type { JsonSchema, ModelDescriptor } from "@corsac/core";
import { type JsonObject, sameJson } from "@corsac/importer/document";
import { plainForm } from "./control.js";
import type { Input } from "./input-value.js";

/**
 * The initial input of the form: an example without values that are the model's defaults, in the order of the form.
 * @param order names of fields
 */
export function initialInput(model: ModelDescriptor, example: JsonObject, order: readonly string[]): Input {
  const { properties = {}, required = [] } = model.input.schema;
  const isKept = (name: string): boolean => {
    const standard = properties[name]?.default;
    const value = example[name];
    if (value === undefined) return false;
    return (
      required.includes(name) ||
      standard === undefined ||
      !sameJson(value, JSON.parse(JSON.stringify(standard)))
    );
  };
  const names = [...order, ...Object.keys(example).filter((name) => !order.includes(name))];
  return Object.fromEntries(
    names.filter(isKept).map((name) => [name, structuredClone(example[name] ?? null)]),
  );
}

/** The model's own value for a field that is not filled in. */
export function defaultOf(schema: JsonSchema): JsonSchema["default"] {
  return schema.default ?? plainForm(schema).default;
}
