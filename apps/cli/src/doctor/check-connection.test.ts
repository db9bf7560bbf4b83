import { describe, expect, it } from "vitest";
import { testEnvironment } from "../test-environment.js";
import { checkAddress, checkKey, checkServer } from "./check-connection.js";

const paths = ["/v1/tasks", "/mj/submit"];
const document = {
  openapi: "3.1.0" as const,
  info: { title: "Acme", version: "1" },
  components: {},
  paths: { "/v1/tasks": { get: { responses: {} } }, "/v1/tasks/{id}": { get: { responses: {} } } },
};
const documents = [{ name: "acme", document, origin: "specs/acme" }];

describe("checkAddress", () => {
  it.each<[string | undefined, string, string]>([
    [undefined, "bad", "none is set"],
    ["gateway.example", "bad", "is no address"],
    ["https://gateway.example/v1", "warning", "ends in /v1"],
    ["https://gateway.example/?a=1", "warning", "has a query"],
    ["http://gateway.example", "warning", "not encrypted"],
    ["http://127.0.0.1:4010", "good", "4010"],
    ["https://gateway.example/", "good", "gateway"],
  ])("%s", (address, state, result) => {
    expect(checkAddress(address, paths)).toMatchObject({ state, result: expect.stringContaining(result) });
  });
});

it.each<[string | undefined, string]>([
  [undefined, "warning"],
  ["k\n", "bad"],
  ["sk-1", "good"],
])("the key %j", (key, state) => {
  const check = checkKey(key);
  expect(check.state).toBe(state);
  expect(check.result).not.toContain("sk-1");
});

describe("checkServer", () => {
  const answering = (answer: () => Response | Error): Parameters<typeof checkServer>[2] => ({
    ...testEnvironment().environment,
    now: () => Date.parse("2026-01-01T00:00:00Z"),
    fetch: async () => {
      const made = answer();
      if (made instanceof Error) throw made;
      return made;
    },
  });
  const asked = { baseUrl: "https://gateway.example", key: "k" };
  const date = "Thu, 01 Jan 2026 00:05:00 GMT";

  it.each<[string, () => Response | Error, object[]]>([
    ["a server that answers", () => new Response("[]"), [{ name: "clock" }, { name: "acme", state: "good" }]],
    [
      "a key that is refused",
      () => new Response("", { status: 401 }),
      [{ name: "clock" }, { name: "acme", state: "bad" }],
    ],
    [
      "a clock that is off",
      () => new Response("", { headers: { date } }),
      [
        { state: "warning", result: "300 s apart from the server's" },
        { name: "acme", state: "good" },
      ],
    ],
    [
      "a service that is not there",
      () => new Response("", { status: 404 }),
      [{ name: "clock" }, { state: "warning" }],
    ],
    ["no server", () => new TypeError("fetch failed"), [{ name: "server", state: "bad" }]],
  ])("%s", async (_, answer, expected) => {
    expect(await checkServer(asked, documents, answering(answer))).toMatchObject(expected);
  });
});
