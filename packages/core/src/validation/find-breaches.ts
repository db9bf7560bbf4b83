import type { InferredSource, JsonSchema } from "../descriptor/model.js";
import { isJsonObject } from "../json/json-object.js";
import { own, pointerTo } from "../json/pointer.js";
import { isValid, ruleOf, sizeOf } from "./is-valid.js";

/** A violated rule. */
export interface Breach {
  readonly path: string;
  /** A keyword of JSON Schema, or `unknown` for a field that no schema lists. */
  readonly keyword: string;
  /**
   * The value of the keyword; for an unknown field, the known names; for a missing field, its schema; for alternatives,
   * their schemas.
   */
  readonly limit: unknown;
  /** The value, or its number of characters or items. */
  readonly value?: unknown;
  /** Set if the rule was not declared but read from a sentence or an example. */
  readonly inferred?: InferredSource;
}

const choices = ["enum", "const"] as const;
const limits = [
  "minimum",
  "minLength",
  "minItems",
  "maximum",
  "maxLength",
  "maxItems",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
] as const;

/**
 * All rules that a value violates; empty exactly if `isValid` accepts it. If none of several alternatives matches, the
 * breach contains all of them: `explain` selects the nearest.
 *
 * @param isStrict whether fields that no schema lists are reported, as `unknown`
 */
export function findBreaches(schema: JsonSchema, value: unknown, isStrict = true): readonly Breach[] {
  const found: Breach[] = [];
  const marks = schema["x-corsac-inferred"] ?? {};
  const markOf = (keyword: string): InferredSource | undefined =>
    Object.hasOwn(marks, keyword) ? marks[keyword] : undefined;
  const report = (keyword: string, limit?: unknown, about = value, path = ""): void => {
    const inferred = markOf(keyword);
    found.push({ path, keyword, limit, value: about, ...(inferred === undefined ? {} : { inferred }) });
  };
  const enter = (inner: JsonSchema, item: unknown, path: string, strict = isStrict): void => {
    for (const breach of findBreaches(inner, item, strict))
      found.push({ ...breach, path: path + breach.path });
  };
  if (isValid(schema, value, isStrict)) return found;
  const { type = [], items, pattern, not, anyOf, oneOf } = schema;
  if (!isValid({ type }, value)) {
    report("type", typeof value === "number" && !Number.isFinite(value) ? undefined : [type].flat());
    // A declared type applies, whatever an inferred rule specifies.
    if (markOf("type") === undefined) return found;
  }
  for (const keyword of choices) {
    const limit = schema[keyword];
    if (limit !== undefined && !isValid({ [keyword]: limit }, value))
      report(keyword, keyword === "const" ? [limit] : limit);
  }
  for (const keyword of limits) {
    const limit = schema[keyword];
    if (limit !== undefined && !isValid({ [keyword]: limit }, value)) report(keyword, limit, sizeOf(value));
  }
  if (pattern !== undefined && !isValid({ pattern }, value)) report("pattern", pattern);
  if (Array.isArray(value) && items) value.forEach((item, index) => void enter(items, item, `/${index}`));
  if (isJsonObject(value)) {
    const isGiven = (name: string): boolean => own(value, name) !== undefined;
    for (const name of schema.required ?? [])
      if (!isGiven(name)) report("required", ruleOf(schema, name), undefined, pointerTo(name));
    for (const name of Object.keys(value).filter(isGiven)) {
      const rule = ruleOf(schema, name);
      if (typeof rule === "object") enter(rule, value[name], pointerTo(name));
      else if (rule === false || (rule === undefined && isStrict)) {
        const open = Object.keys(schema.properties ?? {}).filter((key) => !isGiven(key));
        report(rule === false ? "additionalProperties" : "unknown", open, name, pointerTo(name));
      }
    }
  }
  for (const part of schema.allOf ?? []) enter(part, value, "", false);
  if (not && !isValid({ not }, value)) report("not", not);
  if (anyOf && !isValid({ anyOf }, value)) report("anyOf", anyOf);
  if (oneOf && !isValid({ oneOf }, value))
    report("oneOf", oneOf.some((form) => isValid(form, value, false)) ? undefined : oneOf);
  return found;
}
