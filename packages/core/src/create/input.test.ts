import { expect, expectTypeOf, test } from "vitest";
import type { Client } from "../client/client.js";
import type { ClientOptions } from "../client/options.js";
import type { JsonSchema } from "../descriptor/model.js";
import { InputError } from "../errors/input-error.js";
import { defineModel, type Model } from "../model/define-model.js";
import type { OutputFile } from "../output/output-file.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { type DrawInput, draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import type { CreateOptions } from "./prepare-create.js";

/** Creates with an input that the compiler does not check. */
async function create(
  input: object,
  clientOptions: ClientOptions = {},
  options: CreateOptions = {},
  loose: Model<object, OutputFile[]> = draw,
): Promise<{ sent: string[]; warnings: string[]; error: unknown }> {
  const gateway = await startGateway(() => ({
    json: { id: "p", status: "succeeded", output: ["https://files.example/1.png"] },
  }));
  const client = testClient(gateway.url, clientOptions);
  const error = await client.predictions.create(loose, input, options).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { sent: gateway.seen.map(({ body }) => body), warnings: client.warnings, error };
}

test("all violations at once, before anything is sent", async () => {
  const { sent, error } = await create({ promt: "x", width: "64", style: "inc" });
  expect(sent).toEqual([]);
  expect(InputError.isInstance(error)).toBe(true);
  if (!InputError.isInstance(error)) return;
  expect(error.message).toBe(
    [
      "Invalid input for studio/draw:",
      "  prompt: is required",
      '  promt: is not a field; did you mean "prompt"?',
      '  width: must be an integer, but is the string "64"',
      '  style: must be one of "ink", "chalk", but is the string "inc"',
    ].join("\n"),
  );
  expect(error.hint).toContain("can be sent in extra");
  expect(error.field("width").map(({ keyword }) => keyword)).toEqual(["type"]);
});

test("a field that is not documented is sent with one warning, or in extra without", async () => {
  const first = await create({ prompt: "x", lora_weights: "y" });
  expect(first.sent[0]).toContain('"lora_weights":"y"');
  expect(first.warnings).toEqual([
    "lora_weights is not a documented field of studio/draw: sent all the same (pass it in extra to send it silently)",
  ]);
  const second = await create({ prompt: "x" }, {}, { extra: { lora_weights: "y", widht: 3 } });
  expect(second.sent[0]).toContain('"lora_weights":"y","widht":3');
  expect(second.warnings).toEqual([]);
});

test("what only an inferred rule forbids is sent with a warning that quotes it; strict refuses it", async () => {
  const schema: JsonSchema = {
    type: "object",
    properties: {
      prompt: { type: "string" },
      seconds: {
        type: "integer",
        minimum: 1,
        maximum: 10,
        "x-corsac-inferred": { maximum: { text: "Up to ten seconds.", source: "pages/draw.md:12" } },
      },
    },
  };
  const model = defineModel<object, OutputFile[]>({ ...draw, input: { ...draw.input, schema } });
  const sent = await create({ prompt: "x", seconds: 12 }, {}, {}, model);
  expect(sent.error).toBeUndefined();
  expect(sent.sent[0]).toContain('"seconds":12');
  expect(sent.warnings).toEqual([
    'seconds of studio/draw must be at most 10, but is 12; the documentation does not declare it, but says "Up to ten seconds." (pages/draw.md:12): sent all the same (validate: "strict" refuses it)',
  ]);
  const strict = await create({ prompt: "x", seconds: 12 }, { validate: "strict" }, {}, model);
  expect(strict.sent).toEqual([]);
  expect(strict.error).toMatchObject({
    code: "input",
    violations: [
      {
        path: "/seconds",
        keyword: "maximum",
        inferred: { text: "Up to ten seconds.", source: "pages/draw.md:12" },
      },
    ],
  });
  const declared = await create({ prompt: "x", seconds: 0 }, {}, {}, model);
  expect(declared.sent).toEqual([]);
  expect(declared.error).toMatchObject({ code: "input", violations: [{ keyword: "minimum" }] });
});

