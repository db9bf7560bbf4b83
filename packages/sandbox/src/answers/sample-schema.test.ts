import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../document/contract.js";
import { type SampleOptions, sampleSchema } from "./sample-schema.js";

describe("a sample of a schema", () => {
  it.each<[string, JsonObject, SampleOptions, JsonValue | undefined]>([
    [
      "what is required",
      {
        type: "object",
        required: ["a"],
        properties: { a: { type: "integer", minimum: 2 }, b: { type: "string" } },
      },
      {},
      { a: 2 },
    ],
    [
      "what is nullable and has a list of values is one of them",
      { type: ["boolean", "null"], enum: [true, false] },
      { full: true },
      true,
    ],
    [
      "an example that its own rules forbid is not taken",
      { type: "string", enum: ["1", "2"], examples: [2] },
      { full: true },
      "1",
    ],
    [
      "what several parts say of a text",
      { allOf: [{ type: "string" }, { type: ["string", "null"] }] },
      { full: true },
      "sandbox",
    ],
    [
      "what several parts say of a property",
      {
        type: "object",
        allOf: [
          { properties: { a: { type: "integer" } } },
          { properties: { a: { type: ["integer", "null"] } } },
        ],
      },
      { full: true },
      { a: 0 },
    ],
    [
      "what is nullable is null",
      { type: "object", properties: { a: { type: ["string", "null"] } } },
      {},
      { a: null },
    ],
    [
      "known values",
      { type: "object", properties: { a: { const: 1 }, b: { default: "x" }, c: { examples: ["y"] } } },
      {},
      { a: 1, b: "x", c: "y" },
    ],
    [
      "everything",
      { type: "object", properties: { a: { type: "array", items: { type: "boolean" } } } },
      { full: true },
      { a: [false] },
    ],
    ["texts", { type: "array", items: { type: "string" } }, { full: true, invent: true, text: "t" }, ["t"]],
    [
      "optional texts of unknown value are left out, and what contains only those",
      {
        type: "object",
        required: ["said"],
        properties: {
          said: { type: "string" },
          reason: { type: "string" },
          feedback: { type: "object", properties: { reason: { type: "string" } } },
          notes: { type: "array", items: { type: "object", properties: { note: { type: "string" } } } },
          kind: { type: "string", examples: ["plain"] },
          date: { type: "string", format: "date" },
          turn_id: { type: "string" },
        },
      },
      { full: true, text: "t", id: "i" },
      { said: "t", notes: [], kind: "plain", date: "1970-01-01", turn_id: "i" },
    ],
    ["times", { type: "string", format: "date-time" }, { now: 0 }, "1970-01-01T00:00:00.000Z"],
    [
      "URLs that are known",
      {
        type: "object",
        properties: { get: { type: "string", format: "uri" }, web: { type: "string", format: "uri" } },
      },
      { urlFor: (name) => (name === "get" ? "u" : undefined) },
      { get: "u" },
    ],
    [
      "all parts",
      { allOf: [{ properties: { a: { const: 1 } } }, { properties: { b: { const: 2 } } }] },
      {},
      { a: 1, b: 2 },
    ],
    ["the first of several", { anyOf: [{ type: "string", enum: ["x", "y"] }, { type: "null" }] }, {}, null],
    ["nothing known", {}, {}, undefined],
  ])("%s", (_name, schema, options, want) => {
    expect(sampleSchema(schema, options)).toEqual(want);
  });
});
