import { createServer, type IncomingMessage, type Server } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apifoxProjectId, exportApifoxProject } from "./apifox-project.js";
import { SiteError } from "./site-error.js";

const token = "token-for-this-test";
let server: Server;
let address = "";
let status = 200;
let answer = "";
let seen: { request: IncomingMessage; body: string } | undefined;

beforeEach(async () => {
  status = 200;
  answer = '{"openapi":"3.1.0","info":{"title":"Tide","version":"1"},"paths":{}}';
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", () => {
      seen = { request, body };
      response.writeHead(status, status === 302 ? { location: "https://elsewhere.example" } : {}).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const listening = server.address();
  address = `http://127.0.0.1:${typeof listening === "object" ? listening?.port : 0}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const run = () => exportApifoxProject("42", { token, address, fetch: globalThis.fetch });

async function failure(work: Promise<unknown>): Promise<SiteError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!SiteError.isInstance(error)) throw new Error(`no SiteError: ${String(error)}`);
  return error;
}

describe("a project of Apifox", () => {
  it("is exported with the token, in a version of the API", async () => {
    expect(await run()).toMatchObject({ url: "apifox:42", holdsApi: true });
    expect(seen?.request.url).toBe("/v1/projects/42/export-openapi");
    expect(seen?.request.headers).toMatchObject({
      authorization: `Bearer ${token}`,
      "x-apifox-api-version": "2024-03-28",
    });
    expect(JSON.parse(seen?.body ?? "")).toMatchObject({
      scope: { type: "ALL" },
      oasVersion: "3.1",
      exportFormat: "JSON",
    });
  });

  it.each([
    [401, "access-denied"],
    [403, "access-denied"],
    [404, "not-found"],
    [422, "server-error"],
    [429, "rate-limited"],
    [500, "server-error"],
    [302, "connection-failed"],
  ])("a status %i is the error %s, which does not hold the token", async (code, expected) => {
    status = code;
    answer = `{"token":"${token}"}`;
    const error = await failure(run());
    expect(error.code).toBe(expected);
    expect(`${error.message} ${error.hint} ${String(error.cause)} ${error.stack}`).not.toContain(token);
  });

  it("an answer that is no document is an error", async () => {
    answer = "<html></html>";
    expect((await failure(run())).code).toBe("no-documentation");
  });

  it("the token is not sent without encryption, but to loopback", async () => {
    const options = { token, address: "http://apifox.example", fetch: globalThis.fetch };
    expect((await failure(exportApifoxProject("42", options))).code).toBe("invalid-address");
  });

  it("is told by its id", () => {
    expect(apifoxProjectId("apifox:1234567")).toBe("1234567");
    expect(apifoxProjectId("apifox.json")).toBeUndefined();
    expect(apifoxProjectId("https://acme.apifox.cn")).toBeUndefined();
  });
});
