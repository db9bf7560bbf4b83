import { expect, test } from "vitest";
import type { JsonObject } from "../document/json.js";
import { describeService } from "./describe-service.js";

function described(operation: JsonObject, root: JsonObject = {}): ReturnType<typeof describeService> {
  return describeService({
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: { "/a/{id}": { post: { operationId: "a", responses: {}, ...operation } } },
    "x-corsac-service": { name: "acme", title: "Acme" },
    ...root,
  });
}

const schemes = {
  key: { type: "apiKey", in: "header", name: "X-Key" },
  session: { type: "apiKey", in: "cookie", name: "sid" },
  basic: { type: "http", scheme: "Basic" },
  word: { type: "http", scheme: "Key" },
  login: { type: "oauth2", flows: {} },
  certificate: { type: "mutualTLS" },
};

test("every scheme reaches the client, with what each operation takes", () => {
  const document = {
    security: [{ key: [], basic: [] }, { login: [] }],
    components: { securitySchemes: schemes },
  };
  const { security, defaultSecurity, operations } = described({ security: [{ session: [] }, {}] }, document);
  expect(security).toEqual([
    { id: "key", type: "apiKey", in: "header", name: "X-Key" },
    { id: "basic", type: "http", scheme: "basic" },
    { id: "login", type: "http", scheme: "bearer" },
    { id: "session", type: "apiKey", in: "cookie", name: "sid" },
  ]);
  expect(defaultSecurity).toEqual([["key", "basic"], ["login"]]);
  expect(operations["a"]?.security).toEqual([["session"], []]);
});

test("an operation without security, one with a certificate, and one like the service's", () => {
  const document = { security: [{ word: [] }], components: { securitySchemes: schemes } };
  expect(described({ security: [] }, document).operations["a"]?.security).toEqual([]);
  expect(described({ security: [{ certificate: [] }] }, document).operations["a"]?.security).toEqual([[]]);
  expect(described({ security: [{ word: [] }] }, document)).toMatchObject({
    security: [{ type: "http", scheme: "Key" }],
    operations: { a: { method: "POST", path: "/a/{id}" } },
  });
  expect(described({ security: [{ word: [] }] }, document).operations["a"]).not.toHaveProperty("security");
});

test("a root that requires nothing says so", () => {
  const document = { security: [], components: { securitySchemes: schemes } };
  expect(described({}, document).security).toEqual([]);
  expect(described({ security: [{ key: [] }] }, document)).toMatchObject({
    security: [{ id: "key" }],
    defaultSecurity: [],
    operations: { a: { security: [["key"]] } },
  });
});

test("bodies by media type with their encoding, and the media types of successful responses", () => {
  const { operations } = described({
    requestBody: {
      content: {
        "multipart/form-data": {
          schema: {},
          encoding: {
            meta: { contentType: "application/json" },
            tags: { style: "pipeDelimited", explode: false },
            plain: {},
          },
        },
        "application/json": {},
      },
    },
    responses: {
      200: { description: "", content: { "image/png": {}, "application/json": {} } },
      400: { description: "", content: { "text/plain": {} } },
    },
  });
  expect(operations["a"]).toMatchObject({
    body: {
      "multipart/form-data": {
        encoding: {
          meta: { contentType: "application/json" },
          tags: { style: "pipeDelimited", explode: false },
        },
      },
      "application/json": {},
    },
    responses: ["image/png", "application/json"],
  });
  const json = { "application/json": {} };
  const plain = described({
    requestBody: { content: json },
    responses: { 200: { description: "", content: json } },
  });
  expect(plain.operations["a"]).toEqual({ method: "POST", path: "/a/{id}" });
  expect(described({ responses: { 204: { description: "" } } }).operations["a"]?.responses).toEqual([]);
});

test("parameters that are not written by default, those of the path item too", () => {
  const path = {
    parameters: [
      { name: "id", in: "path", required: true, style: "matrix", schema: {} },
      { name: "shared", in: "query", style: "deepObject", schema: {} },
      { name: "over", in: "query", explode: false, schema: {} },
    ],
    servers: [{ url: "https://files.example/{v}", variables: { v: { default: "1", enum: ["1", "2"] } } }],
    post: {
      operationId: "a",
      parameters: [
        { name: "over", in: "query", schema: {} },
        { name: "usual", in: "query", style: "form", explode: true, allowReserved: false, schema: {} },
        { name: "X-List", in: "header", explode: true, schema: {} },
        { name: "raw", in: "query", allowReserved: true, schema: {} },
        { name: "filter", in: "query", content: { "application/json": {} } },
      ],
      responses: {},
    },
  };
  const { operations } = described({}, { paths: { "/a/{id}": path } });
  expect(operations["a"]).toEqual({
    method: "POST",
    path: "/a/{id}",
    parameters: [
      { name: "id", in: "path", style: "matrix" },
      { name: "shared", in: "query", style: "deepObject" },
      { name: "X-List", in: "header", explode: true },
      { name: "raw", in: "query", allowReserved: true },
      { name: "filter", in: "query", mediaType: "application/json" },
    ],
    servers: [{ url: "https://files.example/{v}", variables: { v: { default: "1", enum: ["1", "2"] } } }],
  });
});

test("required parameters outside the path, with their documented values", () => {
  const { operations } = described({
    parameters: [
      { name: "id", in: "path", required: true, schema: {} },
      { name: "version", in: "query", required: true, schema: { enum: ["1", "2"] }, example: "2" },
      { name: "size", in: "query", required: true, schema: { const: 4 } },
      { name: "X-Region", in: "header", required: true, schema: { examples: ["eu", "us"] } },
      { name: "sid", in: "cookie", required: true, schema: { type: "string" } },
      { name: "page", in: "query", schema: { enum: [1] } },
      { name: "Accept", in: "header", required: true, example: "application/json" },
      { name: "content-type", in: "header", required: true },
    ],
  });
  expect(operations["a"]?.parameters).toEqual([
    { name: "version", in: "query", required: true, values: ["1", "2"] },
    { name: "size", in: "query", required: true, values: ["4"] },
    { name: "X-Region", in: "header", required: true, values: ["eu"] },
    { name: "sid", in: "cookie", required: true },
  ]);
});
