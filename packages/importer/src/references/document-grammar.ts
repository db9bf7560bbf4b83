import { operationMethods } from "../document/operations.js";

/** What a part of an OpenAPI document or of a Swagger 2.0 one is, as far as it can hold references. */
export type PartKind =
  | "document"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "header"
  | "requestBody"
  | "response"
  | "mediaType"
  | "encoding"
  | "callback"
  | "example"
  | "link"
  | "securityScheme"
  | "fact"
  | "schema";

/** A member: one part, or a list of parts, or a map of them by name. */
export interface MemberRule {
  kind: PartKind;
  as: "one" | "list" | "map";
}

const one = (kind: PartKind): MemberRule => ({ kind, as: "one" });
const list = (kind: PartKind): MemberRule => ({ kind, as: "list" });
const map = (kind: PartKind): MemberRule => ({ kind, as: "map" });

/** `query` is a method from OpenAPI 3.2 on. */
const methods = [...operationMethods, "query"];
const valued = { schema: one("schema"), examples: map("example"), content: map("mediaType") };
const schemas = ["items", "not", "if", "then", "else", "contains", "propertyNames"];
const open = ["additionalProperties", "unevaluatedProperties", "unevaluatedItems", "additionalItems"];
const schemaLists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const schemaMaps = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];
const all = (keys: readonly string[], rule: MemberRule): Record<string, MemberRule> =>
  Object.fromEntries(keys.map((key) => [key, rule]));

/** The members that hold parts; whatever is not here is data, in which nothing is a reference. */
export const documentGrammar: Readonly<Record<PartKind, Readonly<Record<string, MemberRule>>>> = {
  document: {
    paths: map("pathItem"),
    webhooks: map("pathItem"),
    components: one("components"),
    info: one("fact"),
    tags: list("fact"),
    servers: list("fact"),
    // Swagger 2.0
    definitions: map("schema"),
    parameters: map("parameter"),
    responses: map("response"),
    securityDefinitions: map("securityScheme"),
  },
  components: {
    schemas: map("schema"),
    responses: map("response"),
    parameters: map("parameter"),
    examples: map("example"),
    requestBodies: map("requestBody"),
    headers: map("header"),
    securitySchemes: map("securityScheme"),
    links: map("link"),
    callbacks: map("callback"),
    pathItems: map("pathItem"),
  },
  pathItem: { ...all(methods, one("operation")), parameters: list("parameter"), servers: list("fact") },
  operation: {
    parameters: list("parameter"),
    requestBody: one("requestBody"),
    responses: map("response"),
    callbacks: map("callback"),
    servers: list("fact"),
  },
  // A list of Swagger 2.0 says what it holds beside its name.
  parameter: { ...valued, items: one("schema") },
  header: { ...valued, items: one("schema") },
  requestBody: { content: map("mediaType") },
  response: {
    schema: one("schema"),
    headers: map("header"),
    content: map("mediaType"),
    links: map("link"),
  },
  mediaType: {
    schema: one("schema"),
    itemSchema: one("schema"),
    examples: map("example"),
    encoding: map("encoding"),
  },
  encoding: { headers: map("header") },
  callback: {},
  example: {},
  link: {},
  securityScheme: {},
  fact: {},
  schema: {
    ...all([...schemas, ...open], one("schema")),
    ...all(schemaLists, list("schema")),
    ...all(schemaMaps, map("schema")),
  },
};

/** Where parts of a kind are kept in OpenAPI 3; the others are put where the reference stands. */
export const componentsOf: Readonly<Partial<Record<PartKind, string>>> = {
  schema: "schemas",
  response: "responses",
  parameter: "parameters",
  example: "examples",
  requestBody: "requestBodies",
  header: "headers",
  securityScheme: "securitySchemes",
  link: "links",
  callback: "callbacks",
};

/** Where Swagger 2.0 keeps them. */
export const definitionsOf: Readonly<Partial<Record<PartKind, string>>> = {
  schema: "definitions",
  response: "responses",
  parameter: "parameters",
};

/** The rule of a member. Every member of a callback is a path; a list where one is expected counts as a list. */
export function memberRule(kind: PartKind, key: string): MemberRule | undefined {
  if (kind === "callback") return key.startsWith("x-") ? undefined : one("pathItem");
  const rules = documentGrammar[kind];
  return Object.hasOwn(rules, key) ? rules[key] : undefined;
}
