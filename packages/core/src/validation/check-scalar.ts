import type { JsonSchema } from "../descriptor/model.js";
import { describeValue } from "./describe-value.js";
import type { Report } from "./report.js";

/** `minimum`, `maximum`, their exclusive forms, and `multipleOf`. */
export function checkNumber(schema: JsonSchema, value: number, report: Report): void {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const but = `, but is ${value}`;
  if (minimum !== undefined && value < minimum) report("minimum", `must be at least ${minimum}${but}`);
  if (maximum !== undefined && value > maximum) report("maximum", `must be at most ${maximum}${but}`);
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum)
    report("exclusiveMinimum", `must be more than ${exclusiveMinimum}${but}`);
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum)
    report("exclusiveMaximum", `must be less than ${exclusiveMaximum}${but}`);
  if (multipleOf !== undefined) {
    const quotient = value / multipleOf;
    // 0.3 is a multiple of 0.1, whatever binary fractions say.
    if (Math.abs(quotient - Math.round(quotient)) > 1e-6)
      report("multipleOf", `must be a multiple of ${multipleOf}${but}`);
  }
}

/** `minLength`, `maxLength` (in characters, not UTF-16 units) and `pattern`. */
export function checkString(schema: JsonSchema, value: string, report: Report): void {
  const { minLength, maxLength, pattern } = schema;
  if (minLength !== undefined || maxLength !== undefined) {
    const { length } = [...value];
    const but = `, but has ${length}`;
    if (minLength !== undefined && length < minLength)
      report("minLength", `must have at least ${minLength} characters${but}`);
    if (maxLength !== undefined && length > maxLength)
      report("maxLength", `must have at most ${maxLength} characters${but}`);
  }
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value))
    report("pattern", `must match ${pattern}, but is ${describeValue(value)}`);
}
