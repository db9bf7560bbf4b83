import { expect, expectTypeOf, test, vi } from "vitest";
import * as api from "../index.js";
import { AuthenticationError } from "./authentication-error.js";
import { CorsacError } from "./corsac-error.js";
import { InputError } from "./input-error.js";

test("every class is known by its own code, and all by the base", () => {
  const details = { method: "GET", url: "https://g.example", status: 401, hint: "Do this." };
  const error: unknown = new AuthenticationError("GET https://g.example answered 401", details);
  expect(AuthenticationError.isInstance(error)).toBe(true);
  expect(CorsacError.isInstance(error)).toBe(true);
  expect(InputError.isInstance(error)).toBe(false);
  expect(CorsacError.isInstance(new Error("x"))).toBe(false);
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    ...details,
    name: "AuthenticationError",
    message: "GET https://g.example answered 401",
    code: "authentication",
    category: "authentication",
  });
  if (InputError.isInstance(error)) expectTypeOf(error).toEqualTypeOf<InputError>();
});

test("names do not depend on what a minifier calls the classes", () => {
  const codes = Object.entries(api).flatMap(([name, value]) =>
    name.endsWith("Error") && typeof value === "function" && "code" in value
      ? [[name, String(value.code)]]
      : [],
  );
  expect(codes.length).toBeGreaterThan(14);
  for (const [name, code = ""] of codes) {
    expect(`${code.replace(/(^|-)(\w)/g, (...match) => match[2].toUpperCase())}Error`).toBe(name);
  }
  expect(new Set(codes.map(([, code]) => code)).size).toBe(codes.length);
});

test("they are recognised by another copy of the package", async () => {
  const error = new InputError("x", []);
  vi.resetModules();
  const copy = await import("./input-error.js");
  expect(copy.InputError).not.toBe(InputError);
  expect(copy.InputError.isInstance(error)).toBe(true);
});
