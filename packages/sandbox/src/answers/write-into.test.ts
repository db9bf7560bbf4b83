import { expect, it } from "vitest";
import type { JsonObject } from "../document/contract.js";
import { freshSkeleton } from "./skeleton.js";
import { OwnValue } from "./write-into.js";

const schema: JsonObject = {
  type: "object",
  required: ["at"],
  properties: {
    at: { type: "string", format: "date-time" },
    urls: {
      type: "object",
      properties: {
        get: { type: "string", format: "uri" },
        stream: { type: "string", format: "uri" },
        web: { type: ["string", "null"], format: "uri" },
      },
    },
  },
};

it("never changes what was put in", () => {
  const input = { prompt: "a", more: { deep: 1 } };
  const own = new OwnValue({ input: null }, {});
  own.put("/input", input);
  own.put("/input/more/deep", 2);
  own.put("/input/prompt", undefined);
  own.put("/list/0/url", "x");
  expect(own.value).toMatchObject({ input: { more: { deep: 2 } } });
  expect(input).toEqual({ prompt: "a", more: { deep: 1 } });
});

it("a skeleton has the URLs and the time of its own answer, and leaves out what has none", () => {
  const urlFor = (name: string): string | undefined => (name === "get" ? "http://a/1" : undefined);
  const first = freshSkeleton(schema, urlFor, 1000);
  expect(first).toEqual({ at: "1970-01-01T00:00:01.000Z", urls: { get: "http://a/1", web: null } });
  Object.assign(first as JsonObject, { urls: null });
  const second = freshSkeleton(schema, (name) => `http://b/${name}`, 2000);
  expect(second).toMatchObject({ at: "1970-01-01T00:00:02.000Z", urls: { stream: "http://b/stream" } });
  expect(freshSkeleton(schema, urlFor, 1000)).toMatchObject({ urls: { get: "http://a/1" } });
});
