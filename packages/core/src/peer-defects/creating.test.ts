// What published clients get wrong when they create a prediction, each reproduced against a server that misbehaves
// in the named way. The numbers are those of bench/faults.
import { expect, test } from "vitest";
import { CreateUncertainError } from "../errors/create-uncertain-error.js";
import { InputError } from "../errors/input-error.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { predictionAnswer } from "../testing/prediction-answer.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

const { running, done } = predictionAnswer;

test.each([
  [1, 2],
  [2, 10],
])(
  "%i: 429 with Retry-After %i s is waited for, then the create is sent once more",
  async (_row, seconds) => {
    const gateway = await startGateway((_request, count) =>
      count === 1 ? { status: 429, headers: { "retry-after": String(seconds) } } : done,
    );
    const client = testClient(gateway.url);
    await client.run(draw, { prompt: "x" });
    expect(gateway.seen).toHaveLength(2);
    expect(client.slept[0]).toBeGreaterThanOrEqual(seconds * 1000);
  },
);

test("3: a socket reset while creating is not repeated, and its outcome is called unknown", async () => {
  const gateway = await startGateway(() => "reset");
  const { error } = await outcome(testClient(gateway.url).run(draw, { prompt: "x" }));
  expect(CreateUncertainError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ category: "uncertain", model: "studio/draw", method: "POST" });
  expect(gateway.seen).toHaveLength(1);
});

test("4, 17: a create that answers processing is waited for", async () => {
  const gateway = await startGateway((_request, count) => (count < 4 ? running : done));
  const output = await testClient(gateway.url).run(draw, { prompt: "x" });
  expect(JSON.stringify(output)).toBe('["https://files.example/1.png"]');
  expect(gateway.seen.map(({ method }) => method)).toEqual(["POST", "GET", "GET", "GET"]);
});

test("7: a signal that was aborted before the call creates nothing", async () => {
  const gateway = await startGateway(() => done);
  const reason = new Error("changed my mind");
  const run = testClient(gateway.url).run(draw, { prompt: "x" }, { signal: AbortSignal.abort(reason) });
  expect(await outcome(run)).toEqual({ error: reason });
  expect(gateway.seen).toEqual([]);
});

test("18: a misspelled field is a type error, and an error before anything is sent", async () => {
  const gateway = await startGateway(() => done);
  const client = testClient(gateway.url);
  // @ts-expect-error the field is `prompt`
  const { error } = await outcome(client.run(draw, { promt: "x" }));
  expect(InputError.isInstance(error)).toBe(true);
  expect(String(error)).toContain('did you mean "prompt"');
  // @ts-expect-error the values are "ink" and "chalk"
  expect(String((await outcome(client.run(draw, { prompt: "x", style: "inc" }))).error)).toContain('"ink"');
  expect(gateway.seen).toEqual([]);
});
