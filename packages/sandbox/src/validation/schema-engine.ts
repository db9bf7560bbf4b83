import type { JsonObject, JsonValue } from "../document/contract.js";

/** A violated rule, in ajv's format. */
export interface SchemaError {
  /** The violated keyword. */
  keyword: string;
  /** JSON Pointer of the value. */
  instancePath: string;
  /** `#` and the JSON Pointer of the keyword in the schema. */
  schemaPath: string;
  /** The requirement of the keyword, by ajv's names: `limit`, `allowedValues`, `missingProperty` … */
  params: Record<string, unknown>;
}

/** Checks a value. Returns no errors if it is valid. */
export type SchemaCheck = (value: JsonValue) => readonly SchemaError[];

/**
 * Compiles a resolved schema (JSON Schema 2020-12 without references, and OpenAPI's `nullable`).
 * @param isComplete Whether all errors are found, or only the first.
 * @throws if the schema is invalid.
 */
export type SchemaEngine = (schema: JsonObject, isComplete: boolean) => SchemaCheck;

/**
 * Whether a text is a time of day. RFC 3339 requires an offset. It is optional here, because generators use the same
 * format for local times without one (`java.time.LocalTime`).
 */
export function isTime(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/i.test(
    text,
  );
}

/** A format that is not validated: a file may be given as a URL or as data, with `uri` in its schema for both. */
export const uncheckedFormat = "uri";
