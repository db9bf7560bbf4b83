import { describe, expect, it } from "vitest";
import { buildDocument } from "../../build-document.js";

function build(servers: string): { servers: unknown; rules: string[] } {
  const text = `openapi: 3.0.3
info: { title: Kites, version: '1' }
servers: ${servers}
paths: { /kites: { get: { responses: { '200': { description: OK } } } } }
`;
  const { document, diagnostics } = buildDocument({ name: "kites", pages: [{ path: "pages/k.yaml", text }] });
  return { servers: document["servers"], rules: diagnostics.map(({ rule }) => rule) };
}

describe("the URL of a server", () => {
  it.each([
    ["https://{region}.kites.example:{port}/api", { region: { default: "eu" }, port: { default: "8443" } }],
    [
      "{scheme}://kites.example:{port}",
      { scheme: { default: "https" }, port: { default: "443", enum: ["443"] } },
    ],
    ["https://kites.example:80{last}/v1", { last: { default: "80" } }],
    ["https://kites.{domain}", { domain: { default: "example" } }],
  ])("may have variables, also for the port: %s", (url, variables) => {
    const server = { url, variables };
    expect(build(JSON.stringify([server]))).toEqual({ servers: [server], rules: [] });
  });

  it("is reported and left out if no value makes it valid", () => {
    const { servers, rules } = build('[{ url: "https://kites.example:port" }]');
    expect(servers).toBeUndefined();
    expect(rules).toEqual(["left-out"]);
  });
});
