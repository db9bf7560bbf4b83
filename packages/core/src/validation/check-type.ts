import type { JsonSchema } from "../descriptor/model.js";
import { describeValue, typeOfValue } from "./describe-value.js";
import type { Report } from "./report.js";

/** `type`. Answers whether the other rules are worth checking. */
export function checkType(schema: JsonSchema, value: unknown, report: Report): boolean {
  if (typeof value === "number" && !Number.isFinite(value)) {
    report("type", `must be a finite number, but is ${value}`);
    return false;
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (
    types.length === 0 ||
    types.includes(typeOfValue(value)) ||
    (types.includes("integer") && Number.isInteger(value))
  )
    return true;
  report("type", `must be ${types.map(withArticle).join(" or ")}, but is ${describeValue(value)}`);
  return false;
}

function withArticle(type: string): string {
  if (type === "null") return type;
  return `${/^[aio]/.test(type) ? "an" : "a"} ${type}`;
}
