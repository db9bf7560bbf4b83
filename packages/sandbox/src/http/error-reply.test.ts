import { afterEach, expect, it } from "vitest";
import type { CorsacDocument, JsonObject } from "../document/contract.js";
import { readService } from "../document/read-service.js";
import { call } from "../fixtures/caller.js";
import { list, object, testDocument, text } from "../fixtures/document.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";
import { errorReply } from "./error-reply.js";
import { invalidInput, Problem } from "./problem.js";

let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

const answers = (responses: Record<string, JsonObject>): JsonObject =>
  Object.fromEntries(
    Object.entries(responses).map(([status, schema]) => [
      status,
      { description: "", content: { "application/json": { schema } } },
    ]),
  );

function service(responses: Record<string, JsonObject>, errors?: JsonObject): CorsacDocument {
  const document = testDocument(
    {
      "POST /paint": {
        id: "create",
        takes: object({ prompt: text }),
        more: { responses: answers(responses) },
      },
    },
    undefined,
    { kind: "answer", media: "text", output: text },
  );
  const extension = { name: "test", title: "Test", ...(errors ? { errors } : {}) };
  return { ...document, "x-corsac-service": extension };
}

const good = object({ code: { type: "integer" }, message: text, data: {} });

it.each<[string, CorsacDocument, number, JsonObject]>([
  [
    "as the response that is documented for the status",
    service({
      200: good,
      422: object({ title: text, detail: text, errors: list(object({ param: text, msg: text })) }),
    }),
    422,
    {
      title: "Input validation failed",
      detail: "- prompt: prompt is required.",
      errors: [{ param: "prompt", msg: "prompt is required." }],
    },
  ],
  [
    "with the places of a violation as lists, as many frameworks have them",
    service({ 200: good, 422: object({ detail: list(object({ loc: list(text), msg: text, type: text })) }) }),
    422,
    { detail: [{ loc: ["body", "prompt"], msg: "prompt is required.", type: "required" }] },
  ],
  [
    "in the list of one of the alternatives of a position",
    service(
      {
        200: good,
        401: object({ detail: { anyOf: [text, list(object({ loc: list(text), msg: text, type: text }))] } }),
      },
      { message: ["/detail/0/msg", "/detail"], code: "/detail/0/type" },
    ),
    422,
    {
      detail: [
        { loc: ["body", "prompt"], msg: "- prompt: prompt is required.", type: "input_validation_failed" },
      ],
    },
  ],
  [
    "with a number as the code of an undocumented error, if a success has one",
    service({ 200: good }, { message: "/message", code: "/code" }),
    422,
    { code: 422, message: "- prompt: prompt is required." },
  ],
  [
    "with a list where only the position of an error in one is known",
    service({ 200: object({ data: {} }) }, { message: "/errors/0/text" }),
    422,
    { errors: [{ text: "- prompt: prompt is required." }] },
  ],
  [
    "with 400, where the document has that alone",
    service({ 200: good, 400: object({ error: object({ message: text, type: text }) }) }),
    400,
    { error: { message: "- prompt: prompt is required." } },
  ],
  [
    "at the places that the description names, without any schema",
    service(
      { 200: good },
      {
        message: "/error/message",
        code: "/error/code",
        category: "/error/type",
        categories: [{ category: "input", words: ["bad …", "invalid_request"] }],
      },
    ),
    422,
    { error: { message: "- prompt: prompt is required.", code: "invalid_request", type: "invalid_request" } },
  ],
  [
    "inside of a 2xx response, where the service has it there",
    service(
      { 200: good },
      {
        message: "/message",
        code: "/code",
        refused: { pointer: "/code", equals: [4001, 4002] },
        categories: [{ category: "input", words: ["4002"] }],
      },
    ),
    200,
    { code: 4002, message: "- prompt: prompt is required." },
  ],
  [
    "by the default response",
    service({ 200: good, default: object({ status: { type: "integer" }, message: text }) }),
    422,
    { status: 422, message: "- prompt: prompt is required." },
  ],
])("an error is told %s", async (_name, document, status, body) => {
  sandbox = await startSandbox({ documents: [document] });
  const reply = await call(sandbox, "/paint", { body: { n: 3 } });
  expect(reply.status).toBe(status);
  expect(reply.json).toMatchObject(body);
});

it("an error that somebody asked for keeps its status", async () => {
  sandbox = await startSandbox({
    documents: [service({ 200: good }, { message: "/message", refused: { pointer: "/code", equals: [1] } })],
  });
  const headers = { "x-corsac-sandbox": "status=429" };
  const { status, json } = await call(sandbox, "/paint", { body: { prompt: "x" }, headers });
  expect([status, json]).toEqual([429, { message: "The sandbox was asked to answer with 429." }]);
});

it.each([
  [{ 200: {}, 400: { description: "Wrong" } }, 400],
  [{ 200: {}, 400: { description: "Wrong" }, 422: { description: "Invalid" } }, 422],
])("a wrong request is answered with the documented status, %j: %d", (responses, status) => {
  const document = testDocument(
    { "POST /pets": { id: "create", takes: object({ name: text }), more: { responses } } },
    undefined,
  );
  const service = readService(document);
  const [operation] = service.operations;
  if (!operation) throw new Error("no operation");
  const wrong = invalidInput([{ field: "name", description: "name is required.", type: "required" }]);
  const reply = errorReply(wrong, { service, operation, path: {} }, 0);
  expect(reply.status).toBe(status);
  expect(JSON.parse(String(reply.body))).toMatchObject({ status });
});

it("an error has the media type that the document gives it", () => {
  const content = { "application/problem+json": { schema: object({ detail: text }) } };
  const responses = { 200: {}, 413: { description: "Large", content } };
  const document = testDocument({ "POST /pets": { id: "create", more: { responses } } }, undefined);
  const service = readService(document);
  const [operation] = service.operations;
  if (!operation) throw new Error("no operation");
  const reply = errorReply(new Problem(413, "Too large", "Less."), { service, operation, path: {} }, 0);
  expect(reply.headers["Content-Type"]).toBe("application/problem+json");
});
