import { expect, test } from "vitest";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { kiln2 } from "./generated/index.gen.js";

// test-services/services/kiln: a create that answers with the result or with a task.

const file = "https://files.example/1.png";

test("a create answers with the result itself, and no task follows", async () => {
  const gateway = await startGateway(() => ({ json: { created: 1, data: [{ url: file }] } }));
  const prediction = await testClient(gateway.url).predictions.create(kiln2, { prompt: "x" });
  expect(prediction.state).toBe("succeeded");
  expect((await prediction.output()).url).toBe(file);
  await prediction.refresh();
  expect(gateway.seen).toHaveLength(1);
  expect(gateway.seen[0]?.headers["x-async"]).toBe("yes");
});

test.each([
  [
    { task_id: "k1", status: "queued" },
    { status: "fired", url: file },
  ],
  [{ data: { task_id: "k1" } }, { data: { status: "fired", url: file } }],
  [{ data: { task_id: "k1" } }, { data: { status: "fired", result_url: file } }],
])("or with a task, as each host writes it: %j", async (created, asked) => {
  const gateway = await startGateway(({ method }) => ({ json: method === "POST" ? created : asked }));
  expect((await testClient(gateway.url).run(kiln2, { prompt: "x" })).url).toBe(file);
  expect(gateway.seen.map(({ url }) => url)).toEqual(["/v1/pictures/generations", "/v1/tasks/k1"]);
});

test("or with neither", async () => {
  const gateway = await startGateway(() => ({ json: { note: "what is this?" } }));
  const { error } = await outcome(testClient(gateway.url).run(kiln2, { prompt: "x" }));
  expect(String(error)).toContain("what is this?");
});
