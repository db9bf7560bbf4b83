import type { JsonValue, ModelDescriptor } from "@corsac/core";
import { roleField } from "../models/role-field.js";

/** A field without a value, and the value that is used. */
export interface FirstChoice {
  field: string;
  value: JsonValue;
}

/**
 * The first of the models that a description offers, where the input requires one and has none; undefined otherwise.
 */
export function firstChoice(
  { input: { schema }, roles }: Pick<ModelDescriptor, "input" | "roles">,
  given: Readonly<Record<string, unknown>>,
): FirstChoice | undefined {
  const field = roleField(roles.model);
  if (field === undefined || given[field] !== undefined || !schema.required?.includes(field))
    return undefined;
  const { enum: listed = [], examples = [], default: usual } = schema.properties?.[field] ?? {};
  const value = usual ?? listed[0] ?? examples[0];
  return value === undefined ? undefined : { field, value };
}
