import type { JsonObject, JsonValue } from "../../document/json.js";
import { member, strings } from "../../document/json-values.js";
import { extension } from "./extension-rules.js";

/** `@cname`, `{{$string.uuid}}`, `/\d+/`: rules by which a mock server generates values. */
const rule = /@[A-Za-z]|\{\{|^\/.*\/[a-z]*$/;

/** The example from a mock value; undefined if there is none, or if it is a rule that generates one. */
export function mockExample(schema: JsonObject): JsonValue | undefined {
  const declared =
    extension(schema, "mock") ?? member(extension(schema, ""), "mock") ?? member(schema, "mock") ?? undefined;
  const mock = member(declared, "mock") ?? declared;
  if (mock === undefined || mock === null || mock === "") return undefined;
  if (typeof mock !== "string") return mock;
  return rule.test(mock) ? undefined : typed(mock, schema);
}

/** Converts the text of a mock to a number or boolean if the schema requires it; undefined if it is neither. */
function typed(text: string, schema: JsonObject): JsonValue | undefined {
  const declared = schema["type"];
  const types = typeof declared === "string" ? [declared] : strings(declared);
  if (types.length === 0 || types.includes("string")) return text;
  if (types.includes("boolean")) return /^(?:true|false)$/.test(text) ? text === "true" : undefined;
  if (types.includes("number") || types.includes("integer")) {
    return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
  }
  return undefined;
}
