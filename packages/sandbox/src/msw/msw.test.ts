import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type JsonValue, valueAtPointer } from "../document/contract.js";
import { acmeService } from "../fixtures/acme-service.js";
import { sandboxHandlers } from "./index.js";

const { handlers, sandbox } = sandboxHandlers({ documents: [acmeService], duration: 0 });
const server = setupServer(...handlers);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => {
  server.close();
  sandbox.close();
});

const service = "https://api.acme.example/gateway";

const ask = (path: string, body?: JsonValue, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(path.startsWith("http") ? path : service + path, {
    headers: { "x-acme-key": "sandbox-key", "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });

it("answers the service's own address, files included, without a server", async () => {
  const created: JsonValue = JSON.parse(
    await (await ask("/v2/tasks", { model: "acme-paint", text: "a" })).text(),
  );
  const done: JsonValue = JSON.parse(
    await (await ask(`/v2/tasks/${String(valueAtPointer(created, "/data/task_id"))}`)).text(),
  );
  const file = await ask(String(valueAtPointer(done, "/data/result/images/0/url")));
  expect(file.url).toMatch(/^https:\/\/api\.acme\.example\//);
  expect(file.headers.get("content-type")).toBe("image/svg+xml");
  expect((await ask("/v2/tasks", { model: "acme-paint" })).status).toBe(422);
  expect(sandbox.test().journal({ operation: "submitTask" })).toHaveLength(2);
});

it("fails as a network does", async () => {
  await expect(
    ask("/v2/tasks", { model: "acme-paint", text: "a" }, { "x-corsac-sandbox": "reset=request" }),
  ).rejects.toThrow(TypeError);
});

it("needs to know the service's address", () => {
  const { servers: _servers, ...nowhere } = acmeService;
  expect(() => sandboxHandlers({ documents: [nowhere] })).toThrow("No document says where its service is.");
  expect(sandboxHandlers({ documents: [nowhere], origins: ["http://localhost:1"] }).handlers).toHaveLength(1);
});
