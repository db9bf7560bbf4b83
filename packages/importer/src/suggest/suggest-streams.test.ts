import { expect, test } from "vitest";
import { suggestActions } from "./suggest.js";

const page = (description: string): string => `openapi: 3.1.0
info: { title: Chat, version: '1' }
paths:
  /v1/talk:
    post:
      summary: Talk
      description: ${description}
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [model, stream]
              properties:
                model: { type: string, enum: [acme-talk] }
                messages: { type: array, items: { type: object } }
                stream: { type: boolean }
            example: { model: acme-talk, messages: [], stream: true }
      responses:
        '200':
          description: OK
          content: { text/event-stream: { schema: { type: string } } }
`;

function suggestions(description: string, overlay?: string) {
  return suggestActions({
    name: "acme",
    pages: [{ path: "/somewhere/pages/talk.yaml", text: page(description) }],
    ...(overlay === undefined ? {} : { overlay: { path: "overlay.yaml", text: overlay } }),
  });
}

test("a model that answers in pieces is asked as its page shows, and the rest is named", () => {
  const { suggestions: found, missing } = suggestions("Ends with data: [DONE].");
  const [stream] = found.filter(({ about }) => about === "stream");
  expect(stream).toMatchObject({
    action: {
      target: "$['x-corsac-models'][?@.id == 'acme-talk']",
      update: { stream: { body: { "/stream": true }, end: { data: "[DONE]" } } },
    },
    complete: false,
  });
  expect(stream?.evidence.map(({ words }) => words).join(" ")).toContain("[DONE]");
  const messages = missing.map(({ message }) => message).filter((message) => message.includes("acme-talk"));
  expect(messages.join(" ")).toContain("where the text stands");
  expect(messages.join(" ")).not.toContain("what ends");
});

test("what the overlay says already is not proposed", () => {
  const overlay = `overlay: 1.0.0
info: { title: t, version: '1' }
actions:
  - target: $['x-corsac-models'][?@.id == 'acme-talk']
    description: Seen.
    update: { stream: { body: { /stream: true }, text: /choices/0/delta/content } }
`;
  expect(suggestions("Talks.", overlay).suggestions.filter(({ about }) => about === "stream")).toEqual([]);
});

const json = "application/json: { schema: { type: object, properties: { text: { type: string } } } }";

test.each([
  [
    "a sentence about the field",
    "stream: { type: boolean, description: 'If true, deltas are sent as server-sent events.' }",
    json,
    true,
  ],
  [
    "a documented event stream",
    "stream: { type: boolean }",
    `${json}, text/event-stream: { schema: { type: object } }`,
    true,
  ],
  ["a field without any word about pieces", "stream: { type: boolean }", json, false],
  ["an address of a stream", "stream: { type: string, description: Streamed from here. }", json, false],
])("an optional stream without an example: %s", (_name, field, content, isProposed) => {
  const text = `openapi: 3.1.0
info: { title: Chat, version: '1' }
paths:
  /v1/talk:
    post:
      summary: Talk
      requestBody:
        content:
          application/json:
            schema: { type: object, required: [model], properties: { model: { type: string, const: acme-talk }, messages: { type: array, items: { type: object } }, ${field} } }
      responses:
        '200': { description: OK, content: { ${content} } }
`;
  const { suggestions: found } = suggestActions({ name: "acme", pages: [{ path: "pages/talk.yaml", text }] });
  const streams = found.filter(({ about }) => about === "stream");
  expect(streams.map(({ action }) => action.update)).toEqual(
    isProposed ? [{ stream: { body: { "/stream": true } } }] : [],
  );
});
