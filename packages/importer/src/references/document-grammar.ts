import { operationMethods } from "../document/operations.js";

/** The kinds of parts in an OpenAPI or Swagger 2.0 document that can contain references. */
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

/** `query` is a method since OpenAPI 3.2. */
const methods = [...operationMethods, "query"];
const valued = { schema: one("schema"), examples: map("example"), content: map("mediaType") };
const schemas = ["items", "not", "if", "then", "else", "contains", "propertyNames"];
const open = ["additionalProperties", "unevaluatedProperties", "unevaluatedItems", "additionalItems"];
const schemaLists = ["allOf", "anyOf", "oneOf", "prefixItems"];
const schemaMaps = ["properties", "patternProperties", "$defs", "definitions", "dependentSchemas"];
const all = (keys: readonly string[], rule: MemberRule): Record<string, MemberRule> =>
  Object.fromEntries(keys.map((key) => [key, rule]));

/** The members that contain parts. Any other member is data, which contains no references. */
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
  // In Swagger 2.0, the items of a list are declared next to its name.
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

/** The positions of parts in OpenAPI 3, by kind; parts of other kinds replace their references. */
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

/** The positions of the same parts in Swagger 2.0. */
export const definitionsOf: Readonly<Partial<Record<PartKind, string>>> = {
  schema: "definitions",
  response: "responses",
  parameter: "parameters",
};

/** The rule of a member. Every member of a callback is a path; a list instead of a single part counts as a list. */
export function memberRule(kind: PartKind, key: string): MemberRule | undefined {
  if (kind === "callback") return key.startsWith("x-") ? undefined : one("pathItem");
  const rules = documentGrammar[kind];
  return Object.hasOwn(rules, key) ? rules[key] : undefined;
}
