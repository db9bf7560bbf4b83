import { createHmac } from "node:crypto";
import { expect, it } from "vitest";
import { runCli } from "../run-cli.js";
import { testEnvironment } from "../test-environment.js";

const secret = `whsec_${Buffer.from("a secret of many bytes").toString("base64")}`;

function signed(body: string, id: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}

interface Listener {
  readonly url: string;
  readonly lines: () => unknown[];
  stop(): Promise<number>;
}

async function listen(variables: Record<string, string>): Promise<Listener> {
  const { environment, stdout, interrupt } = testEnvironment({ variables });
  const words = ["webhook", "listen", "--port", "0", "--json"];
  const code = runCli(words, { ...environment, now: () => Date.now() });
  while (stdout.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  const lines = (): unknown[] =>
    stdout
      .join("")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
  const [{ url }] = JSON.parse(`[${stdout[0]}]`);
  return {
    url,
    lines,
    stop: () => {
      interrupt();
      return code;
    },
  };
}

const post = (url: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, { method: "POST", body, headers });

it("prints webhooks, and answers with 401 what is not signed with the secret", async () => {
  const listener = await listen({ CORSAC_WEBHOOK_SECRET: secret });
  const body = '{"id": "p1", "status": "succeeded"}';
  expect((await post(`${listener.url}/hook`, body, signed(body, "m1"))).status).toBe(200);
  expect((await post(`${listener.url}/hook`, `${body} `, signed(body, "m2"))).status).toBe(401);
  expect((await post(listener.url, "not json")).status).toBe(401);
  expect((await fetch(listener.url)).status).toBe(405);
  expect(listener.lines()).toMatchObject([
    { url: listener.url },
    { path: "/hook", verified: true, id: "m1", body: { id: "p1" } },
    { path: "/hook", verified: false, id: "m2", reason: expect.any(String) },
    { path: "/", verified: false, body: "not json" },
  ]);
  expect(JSON.stringify(listener.lines())).not.toContain(secret);
  expect(await listener.stop()).toBe(0);
});

it("checks nothing without a secret, and refuses a body that is too large", async () => {
  const listener = await listen({});
  expect((await post(listener.url, "{}")).status).toBe(200);
  const large = await post(listener.url, "x".repeat(11 * 2 ** 20)).then(
    ({ status }) => status,
    () => 413,
  );
  expect(large).toBe(413);
  expect(listener.lines()).toHaveLength(2);
  expect(listener.lines()[1]).not.toHaveProperty("verified");
  expect(await listener.stop()).toBe(0);
});

it("a port that is taken", async () => {
  const listener = await listen({});
  const { environment, stderr } = testEnvironment();
  expect(await runCli(["webhook", "listen", "--port", new URL(listener.url).port], environment)).toBe(5);
  expect(stderr.join("")).toContain("--port 0 takes a free port.");
  await listener.stop();
});
