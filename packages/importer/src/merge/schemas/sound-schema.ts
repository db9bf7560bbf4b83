import type { SourceLocation } from "../../diagnostics/diagnostic.js";
import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { type Message, phrase } from "../../diagnostics/message.js";
import { didYouMean } from "../../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { distinctJson, isJsonObject, strings } from "../../document/json-values.js";
import { advised, finding } from "../../findings/finding.js";
import { programFlags, soundPattern } from "../../pattern/sound-pattern.js";
import { isSchema, isSchemaMap, keywordKinds } from "./keyword-kinds.js";
import { hasFlag, requiredByFlag, withoutFlag } from "./required-flags.js";
import { soundDefault } from "./sound-default.js";

const types: readonly string[] = ["array", "boolean", "integer", "null", "number", "object", "string"];

/** Type names on pages → the JSON Schema equivalent. */
const otherTypes: Readonly<Record<string, JsonObject>> = {
  any: {},
  file: { type: "string", format: "binary" },
  binary: { type: "string", format: "binary" },
  int: { type: "integer" },
  int32: { type: "integer" },
  int64: { type: "integer" },
  long: { type: "integer" },
  float: { type: "number" },
  double: { type: "number" },
  decimal: { type: "number" },
  bool: { type: "boolean" },
  str: { type: "string" },
  text: { type: "string" },
  date: { type: "string", format: "date" },
  datetime: { type: "string", format: "date-time" },
  list: { type: "array" },
  dict: { type: "object" },
  map: { type: "object" },
};

/** The position of a keyword of a schema or of a member of it; without arguments, of the schema itself. */
type SchemaPlace = (keyword?: string, member?: string) => SourceLocation;

/**
 * The schema without content that is invalid in JSON Schema: keywords with a value of the wrong kind are left out, and
 * type names of other languages are replaced. Each is reported.
 *
 * @param label The owner of the schema, for messages.
 * @param at The position of a keyword or a member of it, or of the schema itself.
 */
export function soundSchema(
  schema: JsonObject,
  label: Message,
  at: SchemaPlace,
  diagnostics: Diagnostics,
): JsonObject {
  const isPlain = Object.keys(schema).every((keyword) => isSound(keyword, schema[keyword] ?? null));
  return soundDefault(
    isPlain ? schema : soundKeywords(schema, label, at, diagnostics),
    label,
    at,
    diagnostics,
  );
}

function soundKeywords(
  schema: JsonObject,
  label: Message,
  at: SchemaPlace,
  diagnostics: Diagnostics,
): JsonObject {
  const result: JsonObject = {};
  const flagged: string[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    const isRight = Object.hasOwn(keywordKinds, keyword) ? keywordKinds[keyword] : undefined;
    if (keyword === "properties" && isJsonObject(value)) {
      result[keyword] = soundProperties(value, label, (name) => at(keyword, name), diagnostics);
      flagged.push(...requiredByFlag(value, label, (name) => at(keyword, name), diagnostics));
    } else if (keyword === "type") {
      Object.assign(
        result,
        soundType(value, label, () => at(keyword), diagnostics),
      );
    } else if (keyword === "pattern" && typeof value === "string") {
      Object.assign(result, patternOf(value, label, at, diagnostics));
    } else if (keyword === "patternProperties" && isSchemaMap(value) && isJsonObject(value)) {
      result[keyword] = patternNames(value, label, at, diagnostics);
    } else if (keyword === "enum" && Array.isArray(value) && value.length === 0) {
      const message = phrase`${label} has an empty "enum", which allows no value at all; it was left out`;
      diagnostics.report(finding("malformed-schema", message, at(keyword)));
    } else if (isRight === undefined && !keyword.startsWith("x-")) {
      const message = phrase`${label} has ${JSON.stringify(keyword)}, which is no keyword of a schema; it was left out`;
      const made = finding("unknown-keyword", message, at(keyword));
      const meant = didYouMean(keyword, Object.keys(keywordKinds));
      diagnostics.report(meant === undefined ? made : { ...made, ...advised(meant) });
    } else if (isRight === undefined || isRight(value)) {
      const isSet = keyword === "required" || keyword === "enum";
      if (keyword === "required") reportRepeated(strings(value), label, at, diagnostics);
      result[keyword] = isSet && Array.isArray(value) ? distinctJson(value) : value;
    } else {
      const message = phrase`${label} has ${JSON.stringify(keyword)} with a value of the wrong kind; it was left out`;
      diagnostics.report(finding("malformed-schema", message, at(keyword)));
    }
  }
  if (flagged.length > 0) result["required"] = [...new Set([...strings(result["required"]), ...flagged])];
  return withoutRests(result, schema);
}

/** Keywords that apply to the members which other keywords do not name, by these other keywords. */
const rests: Readonly<Record<string, readonly string[]>> = {
  properties: ["additionalProperties", "unevaluatedProperties"],
  patternProperties: ["additionalProperties", "unevaluatedProperties"],
  prefixItems: ["items", "unevaluatedItems"],
};

/** The schema without the keywords that would become stricter because a keyword they depend on lost members. */
function withoutRests(sound: JsonObject, written: JsonObject): JsonObject {
  const isLost = (keyword: string): boolean => {
    const { [keyword]: before } = written;
    const { [keyword]: after } = sound;
    return size(after) < size(before) || (before !== undefined && after === undefined);
  };
  const gone = new Set(Object.keys(rests).flatMap((keyword) => (isLost(keyword) ? rests[keyword] : [])));
  return Object.fromEntries(Object.entries(sound).filter(([keyword]) => !gone.has(keyword)));
}

