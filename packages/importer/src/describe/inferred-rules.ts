import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import { isAnnotation } from "./schema-keywords.js";

/** The source of an inferred rule, which no page or schema declares. */
export type InferredSource = {
  /** The text or the example from which it was inferred. */
  text?: string;
  /** The page and line of the field: `pages/painter.md:12`. */
  source?: string;
};

/** The extension that passes inferred, unconfirmed rules to the client: keyword → source. */
export const inferredKey = "x-corsac-inferred";

/** Keywords that contain schemas, which have marks of their own. */
const containers: ReadonlySet<string> = new Set(["properties", "items", "allOf", "anyOf", "oneOf", "not"]);

/** The state inherited from the enclosing schemas. */
export interface InferenceScope {
  /** An enclosing schema has `x-corsac-confirmed`: nothing counts as inferred. */
  readonly confirmed: boolean;
  /** Set if an enclosing schema was inferred as a whole. */
  readonly whole?: InferredSource;
  /** The nearest page and line. */
  readonly source?: string;
}

/** Whether a fact is an unconfirmed guess that leads to a rule. */
export function isGuess(fact: JsonValue): boolean {
  const from = member(fact, "from");
  if (from === "model" || member(fact, "confirmed") === "model") return false;
  // A sentence that allows `null` forbids nothing.
  return !(from === "prose" && member(fact, "keyword") === "type");
}

/** Whether a fact marks the whole schema as inferred. */
export function isWhole(fact: JsonValue): boolean {
  const keyword = member(fact, "keyword");
  return keyword === "property" || keyword === "type";
}

/** The scope of a schema: the enclosing scope combined with the schema's own extensions. */
export function scopeOf(schema: JsonObject, around: InferenceScope): InferenceScope {
  const [place] = arrayMember(schema, "x-corsac-source");
  const [file, line] = [textMember(place, "file"), member(place, "line")];
  const source = file === undefined ? around.source : line === undefined ? file : `${file}:${String(line)}`;
  const whole = arrayMember(schema, inferredKey).find((fact) => isWhole(fact) && isGuess(fact));
  const found = whole === undefined ? around.whole : sourceOf(whole, source);
  return {
    confirmed: around.confirmed || schema["x-corsac-confirmed"] === true,
    ...(found === undefined ? {} : { whole: found }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The inferred, unconfirmed rules of a schema by keyword; of its own keywords only. */
export function inferredRules(schema: JsonObject, scope: InferenceScope): Record<string, InferredSource> {
  const rules: Record<string, InferredSource> = {};
  if (scope.confirmed) return rules;
  const isRule = (keyword: string): boolean =>
    Object.hasOwn(schema, keyword) && !isAnnotation(keyword) && !containers.has(keyword);
  if (scope.whole !== undefined) {
    for (const keyword of Object.keys(schema).filter(isRule)) rules[keyword] = scope.whole;
  }
  for (const fact of arrayMember(schema, inferredKey).filter(isGuess)) {
    const keyword = textMember(fact, "keyword") ?? "";
    if (isRule(keyword) && rules[keyword] === undefined) rules[keyword] = sourceOf(fact, scope.source);
  }
  return rules;
}

/** The marks of a schema that joins two: a rule that one of them declares counts as declared. */
export function joinedMarks(first: JsonObject, second: JsonObject): JsonObject {
  const marks = (one: JsonObject, other: JsonObject): [string, JsonValue][] =>
    Object.entries(objectMember(one, inferredKey)).filter(
      ([keyword]) =>
        !Object.hasOwn(other, keyword) || Object.hasOwn(objectMember(other, inferredKey), keyword),
    );
  const joined = Object.fromEntries([...marks(first, second), ...marks(second, first)]);
  return Object.keys(joined).length === 0 ? {} : { [inferredKey]: joined };
}

/** The marks, except those of keywords that the schema does not have. */
export function marksOf(schema: JsonObject, marks: JsonValue | undefined): JsonObject | undefined {
  const kept = Object.entries(isJsonObject(marks) ? marks : {}).filter(([keyword]) =>
    Object.hasOwn(schema, keyword),
  );
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

function sourceOf(fact: JsonValue, source: string | undefined): InferredSource {
  const text = textMember(fact, "text");
  return { ...(text === undefined ? {} : { text }), ...(source === undefined ? {} : { source }) };
}
