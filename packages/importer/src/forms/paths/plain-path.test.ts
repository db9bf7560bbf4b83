import { describe, expect, it, test } from "vitest";
import { buildDocument } from "../../build-document.js";
import { objectMember } from "../../document/json-values.js";
import { plainPath } from "./plain-path.js";

describe("a path as pages write it", () => {
  it.each([
    ["/v1/tasks/{id}", "/v1/tasks/{id}"],
    ["v1/tasks", "/v1/tasks"],
    ["{{base}}/v1", "/v1"],
    ["/{{baseUrl}}/v1", "/v1"],
    ["$" + "{HOST}/v1", "/v1"],
    ["{api}/v1", "/v1"],
    ["<host>/v1", "/v1"],
    ["/{{tenant}}/v1", "/{tenant}/v1"],
    ["/{hostId}/v1", "/{hostId}/v1"],
    ["/shop/:id/log", "/shop/{id}/log"],
    ["/shop/:id(\\d+)", "/shop/{id}"],
    ["/shop/:id?", "/shop/{id}"],
    ["/shop/<int:id>", "/shop/{id}"],
    ["/shop/{id:\\d+}", "/shop/{id}"],
    ["/shop/[id]", "/shop/{id}"],
    ["/shop/<order id>/log", "/shop/{order_id}/log"],
    ["/shop/{ order id }", "/shop/{order_id}"],
    ["/shop/{ id }/log", "/shop/{id}/log"],
    ["/shop/{id", "/shop/{id}"],
    ["/users/$count", "/users/$count"],
    ["/models/{model}:predict", "/models/{model}:predict"],
    ["/v1/tasks/", "/v1/tasks/"],
    ["/", "/"],
    ["", "/"],
    ["//v1//tasks", "/v1/tasks"],
    ["POST /v1/tasks", "/v1/tasks"],
    [" /v1/ tasks ", "/v1/tasks"],
    ["／ｖ１／ｔａｓｋｓ／｛id｝", "/v1/tasks/{id}"],
    ["\\v1\\tasks", "/v1/tasks"],
    ["/v1/my files/list", "/v1/my%20files/list"],
  ])("%s", (written, path) => {
    expect(plainPath(written)).toEqual({ path, query: [], dropped: [] });
  });

  it.each([
    ["https://gw.example.com/v1/x", "https://gw.example.com", "/v1/x"],
    ["HTTP://gw.example.com:8080", "http://gw.example.com:8080", "/"],
    ["https://user:word@gw.example.com/x", "https://gw.example.com", "/x"],
    ["gw.example.com/v1/x", "https://gw.example.com", "/v1/x"],
    ["localhost:3000/x", "http://localhost:3000", "/x"],
    ["//files.example.com/x", "https://files.example.com", "/x"],
    ["//x/y", undefined, "/x/y"],
    ["10.0.0.1/x", "http://10.0.0.1", "/x"],
  ])("%s", (written, server, path) => {
    expect(plainPath(written)).toEqual({ path, server, query: [], dropped: [] });
  });

  it.each([
    ["/files/{+path}", "/files/{path}", { name: "path" }],
    ["/files/{path*}", "/files/{path}", { name: "path" }],
    ["/files/{path:.*}/size", "/files/{path}/size", { name: "path" }],
    ["/files/:path*", "/files/{path}", { name: "path" }],
    ["/files/<path:name>", "/files/{name}", { name: "name" }],
    ["/files/[...name]", "/files/{name}", { name: "name" }],
    ["/v1/{model=models/*}:make", "/v1/{model}:make", { name: "model", template: "models/*" }],
  ])("%s has a parameter of several segments", (written, path, wide) => {
    expect(plainPath(written)).toEqual({ path, query: [], wide: [wide], dropped: [] });
  });

  it("a template of one segment says nothing", () => {
    expect(plainPath("/v1/{model=*}:make")).toEqual({ path: "/v1/{model}:make", query: [], dropped: [] });
  });

  it("a query, a fragment and words behind the path", () => {
    expect(plainPath("/do？action=make&key={key}&flag#top")).toEqual({
      path: "/do",
      query: [{ name: "action", value: "make" }, { name: "key" }, { name: "flag" }],
      dropped: ["#top"],
    });
    expect(plainPath("/list{?page,size*}").query).toEqual([{ name: "page" }, { name: "size" }]);
    expect(plainPath("/v1/images 图生图")).toEqual({ path: "/v1/images", query: [], dropped: ["图生图"] });
    expect(plainPath("https://{region}.example.com/v1").dropped).toEqual(["https://{region}.example.com"]);
  });

  it("a parameter that is documented is no variable for the host", () => {
    expect(plainPath("{base}/v1", ["base"]).path).toBe("/{base}/v1");
  });
});

