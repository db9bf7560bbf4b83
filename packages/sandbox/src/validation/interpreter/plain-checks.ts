import { boundedPattern } from "@corsac/importer/pattern";
import { fullFormats } from "ajv-formats/dist/formats.js";
import type { JsonObject } from "../../document/contract.js";
import { isTime, uncheckedFormat } from "../schema-engine.js";
import type { Check } from "./check.js";

type Limit = (value: number, limit: number) => boolean;

const numberLimits: Readonly<Record<string, Limit>> = {
  minimum: (value, limit) => value >= limit,
  maximum: (value, limit) => value <= limit,
  exclusiveMinimum: (value, limit) => value > limit,
  exclusiveMaximum: (value, limit) => value < limit,
};

/** The checks of keywords for numbers. */
export function numberChecks(schema: JsonObject, place: string): Check[] {
  const checks: Check[] = [];
  for (const [keyword, holds] of Object.entries(numberLimits)) {
    const limit = schema[keyword];
    if (typeof limit !== "number") continue;
    checks.push((value, at, { list }) => {
      if (typeof value === "number" && !holds(value, limit))
        list.push({ keyword, instancePath: at, schemaPath: `${place}/${keyword}`, params: { limit } });
    });
  }
  const { multipleOf } = schema;
  if (typeof multipleOf === "number") {
    checks.push((value, at, { list }) => {
      if (typeof value === "number" && !Number.isInteger(value / multipleOf))
        list.push({
          keyword: "multipleOf",
          instancePath: at,
          schemaPath: `${place}/multipleOf`,
          params: { multipleOf },
        });
    });
  }
  return checks;
}

/** The checks of keywords for strings, and of `format`. */
export function textChecks(schema: JsonObject, place: string): Check[] {
  const checks: Check[] = [];
  const { minLength: least, maxLength: most, pattern, format } = schema;
  const length = (keyword: string, limit: number, holds: (size: number) => boolean): void => {
    checks.push((value, at, { list }) => {
      if (typeof value === "string" && !holds(characters(value)))
        list.push({ keyword, instancePath: at, schemaPath: `${place}/${keyword}`, params: { limit } });
    });
  };
  if (typeof most === "number") length("maxLength", most, (size) => size <= most);
  if (typeof least === "number") length("minLength", least, (size) => size >= least);
  if (typeof pattern === "string") {
    const bounded = boundedPattern(pattern, "u");
    checks.push((value, at, { list }) => {
      if (typeof value === "string" && !bounded.test(value))
        list.push({
          keyword: "pattern",
          instancePath: at,
          schemaPath: `${place}/pattern`,
          params: { pattern },
        });
    });
  }
  const judge = typeof format === "string" ? formatJudge(format) : undefined;
  if (judge) {
    checks.push((value, at, { list }) => {
      if (!judge(value))
        list.push({ keyword: "format", instancePath: at, schemaPath: `${place}/format`, params: { format } });
    });
  }
  return checks;
}

/** The formats are ajv's own, so that both engines accept the same values. */
function formatJudge(name: string): ((value: unknown) => boolean) | undefined {
  if (name === "time") return (value) => typeof value !== "string" || isTime(value);
  if (name === uncheckedFormat || !Object.hasOwn(fullFormats, name)) return undefined;
  const format: unknown = fullFormats[name as keyof typeof fullFormats];
  if (format instanceof RegExp) return (value) => typeof value !== "string" || format.test(value);
  if (typeof format === "function") return (value) => typeof value !== "string" || format(value) === true;
  if (typeof format !== "object" || format === null || !("validate" in format)) return undefined;
  const { validate } = format;
  const type = "type" in format ? format.type : "string";
  if (validate instanceof RegExp) return (value) => typeof value !== type || validate.test(String(value));
  return typeof validate === "function"
    ? (value) => typeof value !== type || validate(value) === true
    : undefined;
}

/** Number of characters as in JSON Schema: code points. */
function characters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isPair = code >= 0xd800 && code <= 0xdbff && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    if (isPair) index++;
    count++;
  }
  return count;
}
