import { type BuiltDocument, buildDocument } from "../build-document.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { isJsonObject, objectMember, textMember } from "../document/json-values.js";
import { everyLifecycle, everyModel, everyService, everySigner } from "../validate/every-word.fixture.js";

const { batch, id, query, state, fields } = everyLifecycle;

/**
 * An overlay with every member of the vocabulary once, and two members that exclude another in a separate lifecycle.
 */
export const everyWord: JsonObject = JSON.parse(
  JSON.stringify({
    "x-corsac-service": everyService,
    "x-corsac-lifecycles": {
      job: everyLifecycle,
      other: {
        ...{ id, query, state, fields },
        batch: { ...batch, ids: { parameter: "ids" } },
        idempotency: { header: "Idempotency-Key" },
      },
    },
    "x-corsac-models": [everyModel],
    components: {
      securitySchemes: Object.fromEntries(
        everySigner.map((signer) => [signer.type, { "x-corsac-prefix": "Key ", "x-corsac-signer": signer }]),
      ),
    },
  }),
);

/** All JSON Pointers, as keys or as texts. */
function pointersIn(value: JsonValue): string[] {
  if (typeof value === "string") return /^\/[\w*/~]*$/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  const keys = isJsonObject(value) ? Object.keys(value).filter((key) => key.startsWith("/")) : [];
  return [...keys, ...Object.values(value).flatMap(pointersIn)];
}

/** A closed schema with a value at each of the pointers, and with the same schema again in each of its items. */
function schemaOf(pointers: readonly (readonly string[])[]): JsonObject {
  const under = (segment: string): string[][] =>
    pointers.flatMap(([first, ...inner]) => (first === segment && inner.length > 0 ? [inner] : []));
  const names = [...new Set(pointers.map(([first]) => first ?? ""))].filter((name) => name !== "*");
  const isList = pointers.some(([first]) => first === "*");
  if (names.length === 0 && !isList) return { type: "string" };
  return {
    type: isList ? ["object", "array"] : "object",
    properties: Object.fromEntries(names.map((name) => [name, schemaOf(under(name))])),
    ...(isList ? { items: { anyOf: [schemaOf(under("*")), { $ref: "#/components/schemas/Item" }] } } : {}),
  };
}

const pointers = pointersIn(everyWord).map(pointerSegments);
const lists = ["data", "buttons", "input"];
const known = schemaOf([...pointers, ["file"], ["ids", "*"], ["data", "*"], ["buttons", "*"]]);
const item = schemaOf(
  pointers.filter(([first]) => first !== undefined && !lists.includes(first) && first !== "*"),
);
const input = schemaOf(pointers.filter(([first]) => first !== "*"));
const everything: JsonObject = {
  ...known,
  properties: { ...objectMember(known, "properties"), input: { $ref: "#/components/schemas/OneInput" } },
};

/** Every object that names an operation, by the operation's name. */
function bindingsIn(value: JsonValue): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  if (typeof value !== "object" || value === null) return found;
  const id = textMember(value, "operation");
  if (id !== undefined && isJsonObject(value)) found.set(id, value);
  for (const inner of Object.values(value)) for (const [key, one] of bindingsIn(inner)) found.set(key, one);
  return found;
}

const json = { content: { "application/json": { schema: { $ref: "#/components/schemas/Everything" } } } };

/** A page with every operation of the overlay, and with the parameters that it binds. */
function pageOf(overlay: JsonObject): object {
  const paths: Record<string, object> = {};
  for (const [id, binding] of bindingsIn(overlay)) {
    const inPath = Object.keys(objectMember(binding, "path"));
    const inQuery = new Set([
      ...Object.keys(objectMember(binding, "query")),
      "ids",
      "cursor",
      "page",
      "size",
    ]);
    const parameter = (place: string) => (name: string) => ({
      name,
      in: place,
      ...(place === "path" ? { required: true } : {}),
      schema: { type: "string" },
    });
    paths[`/${[id, ...inPath.map((name) => `{${name}}`)].join("/")}`] = {
      post: {
        operationId: id,
        parameters: [...inPath.map(parameter("path")), ...[...inQuery].map(parameter("query"))],
        requestBody: json,
        responses: { "200": { description: "", ...json }, "400": { description: "", ...json } },
      },
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    servers: [{ url: "https://acme.example" }],
    paths,
    security: [{ jwt: [] }, { hmac: [] }],
    components: {
      schemas: {
        Everything: everything,
        Item: item,
        OneInput: {
          ...input,
          // Facts from prose can be confirmed.
          properties: {
            ...objectMember(input, "properties"),
            weight: { type: "integer", description: "From 1 to 5." },
          },
        },
        OneOutput: { $ref: "#/components/schemas/Everything" },
        OneChunk: { $ref: "#/components/schemas/Everything" },
      },
      securitySchemes: {
        jwt: { type: "apiKey", in: "header", name: "Authorization" },
        hmac: { type: "apiKey", in: "header", name: "X-Signature" },
      },
    },
  };
}

const page = { path: "pages/acme.json", text: JSON.stringify(pageOf(everyWord)) };

/** The overlay's text: one member a line, so that a line identifies a position. */
export function overlayOf(update: JsonObject): string {
  const actions = [
    { target: "$.x-corsac-models", remove: true },
    { target: "$", update },
  ];
  return JSON.stringify({ overlay: "1.0.0", info: { title: "t", version: "1" }, actions }, null, 1);
}

/** Builds the service with an overlay with this update. */
export function buildWords(update: JsonObject): BuiltDocument {
  return buildDocument({
    name: "acme",
    pages: [page],
    overlay: { path: "overlay.yaml", text: overlayOf(update) },
  });
}
