import { expect, test } from "vitest";
import { InputError } from "../errors/input-error.js";
import { defineModel } from "../model/define-model.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

/** Creates with a model whose name stands in the path, and says where the requests went, and with what. */
async function create(
  input: object,
  { allowReserved = false, pointer = "", validate = "error" as "error" | "off" } = {},
): Promise<{ sent: { path: string; body: unknown }[]; error: unknown }> {
  const gateway = await startGateway(() => ({ json: { id: "p", status: "succeeded", output: [] } }));
  const source = { from: "input", pointer: "/model", ...(allowReserved ? { allowReserved } : {}) } as const;
  const model = defineModel<object, unknown>({
    ...draw,
    id: "studio/any",
    operations: { any: { method: "POST", path: "/v1/{kind}/{model}:make" } },
    create: [{ operation: "any", path: { kind: "models", model: source } }],
    input: {
      pointer,
      schema: {
        type: "object",
        properties: {
          model: allowReserved
            ? { type: "string", minLength: 1 }
            : { type: "string", minLength: 1, pattern: "^[^/]*$" },
          prompt: { type: "string" },
        },
        required: ["model"],
      },
    },
  });
  const client = testClient(gateway.url, {});
  const error = await client.predictions.create(model, input, { validate }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { sent: gateway.seen.map(({ url, body }) => ({ path: url, body: JSON.parse(body) })), error };
}

test.each([
  ["plume-1", "plume-1"],
  ["a b:c?d#e%2F", "a%20b%3Ac%3Fd%23e%252F"],
  ["模型", "%E6%A8%A1%E5%9E%8B"],
])("%s stands escaped in the path, and not in the body", async (name, written) => {
  const { sent, error } = await create({ model: name, prompt: "a fox" });
  expect(error).toBeUndefined();
  expect(sent).toEqual([{ path: `/v1/models/${written}:make`, body: { prompt: "a fox" } }]);
});

test("where it may have several segments they stand as they are", async () => {
  const { sent } = await create({ model: "acme/plume 1?x#y" }, { allowReserved: true });
  expect(sent).toEqual([{ path: "/v1/models/acme/plume%201%3Fx%23y:make", body: {} }]);
});

test("the rest of the input is at its position in the body", async () => {
  const { sent } = await create({ model: "plume", prompt: "a fox" }, { pointer: "/input" });
  expect(sent).toEqual([{ path: "/v1/models/plume:make", body: { input: { prompt: "a fox" } } }]);
});

test.each([
  [{ model: "" }, false, "minLength"],
  [{ prompt: "a fox" }, false, "required"],
  [{ model: "acme/plume" }, false, "pattern"],
  [{ model: ".." }, false, "path"],
  [{ model: "acme/../../admin" }, true, "path"],
  [{ model: "acme/%2e%2E/x" }, true, "path"],
  [{ model: "acme//x" }, true, "path"],
])("%j is no name", async (input, allowReserved, keyword) => {
  const { sent, error } = await create(input, { allowReserved });
  expect(sent).toEqual([]);
  expect(InputError.isInstance(error) && error.violations.map((one) => [one.path, one.keyword])).toEqual([
    ["/model", keyword],
  ]);
});

test.each([{ model: "" }, {}, { model: null }, { model: { a: 1 } }])(
  "without a look at the input, %j is none either",
  async (input) => {
    const { sent, error } = await create(input, { validate: "off" });
    expect(sent).toEqual([]);
    expect(error).toMatchObject({
      message:
        "Invalid input for studio/any:\n  model: stands in /v1/{kind}/{model}:make: must be one segment, not empty, . or ..",
    });
  },
);

/** Creates with a model whose region is sent in the query. */
async function createWithQuery(
  input: object,
  validate: "error" | "off" = "error",
): Promise<{ sent: { path: string; body: unknown }[]; error: unknown }> {
  const gateway = await startGateway(() => ({ json: { id: "p", status: "succeeded", output: [] } }));
  const region = { from: "input", pointer: "/region" } as const;
  const model = defineModel<object, unknown>({
    ...draw,
    id: "studio/near",
    operations: { near: { method: "POST", path: "/v1/near" } },
    create: [{ operation: "near", query: { version: "2", region } }],
    input: {
      pointer: "",
      schema: {
        type: "object",
        properties: { region: { type: ["string", "integer"] }, prompt: { type: "string" } },
        required: ["region"],
      },
    },
  });
  const error = await testClient(gateway.url, {})
    .predictions.create(model, input, { validate })
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  return { sent: gateway.seen.map(({ url, body }) => ({ path: url, body: JSON.parse(body) })), error };
}

test.each([
  [{ region: "north east&x", prompt: "a fox" }, "/v1/near?version=2&region=north%20east%26x"],
  [{ region: 7, prompt: "a fox" }, "/v1/near?version=2&region=7"],
])("%j is sent in the query, and not in the body", async (input, path) => {
  const { sent, error } = await createWithQuery(input);
  expect(error).toBeUndefined();
  expect(sent).toEqual([
    { path: expect.toSatisfy((url: string) => sameUrl(url, path)), body: { prompt: "a fox" } },
  ]);
});

const sameUrl = (one: string, other: string): boolean =>
  [one, other]
    .map((url) => [...new URL(url, "http://x").searchParams].join())
    .every((text, _, all) => text === all[0]);

test("without it nothing is sent", async () => {
  expect((await createWithQuery({ prompt: "a fox" })).error).toBeInstanceOf(InputError);
  const { sent, error } = await createWithQuery({ region: { a: 1 } }, "off");
  expect(sent).toEqual([]);
  expect(error).toMatchObject({
    message:
      "Invalid input for studio/near:\n  region: is sent in the query: must be a text, a number or a boolean",
  });
});
