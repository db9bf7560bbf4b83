import { expect, test } from "vitest";
import { parseWebhook } from "../../webhooks/parse-webhook.js";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { imagine, print } from "./generated/index.gen.js";

// test-services/services/atelier: buttons on what was made, and hooks.

const url = (name: string): string => `https://files.example/${name}`;

test("a follow-up action, and progress in words", async () => {
  const gateway = await startGateway(({ method, url: path }) => {
    if (method === "POST") return { json: { code: 1, result: path.endsWith("action") ? "b2" : "17" } };
    if (path === "/task/b2/fetch") return { json: { status: "SUCCESS", imageUrl: url("big.png") } };
    return {
      json: {
        status: "SUCCESS",
        progress: "100%",
        imageUrl: url("grid.png"),
        buttons: [
          { label: "U1", customId: "JOB::upsample::1" },
          { label: "", customId: "JOB::reroll::0" },
        ],
      },
    };
  });
  const client = testClient(gateway.url);
  const grid = await client.predictions.create(imagine, { prompt: "x" });
  expect(grid.actions).toEqual(["press", "enlarge"]);
  expect(await grid.choices("press")).toEqual(["U1", "JOB::reroll::0"]);
  expect(await grid.choices("enlarge")).toEqual([]);
  const upscaled = await grid.act("press", "U1");
  expect((await upscaled.output()).url).toBe(url("big.png"));
  expect(JSON.parse(gateway.seen[2]?.body ?? "")).toEqual({ taskId: "17", customId: "JOB::upsample::1" });
  await grid.act("enlarge");
  expect(JSON.parse(gateway.seen.at(-1)?.body ?? "")).toEqual({
    image: url("grid.png"),
    options: { scale: 2 },
  });
  expect(String((await outcome(grid.act("press", "U9"))).error)).toContain('offers no "U9"');
  expect((await outcome(grid.choices("pres"))).error).toMatchObject({ hint: 'Did you mean "press"?' });
  expect((await outcome(grid.act("pres"))).error).toMatchObject({ hint: 'Did you mean "press"?' });
});

test("an unsigned webhook causes a query; a signed one is used directly", async () => {
  const gateway = await startGateway(({ method, url: path }) => {
    if (path === "/task/imagine") return { json: { code: 22, result: "t1" } };
    if (path === "/prints") return { json: { id: "pr-1", phase: "inked" } };
    const done = { id: "t1", status: "SUCCESS", imageUrl: url("asked.png"), failReason: "" };
    return method === "GET" ? { json: done } : "reset";
  });
  const client = testClient(gateway.url, { pollInterval: 600_000 });
  const asked = await client.predictions.create(
    imagine,
    { prompt: "x" },
    { webhook: "https://me.example/hook" },
  );
  expect(JSON.parse(gateway.seen[0]?.body ?? "")).toEqual({
    prompt: "x",
    notifyHook: "https://me.example/hook",
  });
  await asked.settle(parseWebhook({ id: "t1", status: "FAILURE", failReason: "a lie" }, imagine));
  expect((await asked.output()).url).toBe(url("asked.png"));

  const signed = await client.predictions.create(
    print,
    { prompt: "x" },
    { webhook: { url: "https://me.example/hook", events: ["end"] } },
  );
  expect(JSON.parse(gateway.seen.at(-1)?.body ?? "")).toEqual({
    prompt: "x",
    webhook: "https://me.example/hook",
    webhook_events: ["end"],
  });
  const requests = gateway.seen.length;
  const body = { print: { id: "pr-1", phase: "dry", sheet: url("told.png") } };
  await signed.settle({ id: "pr-1", trusted: true, body });
  expect((await signed.output()).url).toBe(url("told.png"));
  expect(gateway.seen).toHaveLength(requests);
});
