import { expect, test } from "vitest";
import { flat, wrapped } from "../testing/services.fixture.js";
import { resolveBase } from "./base-url.js";

const path = "/flat/v1/predictions/p1";

test.each([
  ["https://g.example", "https://g.example/flat/v1/predictions/p1"],
  ["https://g.example/", "https://g.example/flat/v1/predictions/p1"],
  ["https://g.example/flat", "https://g.example/flat/v1/predictions/p1"],
  ["https://g.example/flat/", "https://g.example/flat/v1/predictions/p1"],
  ["https://g.example/flat/v1", "https://g.example/flat/v1/predictions/p1"],
  ["https://g.example/flat/v1//", "https://g.example/flat/v1/predictions/p1"],
  ["https://g.example/v1", "https://g.example/v1/predictions/p1"],
  ["https://g.example/api", "https://g.example/api/flat/v1/predictions/p1"],
  ["https://g.example/api/flat/v1", "https://g.example/api/flat/v1/predictions/p1"],
  ["http://127.0.0.1:4010", "http://127.0.0.1:4010/flat/v1/predictions/p1"],
  ["https://upstream.example", "https://upstream.example/v1/predictions/p1"],
  ["https://upstream.example/v1/", "https://upstream.example/v1/predictions/p1"],
  [undefined, "https://upstream.example/v1/predictions/p1"],
  ["", "https://upstream.example/v1/predictions/p1"],
])("%s", (baseUrl, want) => {
  expect(resolveBase(flat, baseUrl).url(path)).toBe(want);
});

test.each([
  ["https://g.example/flat/v1/predictions", "Use https://g.example"],
  ["https://g.example/flat/v1/predictions/p1/cancel", "Use https://g.example"],
  ["https://g.example/api/flat/v1/predictions/", "Use https://g.example/api"],
  ["https://upstream.example/v1/predictions", "Use https://upstream.example/v1"],
  ["g.example", "Pass an http or https URL without user, query and fragment."],
  ["ftp://g.example", "Pass an http or https URL without user, query and fragment."],
  ["https://g.example?team=1", "Pass an http or https URL without user, query and fragment."],
  ["https://g.example#here", "Pass an http or https URL without user, query and fragment."],
  ["https://u:p@g.example", "Pass an http or https URL without user, query and fragment."],
])("%s is refused: %s", (baseUrl, hint) => {
  expect(() => resolveBase(flat, baseUrl)).toThrow(expect.objectContaining({ code: "configuration", hint }));
});

test("a password in a base URL is not shown", () => {
  expect(() => resolveBase(flat, "https://me:secret@g.example")).toThrow('"(hidden)" is not a base URL');
});

test("a service without a server of its own needs a base URL", () => {
  expect(() => resolveBase(wrapped, undefined)).toThrow("No base URL for wrapped");
  expect(resolveBase(wrapped, "https://g.example/studio/").url("/studio/x")).toBe(
    "https://g.example/studio/x",
  );
});