function size(value: JsonValue | undefined): number {
  return isJsonObject(value) ? Object.keys(value).length : 0;
}

function reportRepeated(
  names: readonly string[],
  label: Message,
  at: (keyword?: string) => SourceLocation,
  diagnostics: Diagnostics,
): void {
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  for (const name of repeated) {
    const message = phrase`${label} lists ${JSON.stringify(name)} as required more than once`;
    diagnostics.report(finding("repeated-required", message, at("required")));
  }
}

/** Whether a keyword needs no change: this is the common case. */
function isSound(keyword: string, value: JsonValue): boolean {
  // Patterns are checked one by one.
  if (keyword === "pattern" || keyword === "patternProperties") return false;
  if (keyword === "properties")
    return isJsonObject(value) && Object.values(value).every((one) => isSchema(one) && !hasFlag(one));
  if (keyword === "type" && typeof value === "string") return types.includes(value);
  if (keyword === "type") return isTypeList(value);
  if (keyword === "enum")
    return Array.isArray(value) && value.length > 0 && distinctJson(value).length === value.length;
  const isRight = Object.hasOwn(keywordKinds, keyword) ? keywordKinds[keyword] : undefined;
  if (isRight === undefined ? !keyword.startsWith("x-") : !isRight(value)) return false;
  return keyword !== "required" || !Array.isArray(value) || new Set(value).size === value.length;
}

function isTypeList(value: JsonValue): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((type) => typeof type === "string" && types.includes(type)) &&
    new Set(value).size === value.length
  );
}

function soundProperties(
  properties: JsonObject,
  label: Message,
  at: (name: string) => SourceLocation,
  diagnostics: Diagnostics,
): JsonObject {
  const entries = Object.entries(properties);
  for (const [name] of entries.filter(([, value]) => !isSchema(value))) {
    const message = phrase`${label} has a property "${name}" whose schema is no object; it takes any value`;
    diagnostics.report(finding("malformed-schema", message, at(name)));
  }
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isSchema(value) ? withoutFlag(value) : {}]),
  );
}

/** A pattern that is unsafe to run is kept in `x-corsac-unchecked-pattern`, which is never executed. */
function patternOf(written: string, label: Message, at: SchemaPlace, diagnostics: Diagnostics): JsonObject {
  const pattern = checkedPattern(written, label, () => at("pattern"), diagnostics);
  return pattern === undefined ? { "x-corsac-unchecked-pattern": written } : { pattern };
}

function patternNames(
  names: JsonObject,
  label: Message,
  at: SchemaPlace,
  diagnostics: Diagnostics,
): JsonObject {
  return Object.fromEntries(
    Object.entries(names).flatMap(([written, schema]): [string, JsonValue][] => {
      const pattern = checkedPattern(written, label, () => at("patternProperties"), diagnostics);
      return pattern === undefined ? [] : [[pattern, schema]];
    }),
  );
}

function checkedPattern(
  written: string,
  label: Message,
  at: () => SourceLocation,
  diagnostics: Diagnostics,
): string | undefined {
  const { pattern, verdict } = soundPattern(written);
  const shown = written.length > 80 ? `${written.slice(0, 80)}…` : written;
  if (verdict === "repaired") {
    const message = phrase`The pattern ${shown} of ${lower(label)} is written ${pattern}, as JSON Schema requires`;
    diagnostics.report(finding("repaired-pattern", message, at()));
  } else if (verdict !== "sound") {
    const isUnsafe = verdict === "unsafe";
    const flags = isUnsafe ? undefined : programFlags(written);
    const reason = isUnsafe
      ? phrase`can run for hours on a text made for it`
      : flags
        ? phrase`stands between slashes with the flags "${flags}", which JSON Schema does not have`
        : phrase`cannot be read`;
    const message = phrase`The pattern ${shown} of ${lower(label)} ${reason}; nothing checks it`;
    diagnostics.report(finding(isUnsafe ? "unsafe-pattern" : "unreadable-pattern", message, at()));
  }
  return pattern;
}

/** A label within a sentence. */
function lower(label: Message): Message {
  return label.template === "A schema" ? phrase`a schema` : label;
}

function soundType(
  value: JsonValue,
  label: Message,
  at: () => SourceLocation,
  diagnostics: Diagnostics,
): JsonObject {
  const listed = Array.isArray(value) ? value : [value];
  const isRight =
    listed.length > 0 && listed.every((type) => typeof type === "string" && types.includes(type));
  if (isRight && new Set(listed).size === listed.length) return { type: value };
  const key = typeof value === "string" ? value.toLowerCase() : "";
  const plain = types.includes(key)
    ? { type: key }
    : Object.hasOwn(otherTypes, key)
      ? otherTypes[key]
      : undefined;
  const meaning =
    plain === undefined || Object.keys(plain).length === 0 ? phrase`any value` : String(plain["type"]);
  const message = phrase`${label} has the type ${JSON.stringify(value)}, which JSON Schema does not have; it is read as ${meaning}`;
  diagnostics.report(finding("unknown-type", message, at()));
  return plain ?? {};
}
