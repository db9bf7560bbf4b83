import type { JsonValue } from "../../document/contract.js";
import type { SchemaError } from "../schema-engine.js";

/** Collects errors. */
export interface Errors {
  readonly list: SchemaError[];
  /** Whether the maximum number of errors is reached. */
  readonly isFull: () => boolean;
}

/** Finds the errors of a value at a pointer. */
export type Check = (value: JsonValue, at: string, errors: Errors) => void;

/** Whether a check finds no errors. */
export function passes(check: Check, value: JsonValue): boolean {
  const list: SchemaError[] = [];
  check(value, "", { list, isFull: () => list.length > 0 });
  return list.length === 0;
}

/**
 * Compiles the check of a part of a schema.
 * @param place The position of the part in the schema.
 */
export type Compile = (schema: JsonValue, place: string) => Check;

/** The JSON type of a value, by its name in `type`. */
export function typeOf(value: JsonValue): "null" | "array" | "object" | "string" | "number" | "boolean" {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value as "object" | "string" | "number" | "boolean";
}
