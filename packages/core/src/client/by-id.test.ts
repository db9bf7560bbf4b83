import { expect, expectTypeOf, test } from "vitest";
import { preset } from "../model/preset.js";
import type { OutputFile } from "../output/output-file.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { type DrawInput, draw, echo, sketch } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import { type Client, createClient } from "./client.js";

const tall = preset(sketch, { width: 64 }, { name: "tall", description: "Tall." });

test("a model by its id, also where one of its presets was given first", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: ["https://f.example/1"] },
  }));
  const client = createClient({ baseUrl: gateway.url, apiKey: key, models: [tall, sketch, draw, echo] });
  const files = await client.run("studio/sketch", { prompt: "a fox", width: 128 });
  expectTypeOf(files).toEqualTypeOf<OutputFile[]>();
  expect(files).toHaveLength(1);
  expect(JSON.parse(gateway.seen[0]?.body ?? "").input).toEqual({ prompt: "a fox", width: 128 });
  expect(await client.map("studio/sketch", [{ prompt: "a hare" }]).all()).toMatchObject([{ ok: true }]);
});

test("an id that the client was not given", async () => {
  const client: { run(id: string, input: object): Promise<unknown> } = testClient("http://127.0.0.1:9", {
    models: [sketch],
  });
  await expect(client.run("studio/sketc", {})).rejects.toMatchObject({
    code: "configuration",
    message: 'There is no model with the id "studio/sketc"',
    hint: 'Did you mean "studio/sketch"?',
  });
});

/** Never called: what the compiler says of it is the test. */
const compiled = {
  unknown: (client: Client<typeof sketch>) =>
    // @ts-expect-error no model has this id
    client.run("studio/other", { prompt: "x" }),
  input: (client: Client<typeof sketch>) =>
    // @ts-expect-error a field the model does not have
    client.run("studio/sketch", { prompt: "x", colour: "red" }),
  extra: (client: Client<typeof sketch>) =>
    // @ts-expect-error a field the model has
    client.run("studio/sketch", { prompt: "x" }, { extra: { width: 7 } }),
  mapped: (client: Client<typeof sketch>) =>
    // @ts-expect-error a string is no width
    client.map("studio/sketch", [{ prompt: "x", width: "7" }]),
  none: (client: Client) =>
    // @ts-expect-error the client was given no models
    client.run("studio/sketch", { prompt: "x" }),
};

test("types: wrong ids and inputs do not compile, and a client with models is a client", () => {
  expect(Object.keys(compiled)).toHaveLength(5);
  const typed = createClient({ baseUrl: "http://127.0.0.1:9", models: [sketch] });
  const client: Client = typed;
  expect(client).toBe(typed);
  const all = (some: Client<typeof sketch>, inputs: AsyncIterable<DrawInput>) =>
    some.map("studio/sketch", inputs).all();
  expectTypeOf(all).returns.resolves.items.toHaveProperty("index");
});
