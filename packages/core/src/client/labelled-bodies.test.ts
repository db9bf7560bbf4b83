import { expect, test } from "vitest";
import type { Prediction } from "../contract/prediction.js";
import { CorsacError } from "../errors/corsac-error.js";
import { failures } from "../testing/bodies/failures.fixture.js";
import {
  type BodyOf,
  type LabelledBody,
  labelledModels,
} from "../testing/bodies/labelled-services.fixture.js";
import { successes } from "../testing/bodies/successes.fixture.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

/** The result for the caller: `output`, a state, or the category of the error. */
async function resultOf(of: BodyOf, body: unknown): Promise<string> {
  const gateway = await startGateway(() => ({ json: body }));
  const client = testClient(gateway.url);
  const [kind = "", action] = of.split(" ");
  const model = labelledModels[kind];
  if (model === undefined) throw new Error(`no model for ${of}`);
  try {
    if (action === undefined) {
      await client.run(model, { prompt: "x" });
      return "output";
    }
    const prediction: Prediction<unknown> =
      action === "create"
        ? await client.predictions.create(model, { prompt: "x" })
        : await client.predictions.get(kind === "task" ? "p1" : "t1", { model });
    if (prediction.state === "failed") await prediction.output();
    return prediction.state;
  } catch (error) {
    if (CorsacError.isInstance(error)) return error.category;
    throw error;
  }
}

const named = (cases: readonly LabelledBody[]): [string, BodyOf, unknown, string][] =>
  cases.map(([of, body, want]) => [`${of} ${JSON.stringify(body)}`, of, body, want]);

test.each(named(successes))("a success: %s", async (_name, of, body, want) => {
  expect(await resultOf(of, body)).toBe(want);
});

test.each(named(failures))("a failure: %s", async (_name, of, body, want) => {
  expect(await resultOf(of, body)).toBe(want);
});
