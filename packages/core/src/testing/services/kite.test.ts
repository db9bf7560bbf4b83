import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import type { ClientOptions } from "../../client/options.js";
import { ConfigurationError } from "../../errors/configuration-error.js";
import { ServiceError } from "../../errors/service-error.js";
import { signWith } from "../../signing/sign-with.js";
import { type Reply, startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { kiteI1, kiteV1, kiteV1Still } from "./generated/index.gen.js";

// test-services/services/kite: many creates and queries in an envelope, signed with two keys.

const url = (name: string): string => `https://files.example/${name}`;

function signedClient(baseUrl: string, options: ClientOptions = {}): ReturnType<typeof testClient> {
  const sign = signWith({ accessKey: "ak-1", secretKey: "sk-2" });
  return testClient(baseUrl, { apiKey: undefined, sign, ...options });
}

test("everything in an envelope: errors inside HTTP 200", async () => {
  const replies: Reply[] = [
    { json: { code: 1102, message: "Account balance not enough", request_id: "r" } },
    { json: { code: 0, data: { task_id: "e1", task_status: "submitted" } } },
    // For longer than a task that was just created may be unknown.
    { json: { code: 5000, message: "no such task" } },
  ];
  const gateway = await startGateway((_request, count) => replies[Math.min(count, 3) - 1] ?? "reset");
  const client = signedClient(gateway.url);
  const refused = await outcome(client.run(kiteV1, { prompt: "x" }));
  expect(ServiceError.isInstance(refused.error)).toBe(true);
  expect(String(refused.error)).toContain("Account balance not enough");
  expect(refused.error).toMatchObject({ category: "payment" });
  const lost = await outcome(client.run(kiteV1, { prompt: "x" }));
  expect(String(lost.error)).toContain("no such task");
  expect(lost.error).toMatchObject({ prediction: { id: "e1" } });
});

test("an envelope's key for a create makes repeating safe", async () => {
  const gateway = await startGateway((_request, count) =>
    count === 1
      ? "reset"
      : {
          json: {
            code: 0,
            data: {
              task_id: "e1",
              task_status: "succeed",
              task_result: { videos: [{ url: "https://f.example/1.mp4" }] },
            },
          },
        },
  );
  await signedClient(gateway.url).run(kiteV1, { prompt: "x" });
  const keys = gateway.seen.map(({ body }) => JSON.parse(body).external_id);
  expect(keys[0]).toMatch(/^[\w-]{36}$/);
  expect(keys).toEqual([keys[0], keys[0]]);
});

test("an unsigned webhook of another shape only causes a query; a trusted one is used directly", async () => {
  let status = "processing";
  const gateway = await startGateway(({ method }) => ({
    json: {
      code: 0,
      data:
        method === "POST"
          ? { task_id: "e1", task_status: "submitted" }
          : { task_id: "e1", task_status: status, task_result: { videos: [{ url: url("asked.mp4") }] } },
    },
  }));
  const client = signedClient(gateway.url, { pollInterval: 20_000 });
  const body = { task: { id: "e1", phase: "done", links: [url("told.mp4")] } };

  const asked = await client.predictions.create(kiteV1, { prompt: "x" });
  const waiting = asked.output();
  await asked.settle({ id: "e1", trusted: false, body });
  expect(asked.state).toBe("running");
  status = "succeed";
  await asked.settle({ id: "e1", trusted: false, body });
  expect((await waiting).map((file) => file.url)).toEqual([url("asked.mp4")]);

  const trusted = await client.predictions.create(kiteV1, { prompt: "x" });
  const requests = gateway.seen.length;
  const done = trusted.output();
  await trusted.settle({ id: "e1", trusted: true, body });
  await trusted.settle({ id: "e1", trusted: true, body: { task: { id: "e1", phase: "broken" } } });
  expect((await done).map((file) => file.url)).toEqual([url("told.mp4")]);
  expect(gateway.seen).toHaveLength(requests);
  const { error } = await outcome(trusted.settle({ id: "e2", trusted: true, body }));
  expect(ConfigurationError.isInstance(error)).toBe(true);
});

test("every create has a query of its own, and every request a token of two keys", async () => {
  const gateway = await startGateway(({ method, url: path }) => ({
    json: {
      code: 0,
      data:
        method === "POST"
          ? { task_id: "k1", task_status: "submitted" }
          : {
              task_id: "k1",
              task_status: "succeed",
              created_at: 1_760_000_000_000,
              task_result: path.includes("images")
                ? { images: [{ url: url("1.png") }, { url: url("2.png") }] }
                : { videos: [{ id: "v1", url: url("1.mp4") }] },
            },
    },
  }));
  const client = signedClient(gateway.url);
  const still = await client.run(kiteV1Still, { prompt: "x", image: url("still.png") });
  expect(still.map((file) => file.url)).toEqual([url("1.mp4")]);
  const pictures = await client.run(kiteI1, { prompt: "x", n: 2 });
  expect(pictures.map((file) => file.url)).toEqual([url("1.png"), url("2.png")]);
  expect(gateway.seen.map(({ method, url: path }) => `${method} ${path}`)).toEqual([
    "POST /v1/videos/image2video",
    "GET /v1/videos/image2video/k1",
    "POST /v1/images/generations",
    "GET /v1/images/generations/k1",
  ]);
  for (const { headers } of gateway.seen) {
    const [scheme, token = ""] = headers.authorization?.split(" ") ?? [];
    const [head, claims = "", signature] = token.split(".");
    expect(scheme).toBe("Bearer");
    expect(createHmac("sha256", "sk-2").update(`${head}.${claims}`).digest("base64url")).toBe(signature);
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({ iss: "ak-1" });
  }
  const one = await outcome(testClient(gateway.url).run(kiteI1, { prompt: "x" }));
  expect(one.error).toMatchObject({ code: "configuration" });
});
