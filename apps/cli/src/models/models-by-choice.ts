import { allModels, type Catalog, type CatalogModel } from "./catalog.js";
import { roleField } from "./role-field.js";

/** A value of the field by which the caller of a model chooses one of several: `model`, `kling-v2`. */
export interface ModelChoice {
  readonly field: string;
  /** As in the model's documentation. */
  readonly value: string;
}

/** A model with the matching value of its field. */
export interface OfferedChoice extends ModelChoice {
  readonly model: CatalogModel;
}

/** The models whose own model field accepts a value, compared without case where none accepts it exactly. */
export function modelsByChoice(catalog: Catalog, value: string): OfferedChoice[] {
  const offered = allModels(catalog).flatMap((model) => {
    const field = roleField(model.descriptor.roles.model);
    if (field === undefined) return [];
    return choicesOf(model, field).map((one): OfferedChoice => ({ model, field, value: one }));
  });
  const exact = offered.filter((choice) => choice.value === value);
  return exact.length > 0
    ? exact
    : offered.filter((choice) => choice.value.toLowerCase() === value.toLowerCase());
}

function choicesOf({ descriptor, examples }: CatalogModel, field: string): string[] {
  const property = member(member(descriptor.input.schema, "properties"), field);
  const shown = examples.map(({ input }) => input[field]);
  return [...new Set([...valuesOf(property), ...shown].filter((value) => typeof value === "string"))];
}

/** The values in a schema: listed values, examples and defaults. */
function valuesOf(schema: unknown): unknown[] {
  const listed = ["enum", "examples"].flatMap((key) => list(member(schema, key)));
  const parts = ["anyOf", "oneOf", "allOf"].flatMap((key) => list(member(schema, key)));
  return [...listed, member(schema, "const"), member(schema, "default"), ...parts.flatMap(valuesOf)];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function member(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
