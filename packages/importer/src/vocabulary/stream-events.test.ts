import { expect, test } from "vitest";
import { describeModels } from "../describe/describe-models.js";
import { readModels } from "../document/read-document.js";
import { build, errorsOf } from "./service.fixture.js";

/** A chat with these members, from line 4 on; its answer is described on line 3. */
const chat = (...lines: string[]): string =>
  [
    "      components:",
    "        schemas:",
    "          Answer: { type: object, properties: { id: { type: string }, words: { type: string }, kind: { type: string } } }",
    "      x-corsac-models:",
    "        - id: chat",
    "          kind: answer",
    "          media: text",
    "          create: [{ operation: POST /v1/songs }]",
    '          output: { schema: { $ref: "#/components/schemas/Answer" }, documented: true }',
    ...lines.map((line) => `          ${line}`),
  ].join("\n");

const stream = (...lines: string[]): string =>
  chat(
    "stream:",
    '  chunk: { $ref: "#/components/schemas/Answer" }',
    "  text: /words",
    ...lines.map((line) => `  ${line}`),
  );

test("events around the pieces are in the document, and not in what clients load", () => {
  const built = build(
    stream(
      "events: [words]",
      "piece: { pointer: /kind, equals: [words] }",
      'before: [{ event: begin, data: { id: "", chat: {} }, with: { /id: { from: id }, /chat: { from: output, pointer: "" }, /chat/kind: { from: constant, value: chat } } }]',
      'after: [{ event: ping, data: { model: "" }, with: { /model: { from: request, pointer: /model } } }, { event: pong, data: {} }]',
    ),
  );
  expect(errorsOf(built)).toEqual([]);
  const model = readModels(built.document).find(({ id }) => id === "chat");
  expect(model?.stream).toMatchObject({
    before: [{ event: "begin", with: { "/id": { from: "id" } } }],
    after: [{ event: "ping" }, { event: "pong", data: {} }],
  });
  const described = describeModels(built.document).find(({ id }) => id === "chat");
  expect(Object.keys(described?.stream ?? {}).sort()).toEqual(["chunk", "events", "piece", "text"]);
});

test("positions and sources of such an event that lead nowhere are errors at their lines", () => {
  const built = build(
    stream(
      "events: [words]",
      "before:",
      '  - { event: a, data: { id: "" }, with: { /ids: { from: id } } }',
      '  - { event: b, data: { id: "" }, with: { /id: { from: request, pointer: /modle } } }',
      '  - { event: c, data: { id: "" }, with: { /id: { from: output, pointer: /wrds } } }',
      "piece: { pointer: /knd, equals: [words] }",
    ),
  );
  expect(errorsOf(built).sort()).toEqual([
    expect.stringMatching(/^15 pointer-unknown .*before\.0\.with has "\/ids", and the data of the event has/),
    expect.stringMatching(/^16 pointer-unknown .*"\/modle", and the request of the create has.*"model"/),
    expect.stringMatching(/^17 pointer-unknown .*"\/wrds", and the output has.*"words"/),
    expect.stringMatching(/^18 pointer-unknown .*"\/knd", and a piece has.*"kind"/),
  ]);
});

test("an event that clients would read as a piece is an error", () => {
  const unnamed = build(stream("before: [{ data: {} }]"));
  expect(errorsOf(unnamed)).toEqual([
    expect.stringMatching(/^13 extension-invalid .*"message", which clients read as a piece.*stream\.events/),
  ]);
  const same = build(stream("events: [words]", "after: [{ event: words, data: {} }]"));
  expect(errorsOf(same)).toEqual([
    expect.stringMatching(/^14 extension-invalid .*"words", which clients read/),
  ]);
  const told = build(
    stream("piece: { pointer: /kind, equals: [words] }", "after: [{ data: { kind: end } }]"),
  );
  expect(errorsOf(told)).toEqual([]);
});

test("templates of files have places for an address or for the content", () => {
  const messages = (...lines: string[]): string =>
    chat(
      "messages:",
      "  pointer: /messages",
      '  user: { role: user, content: "{parts}" }',
      ...lines.map((line) => `  ${line}`),
    );
  const right = build(
    messages(
      'image: [{ url: "{url}" }, { type: "{mediaType}", data: "{base64}" }]',
      'audio: { format: "{extension}", data: "{base64}" }',
    ),
  );
  expect(errorsOf(right)).toEqual([]);
  const model = readModels(right.document).find(({ id }) => id === "chat");
  expect(model?.messages?.audio).toEqual({ format: "{extension}", data: "{base64}" });
  const wrong = build(
    messages(
      'image: { data: "{base46}" }',
      'audio: [{ data: "{base64}" }, { type: "{mediaType}" }]',
      'text: { text: "{txt}" }',
    ),
  );
  expect(errorsOf(wrong)).toEqual([
    expect.stringMatching(/^15 extension-invalid .*messages\.text has the placeholder "\{txt\}".*"\{text\}"/),
    expect.stringMatching(
      /^13 extension-invalid .*messages\.image has the placeholder "\{base46\}".*"\{base64\}"/,
    ),
    expect.stringMatching(/^14 extension-invalid .*messages\.audio\.1 has no \{url\} or \{base64\}/),
  ]);
});

test("a rate limit for a value of a query parameter names a parameter of its operations", () => {
  const limits = (query: string): string =>
    `      x-corsac-service: { rateLimits: [{ requests: 5, operations: [GET /v1/list], query: ${query} }] }`;
  expect(errorsOf(build(limits('{ page: "1" }')))).toEqual([]);
  expect(errorsOf(build(limits('{ pages: "1" }')))).toEqual([
    expect.stringMatching(/^1 binding-parameter .*"pages", and none of its operations.*"page"/),
  ]);
});
