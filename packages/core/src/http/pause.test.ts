import { expect, test } from "vitest";
import { eventually } from "../testing/eventually.fixture.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { standingClock } from "../testing/standing-clock.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { createPause } from "./pause.js";

const created = (id: number): { json: unknown } => ({ json: { id: `p${id}`, status: "processing" } });

test("after a 429 no request of its kind is sent before the time is over; others go on", async () => {
  const gateway = await startGateway(({ method }, count) =>
    method === "POST" && count === 1
      ? { status: 429, headers: { "retry-after": "30" } }
      : method === "POST"
        ? created(count)
        : { json: { id: "p1", status: "succeeded", output: ["https://files.example/1.png"] } },
  );
  const clock = standingClock();
  const client = testClient(gateway.url, { clock });
  const first = client.predictions.create(draw, { prompt: "1" });
  await eventually(() => clock.sleeping === 1);
  const later = [2, 3, 4].map((prompt) => client.predictions.create(draw, { prompt: `${prompt}` }));
  await eventually(() => clock.sleeping === 4);
  await client.predictions.get("p1", { model: draw });
  expect(gateway.seen.map(({ method }) => method)).toEqual(["POST", "GET"]);
  expect(clock.slept.every((slept) => slept >= 30_000)).toBe(true);
  clock.move(60_000);
  await Promise.all([first, ...later]);
  // Refused once: no request ran into the limit again.
  expect(gateway.seen.filter(({ method }) => method === "POST")).toHaveLength(5);
  expect(clock.slept).toHaveLength(4);
});

test("a pause ends with the signal of who waits for it", async () => {
  const gateway = await startGateway(() => ({ status: 429, headers: { "retry-after": "30" } }));
  const clock = standingClock();
  const client = testClient(gateway.url, { clock });
  const controller = new AbortController();
  const { signal } = controller;
  const first = client.predictions.create(draw, { prompt: "1" }, { signal });
  await eventually(() => clock.sleeping === 1);
  const second = client.predictions.create(draw, { prompt: "2" }, { signal });
  await eventually(() => clock.sleeping === 2);
  controller.abort(new Error("enough"));
  await expect(first).rejects.toThrow("enough");
  await expect(second).rejects.toThrow("enough");
  expect(gateway.seen).toHaveLength(1);
});

const post = { method: "POST", audience: { origin: "https://gw.example" } };

test("a shorter rest does not shorten a longer one", async () => {
  const clock = standingClock();
  const pause = createPause(clock, () => 0);
  pause.begin(post, 30_000);
  pause.begin(post, 1000);
  void pause.over(post, undefined);
  expect(clock.slept).toEqual([30_000]);
  pause.begin(post, 60_000);
  clock.move(30_000);
  await eventually(() => clock.slept.length === 2);
  expect(clock.slept[1]).toBe(30_000);
});

test("a rest is of one method at one origin, and over when its time is", () => {
  const clock = standingClock();
  const pause = createPause(clock, () => 0);
  pause.begin(post, 1000);
  expect(pause.over({ ...post, method: "GET" }, undefined)).toBeUndefined();
  expect(pause.over({ ...post, audience: { origin: "https://other.example" } }, undefined)).toBeUndefined();
  clock.move(1000);
  expect(pause.over(post, undefined)).toBeUndefined();
});

test("the signal ends the sleep itself: nothing is left that wakes up later", async () => {
  const clock = standingClock();
  const pause = createPause(clock, () => 0);
  pause.begin(post, 1000);
  const controller = new AbortController();
  const over = pause.over(post, controller.signal);
  controller.abort(new Error("enough"));
  await expect(over).rejects.toThrow("enough");
  expect(clock.sleeping).toBe(0);
});
