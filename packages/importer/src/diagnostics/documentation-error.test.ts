import { expect, test } from "vitest";
import { DocumentationError } from "./documentation-error.js";

test("is recognised, also when another copy of the package made it", () => {
  const error = new DocumentationError("no-pages", "There are none.", {
    hint: "Add one.",
    cause: new Error("why"),
  });
  expect(error).toMatchObject({
    name: "DocumentationError",
    code: "no-pages",
    hint: "Add one.",
    diagnostics: [],
  });
  expect(error.cause).toBeInstanceOf(Error);
  expect(DocumentationError.isInstance(error)).toBe(true);
  const foreign = Object.assign(new Error("x"), { [Symbol.for("corsac.spec.DocumentationError")]: true });
  expect(DocumentationError.isInstance(foreign)).toBe(true);
  expect(DocumentationError.isInstance(new Error("x"))).toBe(false);
  expect(DocumentationError.isInstance(null)).toBe(false);
});
