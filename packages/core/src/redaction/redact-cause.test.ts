import { expect, test } from "vitest";
import { redactCause } from "./redact-cause.js";

const hide = (text: string): string => text.replaceAll("key", "[redacted]");

test("of a foreign error its words, name and code are kept, at every depth, without the key", () => {
  const inner = Object.assign(new RangeError("inner key"), { code: "ECONNRESET", headers: { key: "key" } });
  const outer = new TypeError("outer key", { cause: inner });
  outer.stack = "TypeError: outer key\n    at key.js:1:1";
  const copy = redactCause(outer, hide);
  if (!(copy instanceof Error) || !(copy.cause instanceof Error)) throw new TypeError("no error");
  expect(copy).toMatchObject({ name: "TypeError", message: "outer [redacted]" });
  expect(copy.stack).toBe("TypeError: outer [redacted]\n    at [redacted].js:1:1");
  expect(copy.cause).toMatchObject({ name: "RangeError", message: "inner [redacted]", code: "ECONNRESET" });
  expect(copy.cause.stack).not.toContain("key");
  expect("headers" in copy.cause).toBe(false);
});

test("what is no error becomes its words", () => {
  expect(redactCause("the key", hide)).toBe("the [redacted]");
  expect(redactCause(undefined, hide)).toBe("undefined");
});
