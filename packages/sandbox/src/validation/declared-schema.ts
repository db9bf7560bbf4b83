import { isJsonObject, type JsonObject, type JsonValue, jsonList, member } from "../document/contract.js";

const inferredKey = "x-corsac-inferred";

/** Keywords that contain schemas, which have their own marks. */
const single: readonly string[] = [
  "items",
  "additionalProperties",
  "contains",
  "propertyNames",
  "if",
  "then",
  "else",
];
const lists: readonly string[] = ["allOf", "anyOf", "oneOf", "prefixItems"];
const maps: readonly string[] = ["properties", "patternProperties", "dependentSchemas"];

/** Keywords that do not restrict values. */
const annotations: ReadonlySet<string> = new Set(["title", "description", "default", "examples", "example"]);

/**
 * A resolved schema without undeclared rules: those inferred from sentences and examples, without a confirmation. The
 * schema itself if it has none.
 * @param isConfirmed Whether all its rules count as declared.
 */
export function declaredSchema(schema: JsonObject, isConfirmed: boolean): JsonObject {
  return isConfirmed ? schema : declared(schema, false);
}

function declared(schema: JsonObject, isInsideGuess: boolean): JsonObject {
  if (schema["x-corsac-confirmed"] === true) return schema;
  const guesses = jsonList(schema[inferredKey])
    .filter(isGuess)
    .map((fact) => member(fact, "keyword"));
  const isWhole = isInsideGuess || guesses.includes("property") || guesses.includes("type");
  const result: JsonObject = {};
  let isChanged = false;
  for (const [keyword, value] of Object.entries(schema)) {
    const inner = declaredInside(keyword, value, isWhole);
    const isSame = inner === value;
    const isRule =
      inner === undefined && !annotations.has(keyword) && !keyword.startsWith("x-") && keyword !== "not";
    if (isRule && (isWhole || guesses.includes(keyword))) {
      isChanged = true;
      continue;
    }
    // A value may match several alternatives once they are less strict.
    const name = keyword === "oneOf" && inner !== undefined && !isSame ? "anyOf" : keyword;
    if (inner !== undefined && !isSame) isChanged = true;
    result[name] = inner ?? value;
  }
  return isChanged ? result : schema;
}

/** The value of a keyword that contains schemas. Undefined for any other keyword. */
function declaredInside(keyword: string, value: JsonValue, isWhole: boolean): JsonValue | undefined {
  if (single.includes(keyword)) return isJsonObject(value) ? declared(value, isWhole) : undefined;
  if (lists.includes(keyword) && Array.isArray(value)) {
    const inner = value.map((item) => (isJsonObject(item) ? declared(item, isWhole) : item));
    return inner.every((item, index) => item === value[index]) ? value : inner;
  }
  if (!maps.includes(keyword) || !isJsonObject(value)) return undefined;
  const inner = Object.entries(value).map(([name, item]): [string, JsonValue] => [
    name,
    isJsonObject(item) ? declared(item, isWhole) : item,
  ]);
  return inner.every(([name, item]) => item === value[name]) ? value : Object.fromEntries(inner);
}

/** Whether a fact is an unconfirmed rule that restricts values. */
function isGuess(fact: JsonValue): boolean {
  const from = member(fact, "from");
  if (from === "model" || member(fact, "confirmed") === "model") return false;
  // A sentence that allows `null` does not restrict values.
  return !(from === "prose" && member(fact, "keyword") === "type");
}
