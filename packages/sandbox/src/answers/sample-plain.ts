import { boundedPattern } from "@corsac/importer/pattern";
import { type JsonObject, type JsonValue, jsonList } from "../document/contract.js";

/** A sample text of each format. */
const formats: Readonly<Record<string, (now: Date) => string>> = {
  date: (now) => now.toISOString().slice(0, 10),
  "date-time": (now) => now.toISOString(),
  time: (now) => now.toISOString().slice(11),
  duration: () => "PT1S",
  email: () => "sandbox@example.com",
  "idn-email": () => "sandbox@example.com",
  hostname: () => "localhost",
  ipv4: () => "127.0.0.1",
  ipv6: () => "::1",
  uuid: () => "00000000-0000-4000-8000-000000000000",
  uri: () => "https://example.com/",
  url: () => "https://example.com/",
  iri: () => "https://example.com/",
  "uri-reference": () => "/",
  "json-pointer": () => "/sandbox",
  regex: () => "^sandbox$",
  byte: () => "c2FuZGJveA==",
};

/** Candidates for a text that must match a pattern. The first match is used. */
const alphabets: readonly string[] = ["1", "a", "A", "f", "0", "a1", "_", "-", "/"];
/** Maximum length of candidates for a pattern. */
const longestTried = 64;

/**
 * A sample of a schema that is neither an object nor an array.
 * @param text The value of texts without other information.
 * @param now Milliseconds since 1970.
 */
export function samplePlain(schema: JsonObject, text: string, now: number): JsonValue | undefined {
  const [choice] = jsonList(schema["enum"]);
  if (choice !== undefined) return choice;
  const type = Array.isArray(schema["type"]) ? schema["type"][0] : schema["type"];
  switch (type) {
    case "integer":
      return sampleNumber(schema, 1);
    case "number":
      return sampleNumber(schema, 0);
    case "boolean":
      return false;
    case "string":
      return sampleText(schema, text, now);
    default:
      return undefined;
  }
}

/** The smallest allowed number, 0 if there is no minimum. */
function sampleNumber(schema: JsonObject, step: number): number {
  const bound = (name: string): number | undefined => {
    const value = schema[name];
    return typeof value === "number" ? value : undefined;
  };
  const above = bound("exclusiveMinimum");
  const below = bound("exclusiveMaximum");
  const least = bound("minimum") ?? (above === undefined ? undefined : above + (step || 0.5));
  const most = bound("maximum") ?? (below === undefined ? undefined : below - (step || 0.5));
  const start = least ?? Math.min(0, most ?? 0);
  const whole = step === 0 ? start : Math.ceil(start);
  const multiple = bound("multipleOf");
  return multiple === undefined || multiple <= 0 ? whole : Math.ceil(whole / multiple) * multiple;
}

function sampleText(schema: JsonObject, text: string, now: number): string {
  const format = typeof schema["format"] === "string" ? formats[schema["format"]] : undefined;
  const least = typeof schema["minLength"] === "number" ? Math.min(schema["minLength"], 10_000) : 0;
  const most = typeof schema["maxLength"] === "number" ? schema["maxLength"] : Number.POSITIVE_INFINITY;
  const plain = format ? format(new Date(now)) : text.padEnd(least, " .").slice(0, most);
  const { pattern } = schema;
  if (typeof pattern !== "string" || schema["x-corsac-unchecked-pattern"] !== undefined) return plain;
  return matching(pattern, plain, least, Math.min(most, longestTried)) ?? plain;
}

/** A text that matches a pattern, if one of the candidates does. */
function matching(pattern: string, plain: string, least: number, most: number): string | undefined {
  try {
    const expression = boundedPattern(pattern, "u");
    if (expression.test(plain)) return plain;
    for (const letters of alphabets) {
      for (let length = Math.max(1, least); length <= most; length++) {
        const tried = letters.repeat(length).slice(0, length);
        if (expression.test(tried)) return tried;
      }
    }
  } catch {
    // An unsupported pattern is ignored.
  }
  return undefined;
}
