import { expect, test } from "vitest";
import { InputError } from "../errors/input-error.js";
import type { Model } from "../model/define-model.js";
import { startGateway } from "../testing/gateway.fixture.js";
import {
  deepMake,
  modelsMake,
  pathsMake,
  signpostFixed,
  signpostNear,
} from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";

/** Creates with a model, and returns the paths and the bodies that were sent. */
async function create<Input extends object>(
  model: Model<Input>,
  input: unknown,
  validate: "error" | "off" = "error",
): Promise<{ sent: { path: string; body: unknown }[]; error: unknown }> {
  const gateway = await startGateway(() => ({ json: { output: [] } }));
  // Some inputs have other types, as a program in JavaScript may pass them.
  const any: Input = JSON.parse(JSON.stringify(input));
  const error = await testClient(gateway.url, {})
    .run(model, any, { validate })
    .then(
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
  const { sent, error } = await create(modelsMake, { model: name, prompt: "a fox" });
  expect(error).toBeUndefined();
  expect(sent).toEqual([{ path: `/v1/models/${written}:make`, body: { prompt: "a fox" } }]);
});

test("where it may have several segments they stand as they are", async () => {
  const { sent } = await create(pathsMake, { model: "acme/plume 1?x#y" });
  expect(sent).toEqual([{ path: "/v1/paths/acme/plume%201%3Fx%23y:make", body: {} }]);
});

test("the rest of the input is at its position in the body", async () => {
  const { sent } = await create(deepMake, { model: "plume", prompt: "a fox" });
  expect(sent).toEqual([{ path: "/v1/deep/plume:make", body: { input: { prompt: "a fox" } } }]);
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
  const { sent, error } = await create(allowReserved ? pathsMake : modelsMake, input);
  expect(sent).toEqual([]);
  expect(InputError.isInstance(error) && error.violations.map((one) => [one.path, one.keyword])).toEqual([
    ["/model", keyword],
  ]);
});

test.each([{ model: "" }, {}, { model: null }, { model: { a: 1 } }])(
  "without a look at the input, %j is none either",
  async (input) => {
    const { sent, error } = await create(modelsMake, input, "off");
    expect(sent).toEqual([]);
    expect(error).toMatchObject({
      message:
        "Invalid input for models-make:\n  model: stands in /v1/models/{model}:make: must be one segment, not empty, . or ..",
    });
  },
);

test("a fixed value of the path", async () => {
  const { sent } = await create(signpostFixed, { prompt: "a fox" });
  expect(sent).toEqual([{ path: "/v1/pictures/fixed", body: { prompt: "a fox" } }]);
});

test.each([
  [{ region: "north east&x", prompt: "a fox" }, "/v1/near?version=2&region=north%20east%26x"],
  [{ region: 7, prompt: "a fox" }, "/v1/near?version=2&region=7"],
])("%j is sent in the query, and not in the body", async (input, path) => {
  const { sent, error } = await create(signpostNear, input);
  expect(error).toBeUndefined();
  expect(sent).toEqual([
    {
      path: expect.toSatisfy((url: string) => sameUrl(url, path)),
      body: { prompt: "a fox", model: "signpost-near" },
    },
  ]);
});

const sameUrl = (one: string, other: string): boolean =>
  [one, other]
    .map((url) => [...new URL(url, "http://x").searchParams].join())
    .every((text, _, all) => text === all[0]);

test("without it nothing is sent", async () => {
  expect((await create(signpostNear, { prompt: "a fox" })).error).toBeInstanceOf(InputError);
  const { sent, error } = await create(signpostNear, { region: { a: 1 } }, "off");
  expect(sent).toEqual([]);
  expect(error).toMatchObject({
    message:
      "Invalid input for signpost-near:\n  region: is sent in the query: must be a text, a number or a boolean",
  });
});
