import { expect, test } from "vitest";
import type { OperationDescriptor, ServerDescriptor } from "../descriptor/operation.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { operationBase } from "./operation-base.js";
import { baseAt } from "./service-base.js";

const security = [{ id: "bearer", type: "http", scheme: "bearer" }] as const;
const service: ServiceDescriptor = {
  name: "s",
  servers: [{ url: "https://api.example" }],
  security,
  operations: {},
  lifecycles: {},
};
const home = { ...baseAt(new URL("https://gw.example/v1")), security: [[security[0]]] };

function baseOf(
  servers: readonly ServerDescriptor[],
  more: Partial<OperationDescriptor> = {},
  named: Readonly<Record<string, string>> = {},
  hasKey = true,
): ReturnType<typeof operationBase> {
  return operationBase(service, { method: "GET", path: "/a", servers, ...more }, home, named, hasKey);
}

test("an operation without servers, or with the service's, uses the caller's base URL", () => {
  expect(baseOf([]).url("/a")).toBe("https://gw.example/v1/a");
  expect(baseOf([{ url: "https://api.example" }]).url("/a")).toBe("https://gw.example/v1/a");
});

test("the key is for no server that the document alone names", () => {
  const files = [{ url: "https://files.example/up" }];
  expect(() => baseOf(files)).toThrow("the key is for https://gw.example");
  expect(baseOf(files, {}, {}, false)).toMatchObject({ origin: "https://files.example", foreign: true });
  expect(baseOf(files, { security: [] })).toMatchObject({ origin: "https://files.example", foreign: true });
});

test("a server that the caller names gets it, and one at the same origin", () => {
  const files = [{ url: "https://files.example" }];
  expect(baseOf(files, {}, { "https://files.example": "https://mine.example/x" })).toMatchObject({
    origin: "https://mine.example",
    foreign: false,
  });
  expect(baseOf([{ url: "https://gw.example/v2" }])).toMatchObject({ foreign: false });
  expect(baseOf([{ url: "/v3" }]).url("/a")).toBe("https://gw.example/v3/a");
});

test("of several servers the one that is named, else the first", () => {
  const two = [{ url: "https://a.example" }, { url: "https://b.example" }];
  expect(baseOf(two, { security: [] }).origin).toBe("https://a.example");
  expect(baseOf(two, {}, { "https://b.example": "https://b.example" }).origin).toBe("https://b.example");
});

test("an operation with a security requirement of its own", () => {
  expect(baseOf([], { security: [] }).security).toEqual([]);
  expect(baseOf([], { security: [[], ["bearer"]] }).security).toEqual([[], [security[0]]]);
  expect(baseOf([]).security).toEqual([[security[0]]]);
});
