import { expect, test, vi } from "vitest";
import { type Reply, startGateway } from "../testing/gateway.fixture.js";
import { draw } from "../testing/services.fixture.js";

/** A page whose files have been replaced on its server, or that has lost its network. */
async function failureWithout(missing: string, reply: Reply): Promise<unknown> {
  vi.resetModules();
  vi.doMock(missing, () => {
    throw new TypeError("Failed to fetch dynamically imported module");
  });
  try {
    const { testClient } = await import("../testing/test-client.fixture.js");
    const gateway = await startGateway(() => reply);
    return await testClient(gateway.url)
      .run(draw, { prompt: "x" })
      .catch((error: unknown) => error);
  } finally {
    vi.doUnmock(missing);
  }
}

test("a create whose answer was lost is uncertain, also where nothing can be proven", async () => {
  expect(await failureWithout("../http/trouble.js", "reset")).toMatchObject({ code: "create-uncertain" });
});

test("what was answered is told, also where there are no words for it", async () => {
  const error = await failureWithout("./uncommon.js", { status: 401, json: { detail: "no" } });
  expect(error).toMatchObject({
    code: "corsac",
    status: 401,
    message: expect.stringMatching(/answered 401$/),
  });
});

test("a prediction that was created is named, also where what waits for it is gone", async () => {
  const reply = { status: 201, json: { id: "p1", status: "starting" } };
  const error = await failureWithout("../prediction/open-prediction.js", reply);
  expect(error).toMatchObject({ message: expect.stringContaining("Prediction p1 was created") });
});

test("an output whose reader is gone is not lost", async () => {
  const reply = { status: 201, json: { id: "p1", status: "succeeded", output: { text: "x" } } };
  const error = await failureWithout("../output/convert-any.js", reply);
  expect(error).toMatchObject({ code: "corsac", prediction: { id: "p1" } });
});
