import { describe, expect, it } from "vitest";
import { readDocumentation } from "../../read-documentation.js";

const operation = `## Start a job

POST /v1/jobs

| Field  | Type   | Required | Description  |
| ------ | ------ | -------- | ------------ |
| prompt | string | yes      | What to draw |
`;

function read(above: string): { servers: unknown; schemes: unknown; security: unknown } {
  const text = `# Reef\n\n${above}\n\n${operation}`;
  const { document } = readDocumentation([{ path: "reef.md", text }]);
  return {
    servers: document["servers"],
    schemes: Object.values(Object(Object(document["components"])["securitySchemes"])),
    security: document["security"] ?? Object(Object(document["paths"])["/v1/jobs"])["post"]?.security,
  };
}

describe("what stands above the operations of Markdown that a person wrote", () => {
  it.each([
    ["Base URL: `https://api.reef.example/v2`.", "https://api.reef.example/v2"],
    ["**Base URL:** https://api.reef.example/", "https://api.reef.example"],
    ["- 接口地址：https://api.reef.example", "https://api.reef.example"],
    ["## Base URL\n\n```\nhttps://api.reef.example\n```", "https://api.reef.example"],
    ["Server address: <https://api.reef.example>", "https://api.reef.example"],
  ])("%j names the server", (above, url) => {
    expect(read(above).servers).toEqual([{ url }]);
  });

  it.each([
    ["The base URL of every path is <https://api.reef.example/v1>.", "https://api.reef.example/v1"],
    ["All requests go to `https://api.reef.example`.", "https://api.reef.example"],
    ["The API is served from https://api.reef.example/v2.", "https://api.reef.example/v2"],
    [
      "Paths are relative to [https://api.reef.example](https://api.reef.example).",
      "https://api.reef.example",
    ],
    ["接口的域名为 https://api.reef.example。", "https://api.reef.example"],
    ["请求统一发送到 https://api.reef.example，", "https://api.reef.example"],
  ])("the sentence %j names the server", (above, url) => {
    expect(read(above).servers).toEqual([{ url }]);
  });

  it.each([
    "See https://reef.example/help for examples.",
    "Our home is at https://reef.example.",
    "The base URL of pictures differs: ask us.",
  ])("%j names none", (above) => {
    expect(read(above).servers ?? []).toEqual([]);
  });

  it.each([
    ["Send `Authorization: Bearer <key>` with every request.", { type: "http", scheme: "bearer" }],
    ["请求头：`Authorization: Bearer YOUR_KEY`", { type: "http", scheme: "bearer" }],
    [
      "Send your key as `Authorization: Key <your key>`.",
      { type: "apiKey", name: "Authorization", description: "`Authorization: Key {{token}}`" },
    ],
    ["Use `Authorization: Basic <credentials>`.", { type: "http", scheme: "basic" }],
    ["```\nX-API-Key: YOUR_KEY\n```", { type: "apiKey", in: "header", name: "X-API-Key" }],
  ])("%j is how requests are authorized", (above, scheme) => {
    const { schemes, security } = read(above);
    expect(schemes).toEqual([expect.objectContaining(scheme)]);
    expect(security).toHaveLength(1);
  });

  it.each([
    ["Put the key into the `X-Reef-Key` header.", { type: "apiKey", in: "header", name: "X-Reef-Key" }],
    ["All requests are authenticated with a bearer token.", { type: "http", scheme: "bearer" }],
    ["鉴权方式：Bearer Token", { type: "http", scheme: "bearer" }],
  ])("the sentence %j is how requests are authorized", (above, scheme) => {
    expect(read(above).schemes).toEqual([expect.objectContaining(scheme)]);
  });

  it.each([
    "Authorization: ask your administrator.",
    "Tokens are counted per request.",
    "Returns a bearer token.",
  ])("%j is not", (above) => {
    expect(read(above).schemes).toEqual([]);
  });
});

describe("what sentences below the title of an operation state", () => {
  const table = "| Field | Type |\n|--|--|\n| prompt | string |\n";
  const read = (text: string) => readDocumentation([{ path: "reef.md", text }]).document;

  it.each([
    [
      "above its request",
      `# Draw\n\nBase URL: https://api.reef.example\n\nSend \`X-Api-Key: <key>\`.\n\nPOST /draw\n\n${table}`,
    ],
    [
      "below its request",
      `# Draw\n\nPOST /draw\n\nBase URL: https://api.reef.example\n\nSend \`X-Api-Key: <key>\`.\n\n${table}`,
    ],
    [
      "below one of several",
      `# Reef\n\n## Draw\n\nPOST /draw\n\n${table}\n## List\n\nGET /list\n\nThe base URL is https://api.reef.example. Send \`X-Api-Key: <key>\`.\n`,
    ],
  ])("is the document's: %s", (_name, text) => {
    const document = read(text);
    expect(document["servers"]).toEqual([{ url: "https://api.reef.example" }]);
    expect(document["security"]).toHaveLength(1);
    expect(JSON.stringify(document["paths"])).not.toMatch(/"servers"|"security"/);
  });

  it("is that of an operation, if others state another", () => {
    const document = read(
      `# Reef\n\n## Draw\n\nPOST /draw\n\nBase URL: https://draw.reef.example\n\n## List\n\nGET /list\n\nBase URL: https://list.reef.example\n`,
    );
    expect(document["servers"]).toEqual([{ url: "https://draw.reef.example" }]);
    expect(document["paths"]).toMatchObject({
      "/list": { get: { servers: [{ url: "https://list.reef.example" }] } },
    });
  });

  it("may be that an operation needs no key", () => {
    const document = read(
      `# Reef\n\nSend \`X-Api-Key: <key>\`.\n\n## Draw\n\nPOST /draw\n\n${table}\n## List\n\nGET /list\n\nNo key is needed.\n`,
    );
    expect(document["security"]).toHaveLength(1);
    expect(document["paths"]).toMatchObject({ "/list": { get: { security: [] } } });
  });
});
