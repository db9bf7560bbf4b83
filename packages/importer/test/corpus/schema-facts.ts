import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { isObject, list, object, text } from "./raw-openapi.js";
import type { RawSchema, Resolve } from "./raw-operation.js";

/** What one place of a schema says of a field, or of the items of a list. */
export interface FieldFact {
  /** `/input/width`; `[]` stands for the items of a list, `{}` for the values of a map. */
  path: string;
  types: string[];
  required: boolean;
  description: string;
  /** Every other keyword that says something: enum, default, format, bounds … */
  keywords: Record<string, JsonValue>;
  /** Whether the document says that this field was read from an example or from words. */
  inferred: boolean;
}

const combinations = ["allOf", "anyOf", "oneOf"];
const facts = [
  "enum",
  "const",
  "default",
  "format",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
  "deprecated",
  "readOnly",
  "writeOnly",
  "title",
];

/**
 * Every field a schema describes, at every depth, through references (each at most once on the way down) and through
 * alternatives. A field that several alternatives have stands there once for each.
 */
export function fieldFacts({ schema, resolve }: RawSchema): FieldFact[] {
  const found: FieldFact[] = [];
  visit(schema, { path: "", required: false, seen: [], resolve, found });
  return found;
}

interface Visit {
  path: string;
  required: boolean;
  /** References on the way down. */
  seen: readonly string[];
  resolve: Resolve;
  found: FieldFact[];
  /** Members that the schemas around this one require of it. */
  needed?: readonly JsonValue[];
  description?: string;
}

function visit(value: JsonValue | undefined, at: Visit): void {
  if (!isObject(value)) return;
  const own = text(value["description"]);
  const description = own === "" ? (at.description ?? "") : own;
  const needed = [...list(value["required"]), ...(at.needed ?? [])];
  const { $ref } = value;
  if (typeof $ref === "string") {
    if (at.seen.includes($ref)) return;
    const target = at.resolve($ref);
    // What stands beside a reference describes this use of it.
    const beside = own === "" ? {} : { description: own };
    visit(overridden(target, value), { ...at, ...beside, needed, seen: [...at.seen, $ref] });
    visit({ ...value, $ref: null, required: null, "x-apifox-overrides": null }, { ...at, needed });
    return;
  }
  const types = [value["type"]].flat().filter((type) => typeof type === "string");
  if (value["nullable"] === true && types.length > 0) types.push("null");
  const keywords: Record<string, JsonValue> = {};
  for (const key of facts) {
    const fact = value[key];
    if (fact !== undefined && fact !== "" && fact !== false && !isObject(fact)) keywords[key] = fact;
  }
  const says = types.length > 0 || description !== "" || Object.keys(keywords).length > 0;
  if (at.path !== "" || says) {
    const inferred = list(value["x-corsac-inferred"]).length > 0;
    at.found.push({ path: at.path, types, required: at.required, description, keywords, inferred });
  }
  const inside = { ...at, needed: [], description: "" };
  for (const [name, property] of Object.entries(object(value["properties"]))) {
    if (property === null) continue;
    const path = `${at.path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    visit(property, { ...inside, path, required: needed.includes(name) });
  }
  const items = value["items"];
  for (const item of Array.isArray(items) ? items : [items])
    visit(item, { ...inside, path: `${at.path}/[]`, required: false });
  for (const item of list(value["prefixItems"]))
    visit(item, { ...inside, path: `${at.path}/[]`, required: false });
  visit(value["additionalProperties"], { ...inside, path: `${at.path}/{}`, required: false });
  for (const keyword of combinations) {
    for (const part of list(value[keyword])) visit(part, { ...at, needed, description: "" });
  }
}

/**
 * A referenced model with the changes that stand beside the reference: null takes a field out, a schema takes its
 * place and is required only where the reference says so.
 */
function overridden(target: JsonValue | undefined, use: JsonObject): JsonValue | undefined {
  const overrides = object(use["x-apifox-overrides"]);
  if (!isObject(target) || Object.keys(overrides).length === 0) return target;
  const properties = Object.entries({ ...object(target["properties"]), ...overrides });
  return {
    ...target,
    properties: Object.fromEntries(properties.filter(([, property]) => property !== null)),
    required: [
      ...list(target["required"]).filter((name) => overrides[String(name)] === undefined),
      ...list(use["required"]),
    ],
  };
}
