import { describe, expect, test } from "vitest";
import type { JsonObject } from "../document/json.js";
import { suggestActions } from "./suggest.js";
import type { Suggestions } from "./suggestion.js";

const task: JsonObject = {
  type: "object",
  properties: { id: { type: "string" }, status: { type: "string" }, output: { type: "string" }, error: {} },
};
const answer: JsonObject = {
  "200": { description: "OK", content: { "application/json": { schema: task } } },
};

/** A service of two models, whose bodies take what is given beside the prompt. */
function suggest(painter: JsonObject, singer: JsonObject = {}, more: JsonObject = {}): Suggestions {
  const create = (summary: string, properties: JsonObject): JsonObject => ({
    post: {
      summary,
      requestBody: {
        content: {
          "application/json": {
            schema: { type: "object", properties: { prompt: { type: "string" }, ...properties } },
            example: { prompt: "a tower" },
          },
        },
      },
      responses: answer,
      ...more,
    },
  });
  const document: JsonObject = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    paths: {
      "/v1/models/acme/painter/tasks": create("Paint", painter),
      "/v1/models/acme/singer/tasks": create("Sing", singer),
      "/v1/tasks/{id}": {
        get: {
          summary: "Ask",
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          responses: answer,
        },
      },
    },
  };
  return suggestActions({
    name: "acme",
    pages: [{ path: "pages/acme.json", text: JSON.stringify(document, null, 2) }],
  });
}

const webhookOf = ({ suggestions }: Suggestions): unknown => {
  const update = suggestions.find(({ about }) => about === "lifecycle")?.action.update;
  const found: { "x-corsac-lifecycles"?: Record<string, { webhook?: unknown }> } = JSON.parse(
    JSON.stringify(update ?? {}),
  );
  return Object.values(found["x-corsac-lifecycles"] ?? {})[0]?.webhook;
};

const lacks = ({ missing }: Suggestions): string => missing.map(({ message }) => message).join("\n");

describe("webhooks that pages document", () => {
  const hook: JsonObject = { notify_url: { type: "string" } };

  test("the field that takes the address and the one that chooses the events, with their lines", () => {
    const events: JsonObject = { webhook_events: { type: "array", items: { enum: ["start", "end"] } } };
    const found = suggest({ ...hook, ...events }, { ...hook, ...events });
    expect(webhookOf(found)).toEqual({
      url: "/notify_url",
      events: { pointer: "/webhook_events", values: ["start", "end"] },
      signature: "none",
    });
    const evidence = found.suggestions.flatMap((one) => one.evidence);
    expect(evidence.find(({ fact }) => fact === "webhook")?.words).toContain('"notify_url"');
    expect(found.suggestions[0]?.action.description).toContain("No page describes how a webhook is signed");
    expect(lacks(found)).not.toContain("notify_url");
  });

  test("a field that only some pages show is said to be so", () => {
    const found = suggest(hook);
    expect(webhookOf(found)).toMatchObject({ url: "/notify_url" });
    expect(lacks(found)).toContain("1 of 2 bodies of creates show the field notify_url");
  });

  test("a field by any name that a callback is sent to", () => {
    const callbacks = { done: { "{$request.body#/tell}": { post: { responses: {} } } } };
    const tell = { tell: { type: "string" } };
    expect(webhookOf(suggest(tell, tell, { callbacks }))).toEqual({ url: "/tell", signature: "none" });
  });

  test("a flag of that name takes no address", () => {
    expect(webhookOf(suggest({ webhook: { type: "boolean" } }))).toBeUndefined();
  });

  test("callbacks without a field for the address are named", () => {
    const callbacks = { done: { "https://acme.example/told": { post: { responses: {} } } } };
    const found = suggest({}, {}, { callbacks });
    expect(webhookOf(found)).toBeUndefined();
    expect(lacks(found)).toContain("no field of a create's body takes the address to call");
  });

  test("nothing is said of webhooks where no page tells of them", () => {
    expect(lacks(suggest({}))).not.toMatch(/webhook|call/);
  });
});