const build = (paths: object, root: object = {}) => {
  const text = JSON.stringify({ openapi: "3.0.3", info: { title: "Acme", version: "1" }, ...root, paths });
  const { document, diagnostics } = buildDocument({
    name: "acme",
    pages: [{ path: "pages/api.json", text }],
  });
  const found = diagnostics.map(({ rule, location }) => [rule, location?.line] as const);
  return { document, found, errors: diagnostics.filter(({ severity }) => severity === "error") };
};
const ok = { responses: { "200": { description: "OK" } } };

test("no operation is lost for the way its path is written, and each way is reported with its place", () => {
  const { document, found, errors } = build(
    {
      "/ok": { get: ok },
      "http://other.example/api/x": { get: ok },
      "api/w": { get: ok },
      "{{base}}/v": { get: ok },
      "/shop/:itemId": {
        get: {
          ...ok,
          parameters: [{ name: "itemId", in: "path", required: true, schema: { type: "integer" } }],
        },
      },
    },
    { servers: [{ url: "https://acme.example" }] },
  );
  expect(errors).toEqual([]);
  expect(Object.keys(document.paths).sort()).toEqual(["/api/w", "/api/x", "/ok", "/shop/{itemId}", "/v"]);
  expect(objectMember(document.paths, "/api/x")["get"]).toMatchObject({
    servers: [{ url: "http://other.example" }],
  });
  expect(objectMember(document.paths, "/shop/{itemId}")["get"]).toMatchObject({
    parameters: [{ name: "itemId", in: "path", schema: { type: "integer" } }],
  });
  expect(found.filter(([rule]) => rule === "repaired-path")).toHaveLength(3);
  expect(found.filter(([rule]) => rule === "placeholder-in-path")).toHaveLength(1);
});

test("the host of the paths is the service's where nothing else is said", () => {
  const { document } = build({
    "https://gw.example.com/v1/a": { get: ok },
    "https://gw.example.com/v1/b": { get: ok },
    "https://files.example.com/v1/c": { get: ok },
  });
  expect(document["servers"]).toEqual([{ url: "https://gw.example.com" }]);
  expect(JSON.stringify(document.paths)).not.toContain("gw.example.com");
  expect(objectMember(document.paths, "/v1/c")["get"]).toMatchObject({
    servers: [{ url: "https://files.example.com" }],
  });
});

test("a host that the document names already is not said again, and its base is no part of the path", () => {
  const { document } = build(
    { "https://gw.example.com/api/v1/a": { get: ok }, "/v1/b": { get: ok } },
    { servers: [{ url: "https://gw.example.com/api" }] },
  );
  expect(Object.keys(document.paths)).toEqual(["/v1/a", "/v1/b"]);
  expect(JSON.stringify(document.paths)).not.toContain("gw.example.com");
});

test("a query is constant where it tells operations apart, and an example elsewhere", () => {
  const { document, errors } = build({
    "/do?action=make": { post: { ...ok, summary: "Make" } },
    "/do?action=break": { post: { ...ok, summary: "Break" } },
    "/messages": { post: ok },
    "/messages?beta=true": { post: ok },
    "/list?page=1": { get: ok },
  });
  expect(errors).toEqual([]);
  const parameters = (path: string, method: string) =>
    objectMember(objectMember(document.paths, path), method)["parameters"];
  expect(parameters("/do", "post")).toMatchObject([
    { name: "action", in: "query", required: true, schema: { enum: ["make", "break"] } },
  ]);
  expect(parameters("/messages", "post")).toMatchObject([
    { name: "beta", in: "query", required: false, schema: { enum: ["true"] } },
  ]);
  expect(parameters("/list", "get")).toMatchObject([
    { name: "page", in: "query", required: false, schema: { type: "string" }, example: "1" },
  ]);
});

test("what a query tells apart needs only its own parameters, and a model's create sends the query", () => {
  const parameter = (name: string) => ({ name, in: "query", required: true, schema: { type: "string" } });
  const body = {
    content: {
      "application/json": {
        schema: { type: "object", properties: { model: { enum: ["ox-1"] }, prompt: {} } },
      },
    },
  };
  const form = {
    content: { "multipart/form-data": { schema: { type: "object", properties: { file: {} } } } },
  };
  const { document, errors } = build({
    "/?Action=Show": { post: { ...ok, summary: "Show", parameters: [parameter("id"), parameter("key")] } },
    "/?Action=Make": { post: { ...ok, summary: "Make", parameters: [parameter("key")], requestBody: body } },
    "/?Action=Put": { post: { ...ok, summary: "Put", parameters: [parameter("key")], requestBody: form } },
  });
  expect(errors).toEqual([]);
  const operation = objectMember(objectMember(document.paths, "/"), "post");
  expect(operation["parameters"]).toMatchObject([
    { name: "id", required: false },
    { name: "key", required: true },
    { name: "Action", required: true, schema: { enum: ["Show", "Make", "Put"] } },
  ]);
  expect(document["x-corsac-models"]).toMatchObject([
    {
      id: "ox-1",
      create: [
        {
          operation: "postRoot",
          query: { Action: "Make" },
          headers: { "content-type": "application/json" },
          body: { "/model": "ox-1" },
        },
      ],
    },
  ]);
});
