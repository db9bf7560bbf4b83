import { expect, test } from "vitest";
import { vault } from "../testing/services/generated/index.gen.js";
import type { paths as VaultPaths } from "../testing/services/generated/vault/operations.gen.js";
import { operationBase } from "./operation-base.js";
import { baseAt } from "./service-base.js";

const [basic] = vault.security;
const app = vault.security.find(({ id }) => id === "app");
const home = { ...baseAt(new URL("https://gw.example/v1")), security: basic ? [[basic]] : [] };
const files = "https://files.vault.example/v2";

/** The base of an operation of the service, with servers that the caller names. */
function baseOf(
  path: keyof VaultPaths & string,
  {
    named = {},
    hasKey = true,
    base = home,
  }: { named?: Record<string, string>; hasKey?: boolean; base?: typeof home } = {},
): ReturnType<typeof operationBase> {
  const operation = Object.values(vault.operations).find((one) => one.path === path);
  if (operation === undefined) throw new Error(`no operation ${path}`);
  return operationBase(vault, operation, base, named, hasKey);
}

test("an operation without servers, or with the service's, uses the caller's base URL", () => {
  expect(baseOf("/say/usual").url("/a")).toBe("https://gw.example/v1/a");
  expect(baseOf("/say/own").url("/a")).toBe("https://gw.example/v1/a");
});

test("the key is for no server that the document alone names", () => {
  expect(() => baseOf("/say/elsewhere")).toThrow("the key is for https://gw.example");
  const away = { origin: "https://files.vault.example", foreign: true };
  expect(baseOf("/say/elsewhere", { hasKey: false })).toMatchObject(away);
  expect(baseOf("/say/elsewhere-open")).toMatchObject(away);
});

test("a server that the caller names gets it, and one at the same origin", () => {
  expect(baseOf("/say/elsewhere", { named: { [files]: "https://mine.example/x" } })).toMatchObject({
    origin: "https://mine.example",
    foreign: false,
  });
  const near = { ...baseAt(new URL("https://files.vault.example")), security: home.security };
  expect(baseOf("/say/elsewhere", { base: near })).toMatchObject({ foreign: false });
  expect(baseOf("/say/relative").url("/a")).toBe("https://gw.example/v2/a");
});

test("of several servers the one that is named, else the first", () => {
  expect(baseOf("/say/mirrored").origin).toBe("https://a.vault.example");
  const named = { "https://b.vault.example": "https://b.vault.example" };
  expect(baseOf("/say/mirrored", { named }).origin).toBe("https://b.vault.example");
});

test("an operation with a security requirement of its own", () => {
  expect(baseOf("/say/open").security).toEqual([]);
  expect(baseOf("/say/optional").security).toEqual([[], [app]]);
  expect(baseOf("/say/usual").security).toEqual([[basic]]);
});