test.each(["", " \n"])(
  "the empty prompt %j is sent with a warning where it is required; strict refuses it",
  async (prompt) => {
    const sent = await create({ prompt });
    expect(sent).toMatchObject({ error: undefined, sent: [expect.any(String)] });
    expect(sent.warnings).toEqual([
      'prompt of studio/draw is required and has no text: sent all the same (validate: "strict" refuses it)',
    ]);
    const strict = await create({ prompt }, { validate: "strict" });
    expect(strict.sent).toEqual([]);
    expect(strict.error).toMatchObject({ violations: [{ path: "/prompt", keyword: "minLength" }] });
  },
);

test("an empty prompt is refused where the documentation gives a minimum length, and sent silently where it is optional", async () => {
  const withPrompt = (prompt: JsonSchema, required: readonly string[]): Model<object, OutputFile[]> =>
    defineModel<object, OutputFile[]>({
      ...draw,
      input: { ...draw.input, schema: { type: "object", properties: { prompt }, required } },
    });
  const refused = await create(
    { prompt: "" },
    {},
    {},
    withPrompt({ type: "string", minLength: 1 }, ["prompt"]),
  );
  expect(refused.sent).toEqual([]);
  expect(refused.error).toMatchObject({
    violations: [{ message: "must have at least 1 character, but has 0" }],
  });
  const optional = await create({ prompt: "" }, {}, {}, withPrompt({ type: "string" }, []));
  expect(optional).toMatchObject({ error: undefined, warnings: [], sent: [expect.any(String)] });
});

test("validation can warn, or be off, for a client or a call", async () => {
  const wrong = { prompt: 1 };
  const warned = await create(wrong, { validate: "warn" });
  expect(warned.sent).toHaveLength(1);
  expect(warned.warnings[0]).toContain("prompt: must be a string");
  const off = await create({ ...wrong, lora: 1 }, { validate: "warn" }, { validate: "off" });
  expect(off).toMatchObject({ warnings: [], error: undefined });
});

test("a model is a Standard Schema of its input", async () => {
  const { validate, vendor, version } = draw["~standard"];
  expect({ vendor, version }).toEqual({ vendor: "corsac", version: 1 });
  expect(await validate({ prompt: "x" })).toEqual({ value: { prompt: "x" } });
  expect(await validate({ width: 1 })).toEqual({
    issues: [
      { message: "is required", path: ["prompt"] },
      { message: "must be at least 64, but is 1", path: ["width"] },
    ],
  });
});

test("types of inputs and outputs", () => {
  const run = (client: Client) => client.run(draw, { prompt: "x", style: "ink" });
  const made = defineModel<DrawInput, OutputFile>(draw);
  expectTypeOf(run).returns.resolves.toEqualTypeOf<OutputFile[]>();
  expectTypeOf(made).toEqualTypeOf<Model<DrawInput, OutputFile>>();
  const wrong = [
    // @ts-expect-error a string is no width
    (client: Client) => client.run(draw, { prompt: "x", width: "1024" }),
    // @ts-expect-error a misspelled field
    (client: Client) => client.run(draw, { prompt: "x", widht: 1024 }),
    // @ts-expect-error not one of the choices
    (client: Client) => client.predictions.create(draw, { prompt: "x", style: "oil" }),
    // @ts-expect-error a required field is missing
    (client: Client) => client.run(draw, {}),
  ];
  expect(wrong).toHaveLength(4);
});

test("extra holds what the documentation does not list, and nothing else", () => {
  const calls = [
    (client: Client) => client.run(draw, { prompt: "x" }, { extra: { lora_weights: "y" } }),
    // @ts-expect-error a documented field belongs into the input
    (client: Client) => client.run(draw, { prompt: "x" }, { extra: { width: 64 } }),
    // @ts-expect-error for a create, too
    (client: Client) => client.predictions.create(draw, { prompt: "x" }, { extra: { style: "ink" } }),
  ];
  expect(calls).toHaveLength(3);
});
