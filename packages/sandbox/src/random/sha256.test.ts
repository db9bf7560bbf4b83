import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { sha256 } from "./sha256.js";

it.each([0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1000])("is SHA-256, of %i characters", (length) => {
  const text = "é".repeat(Math.floor(length / 2)) + "a".repeat(length % 2);
  const hash = [...sha256(text)].map((part) => part.toString(16).padStart(8, "0")).join("");
  expect(hash).toBe(createHash("sha256").update(text).digest("hex"));
});
