import { type Client, createClient, type OutputFile } from "@corsac/core";
import { expect, expectTypeOf, test } from "vitest";
import { models } from "./catalog.js";
import {
  flux11Pro,
  fluxSchnell,
  type RiffusionOutput,
  riffusion,
  type SdxlInput,
  sdxl,
  sdxlPortrait,
} from "./generated/index.gen.js";

/** Never called: what the compiler says of it is the test. */
type Unrun = (client: Client) => unknown;

const wrong: Record<string, Unrun> = {
  // @ts-expect-error a string is no width
  type: (client) => client.run(sdxl, { prompt: "x", width: "1024" }),
  // @ts-expect-error a misspelled field
  spelling: (client) => client.run(sdxl, { prompt: "x", widht: 1024 }),
  // @ts-expect-error an aspect ratio the model does not have
  choice: (client) => client.run(flux11Pro, { prompt: "x", aspect_ratio: "7:5" }),
  // @ts-expect-error a required field is missing
  required: (client) => client.run(flux11Pro, {}),
  // @ts-expect-error a field that the preset decides
  preset: (client) => client.run(sdxlPortrait, { prompt: "x", width: 512 }),
};

test("wrong inputs are type errors", () => {
  expect(Object.keys(wrong)).toHaveLength(5);
});

test("outputs have each model's own type", () => {
  const client: Client = createClient({ baseUrl: "http://127.0.0.1:1" });
  const run = {
    one: () => client.run(flux11Pro, { prompt: "x" }),
    several: () => client.run(fluxSchnell, { prompt: "x", num_outputs: 2 }),
    sound: () => client.run(riffusion, { prompt_a: "x" }),
    preset: () => client.run(sdxlPortrait, { prompt: "x" }),
  };
  expectTypeOf(run.one).returns.resolves.toEqualTypeOf<OutputFile>();
  expectTypeOf(run.several).returns.resolves.toEqualTypeOf<OutputFile[]>();
  expectTypeOf(run.sound).returns.resolves.toEqualTypeOf<RiffusionOutput>();
  expectTypeOf(run.preset).returns.resolves.toEqualTypeOf<OutputFile[]>();
  expectTypeOf<RiffusionOutput>().toEqualTypeOf<{ audio: OutputFile; spectrogram: OutputFile }>();
  expectTypeOf<SdxlInput["width"]>().toEqualTypeOf<number | undefined>();
  expect(Object.keys(run)).toHaveLength(4);
});

test("the catalog and clients know models by their ids", () => {
  const client = createClient({ baseUrl: "http://127.0.0.1:1", models: [flux11Pro, sdxl, sdxlPortrait] });
  const run = () => client.run("black-forest-labs/flux-1.1-pro", { prompt: "x", aspect_ratio: "16:9" });
  expectTypeOf(run).returns.resolves.toEqualTypeOf<OutputFile>();
  expectTypeOf(models.get("stability-ai/sdxl")).toEqualTypeOf(sdxl);
  expect(models.get("stability-ai/sdxl")).toBe(sdxl);
  // @ts-expect-error the client was not given this model
  expect(() => client.map("riffusion/riffusion", [])).toThrow("There is no model with the id");
});
