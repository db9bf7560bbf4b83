import { expect, test } from "vitest";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { createClient } from "./client.js";
import type { ClientOptions } from "./options.js";

/** Options of programs without types. */
const untyped = (json: string): ClientOptions => JSON.parse(json);

test.each<[ClientOptions, string]>([
  [{ timeout: Number.NaN }, "timeout"],
  [{ timeout: -1 }, "timeout"],
  [{ retries: -1 }, "retries"],
  [{ retryTime: Number.NaN }, "retryTime"],
  [{ pollInterval: -5 }, "pollInterval"],
  [{ requestTimeout: 0 }, "requestTimeout"],
  [{ requestTimeout: Number.NaN }, "requestTimeout"],
  [{ totalTimeout: 0 }, "totalTimeout"],
  [untyped('{"totalTimeout":"5s"}'), "totalTimeout"],
  [{ queriesPerSecond: 0 }, "queriesPerSecond"],
  [{ queriesPerSecond: Number.NaN }, "queriesPerSecond"],
  [{ maximumResponseSize: -1 }, "maximumResponseSize"],
  [{ maximumFileSize: Number.NaN }, "maximumFileSize"],
  [untyped('{"validate":"of"}'), "validate must be error, strict, warn, off, not of"],
  [{ headers: { "x y": "1" } }, 'headers has an invalid name "x y"'],
  [{ headers: { "": "1" } }, 'headers has an invalid name ""'],
  [{ headers: { "x-a": "1\r\nb: 2" } }, 'The header "x-a" contains characters'],
])("a client with %j is refused", (options, message) => {
  const make = () => createClient({ baseUrl: "https://gateway.example", ...options });
  expect(make).toThrow(message);
  expect(make).toThrow(expect.objectContaining({ code: "configuration" }));
});

test("values at the limits, and options that are undefined, are accepted", () => {
  const limits = { timeout: 0, retries: 0, retryTime: 0, pollInterval: 0, totalTimeout: Infinity };
  const headers = { "x-Org_1": "späte Grüße\t", "x-none": undefined };
  const options: object = { ...limits, headers, requestTimeout: undefined };
  expect(() => createClient({ baseUrl: "https://gateway.example", ...options })).not.toThrow();
});

test.each([Number.NaN, -1])("a timeout of %s is refused before anything is sent", async (timeout) => {
  const gateway = await startGateway(() => ({ json: { id: "p1", status: "processing" } }));
  const client = testClient(gateway.url);
  const refused = {
    code: "configuration",
    message: expect.stringContaining("timeout must be a number from 0"),
  };
  expect((await outcome(client.run(draw, { prompt: "x" }, { timeout }))).error).toMatchObject(refused);
  expect(() => client.map(draw, [{ prompt: "x" }], { timeout })).toThrow(expect.objectContaining(refused));
  const waiting = client.predictions.wait("p1", { model: draw, timeout });
  expect((await outcome(waiting)).error).toMatchObject(refused);
  expect(gateway.seen).toEqual([]);
});

test.each([null, undefined, 5, {}])("%j is no prediction", async (reference) => {
  const { predictions } = testClient("http://127.0.0.1:1");
  const resume: (reference: never, target: object) => Promise<unknown> = predictions.resume;
  const { error } = await outcome(resume(reference as never, { model: draw }));
  expect(error).toMatchObject({
    code: "configuration",
    message: expect.stringContaining("neither a prediction"),
  });
});

test("a file that cannot be read is an error with its cause, and nothing is created", async () => {
  const gateway = await startGateway(() => ({ status: 500 }));
  const client = testClient(gateway.url, { validate: "off" });
  const died = new Error("disk died");
  const broken = new ReadableStream({ pull: (controller) => controller.error(died) });
  const missing = new File([], "gone.png");
  Object.assign(missing, { arrayBuffer: () => Promise.reject(died) });
  for (const image of [broken, missing]) {
    const input: { prompt: string } = Object.assign({ prompt: "x" }, { image });
    expect((await outcome(client.run(draw, input))).error).toMatchObject({
      code: "configuration",
      message: "A file in the input could not be read: disk died",
      cause: died,
    });
  }
  const input: { prompt: string } = Object.assign(
    { prompt: "x" },
    { image: new URL("file:///nonexistent.png") },
  );
  expect((await outcome(client.run(draw, input))).error).toMatchObject({ code: "configuration" });
  expect(gateway.seen).toEqual([]);
});
