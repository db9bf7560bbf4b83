import { expect, test } from "vitest";
import { printLayout } from "../syntax/layout.js";
import { fieldDocstring } from "./field-docstring.js";

test.each([
  [{ title: "Size", description: "How large." }, "input", "/** How large. */\n"],
  [{ title: "Size" }, "input", "/** Size */\n"],
  [{ deprecated: true }, "output", "/** @deprecated */\n"],
  [{ format: "uri" }, "input", "/** @format uri */\n"],
  [{ format: "uri" }, "output", ""],
  [{}, "input", ""],
] as const)("%j of an %s", (schema, direction, want) => {
  expect(printLayout(fieldDocstring(schema, direction))).toBe(want);
});
