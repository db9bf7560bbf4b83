import type { JsonSchema } from "../descriptor/model.js";
import { describeValue } from "./describe-value.js";
import { didYouMean } from "./did-you-mean.js";
import type { Report } from "./report.js";

/** `enum` and `const`. */
export function checkChoice(schema: JsonSchema, value: unknown, report: Report): void {
  const choices = schema.const === undefined ? schema.enum : [schema.const];
  if (choices === undefined) return;
  const text = JSON.stringify(value);
  const allowed = choices.map((choice) => JSON.stringify(choice));
  if (allowed.includes(text)) return;
  report(
    schema.const === undefined ? "enum" : "const",
    `must be ${choices.length > 1 ? "one of " : ""}${allowed.join(", ")}, but is ${describeValue(value)}`,
    typeof value === "string" ? didYouMean(value, choices.map(String)) : undefined,
  );
}
