import { expect, expectTypeOf, test } from "vitest";
import type { Client } from "../client/client.js";
import { InputError } from "../errors/input-error.js";
import type { OutputFile } from "../output/output-file.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { type DrawInput, draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import type { Model } from "./define-model.js";
import { type PresetInput, preset } from "./preset.js";

const tall = preset(
  draw,
  { width: 512, height: 1024 },
  { name: "tall", description: "A tall picture.", defaults: { style: "chalk", prompt: "anything" } },
);
const tallInk = preset(tall, { style: "ink" }, { name: "tall-ink", description: "In ink." });

async function sentInput(run: (client: Client) => Promise<unknown>): Promise<unknown> {
  const gateway = await startGateway(() => ({
    json: { id: "p", status: "succeeded", output: ["https://files.example/1.png"] },
  }));
  await run(testClient(gateway.url));
  return JSON.parse(gateway.seen[0]?.body ?? "").input;
}

test("fixed fields are sent, suggested ones give way", async () => {
  expect(await sentInput((client) => client.run(tall, {}))).toEqual({
    width: 512,
    height: 1024,
    style: "chalk",
    prompt: "anything",
  });
  expect(await sentInput((client) => client.run(tall, { prompt: "a fox", style: "ink" }))).toMatchObject({
    prompt: "a fox",
    style: "ink",
  });
});

test("presets nest", async () => {
  expect(await sentInput((client) => client.run(tallInk, { prompt: "a fox" }))).toEqual({
    width: 512,
    height: 1024,
    style: "ink",
    prompt: "a fox",
  });
  expect(tallInk.preset?.input).toEqual({ width: 512, height: 1024, style: "ink" });
});

test("a fixed field cannot be passed", async () => {
  const passed: object = { width: 100 };
  const error = await testClient("http://127.0.0.1:9")
    .run(tall, passed)
    .catch((reason: unknown) => reason);
  expect(InputError.isInstance(error) && error.field("width")).toEqual([
    { path: "/width", keyword: "fixed", message: "is fixed by the preset" },
  ]);
});

test("its schema is that of what can be passed", () => {
  expect(Object.keys(tall.input.schema.properties ?? {})).toEqual(["prompt", "style"]);
  expect(tall.input.schema.required).toEqual([]);
  expect(tall.input.schema.properties?.["style"]?.default).toBe("chalk");
  expect(tall).toMatchObject({ id: "studio/draw", description: "A tall picture." });
  expect(draw.preset).toBeUndefined();
});

test("types", () => {
  expectTypeOf<PresetInput<DrawInput, "width">>().toEqualTypeOf<Omit<DrawInput, "width">>();
  expectTypeOf(tall).toExtend<Model<{ prompt?: string; style?: "ink" | "chalk" }, OutputFile[]>>();
  const wrong = [
    // @ts-expect-error a fixed field
    (client: Client) => client.run(tall, { width: 1 }),
    // @ts-expect-error a field of no model
    () => preset(draw, { widht: 1 }, { name: "x", description: "x" }),
    // @ts-expect-error a wrong value
    () => preset(draw, { style: "oil" }, { name: "x", description: "x" }),
    // @ts-expect-error fixed by the preset it is made from
    () => preset(tall, { width: 2 }, { name: "x", description: "x" }),
  ];
  expect(wrong).toHaveLength(4);
});
