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
    "See https://reef.example/help for examples.",
    "Our home is at https://reef.example.",
    "The base URL of pictures differs: ask us.",
  ])("%j names none", (above) => {
    expect(read(above).servers ?? []).toEqual([]);
  });

  it.each([
    ["Send `Authorization: Bearer <key>` with every request.", { type: "http", scheme: "bearer" }],
    ["请求头：`Authorization: Bearer YOUR_KEY`", { type: "http", scheme: "bearer" }],
    ["```\nX-API-Key: YOUR_KEY\n```", { type: "apiKey", in: "header", name: "X-API-Key" }],
  ])("%j is how requests are authorized", (above, scheme) => {
    const { schemes, security } = read(above);
    expect(schemes).toEqual([expect.objectContaining(scheme)]);
    expect(security).toHaveLength(1);
  });

  it.each(["Authorization: ask your administrator.", "Tokens are counted per request."])(
    "%j is not",
    (above) => {
      expect(read(above).schemes).toEqual([]);
    },
  );
});
