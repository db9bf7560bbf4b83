import { createHmac } from "node:crypto";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { ConfigurationError } from "../errors/configuration-error.js";
import { deliveryMemory } from "./delivery-memory.js";
import { WebhookVerificationError } from "./verification-error.js";
import { verifyWebhook } from "./verify-webhook.js";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const at = new Date("2026-03-04T05:06:07Z");
const now = (): number => at.getTime();
const body = '{"id":"p1","status":"succeeded","output":["https://f.example/漁火.png"]}';

function signed(text: string = body, key: string = secret, time: Date = at): Record<string, string> {
  return {
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(time.getTime() / 1000)),
    "webhook-signature": new Webhook(key).sign("msg_1", time, text),
  };
}

async function fault(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function expectRefused(promise: Promise<unknown>, words: RegExp): Promise<void> {
  const error = await fault(promise);
  expect(WebhookVerificationError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ category: "authentication" });
  expect(String(error)).toMatch(words);
  expect(JSON.stringify(error)).not.toContain("MfKQ9r8");
}

test("accepts signatures of the reference library, in every form of request that frameworks pass", async () => {
  const bytes = new TextEncoder().encode(body);
  const shouted = Object.fromEntries(
    Object.entries(signed()).map(([name, value]) => [name.toUpperCase(), [value]]),
  );
  const forms = [
    new Request("https://app.example/hook", { method: "POST", headers: signed(), body }),
    { headers: new Headers(signed()), body },
    { headers: signed(), body: Buffer.from(body) },
    { headers: shouted, body: bytes },
    { headers: signed(), body: bytes.buffer },
  ];
  for (const form of forms) {
    expect(await verifyWebhook(form, secret, { now })).toMatchObject({ id: "msg_1", timestamp: at, body });
  }
});

test("agrees with the reference library about any body", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary" }),
      fc.uint8Array({ minLength: 24, maxLength: 64 }),
      async (text, key) => {
        const own = `whsec_${Buffer.from(key).toString("base64")}`;
        const headers = signed(text, own);
        expect((await verifyWebhook({ headers, body: text }, own, { now })).id).toBe("msg_1");
        await expectRefused(
          verifyWebhook({ headers, body: `${text} ` }, own, { now }),
          /not signed with this secret/,
        );
      },
    ),
    { numRuns: 50 },
  );
});

test("one good signature among several is enough, and one good secret among several", async () => {
  const good = signed()["webhook-signature"] ?? "";
  const bad = signed(body, other)["webhook-signature"] ?? "";
  const headers = { ...signed(), "webhook-signature": `v1a,AAAA nonsense v1 v1,%% ${bad} ${good}` };
  await verifyWebhook({ headers, body }, secret, { now });
  const afterShort = { ...signed(), "webhook-signature": `${"v1,AAAA ".repeat(10)}${good}` };
  await verifyWebhook({ headers: afterShort, body }, secret, { now });
  await verifyWebhook({ headers: signed(), body }, [other, secret], { now });
  await expectRefused(
    verifyWebhook({ headers: signed(), body }, [other], { now }),
    /not signed with this secret/,
  );
});

test("a secret that is not set is named as the reason", async () => {
  const unset: string | undefined = process.env["CORSAC_TEST_SECRET_THAT_IS_NOT_SET"];
  expect(await fault(verifyWebhook({ headers: signed(), body }, unset, { now }))).toMatchObject({
    code: "configuration",
    message: "verifyWebhook was called without a secret: it is undefined or empty",
    hint: expect.stringMatching(/environment variable/),
  });
});

test("a replayed delivery is recognised; one that the service signs again is not a replay", async () => {
  const deliveries = deliveryMemory({ now });
  const later = signed(body, secret, new Date(at.getTime() + 60_000));
  const webhooks = [signed(), signed(), later, { ...signed(), "webhook-signature": "v1,AAAA" }, later];
  const seen: unknown[] = [];
  for (const headers of webhooks) {
    const verified = await verifyWebhook({ headers, body }, secret, { now, deliveries }).catch(
      () => undefined,
    );
    seen.push(verified?.isReplay);
  }
  expect(seen).toEqual([false, true, false, undefined, true]);
  expect("isReplay" in (await verifyWebhook({ headers: signed(), body }, secret, { now }))).toBe(false);
});

test("replays that come at the same time, with a store that answers later", async () => {
  const store = new Map<string, Date>();
  const deliveries = {
    async remember(delivery: string, until: Date) {
      const isKnown = store.has(delivery);
      store.set(delivery, until);
      return isKnown;
    },
  };
  const verified = await Promise.all(
    [1, 2, 3].map(() =>
      verifyWebhook({ headers: signed(), body }, secret, { now, deliveries, tolerance: 10 }),
    ),
  );
  expect(verified.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
  expect([...store]).toEqual([[`msg_1.${at.getTime() / 1000}`, new Date(at.getTime() + 10_000)]]);
});

test.each([
  ["five minutes and a second ago", new Date(at.getTime() - 301_000), /301 seconds ago/],
  ["ahead", new Date(at.getTime() + 301_000), /301 seconds ahead/],
  ["of 2001", new Date("2001-09-09T01:46:40Z"), /seconds ago/],
])("a time %s is refused", async (_when, time, words) => {
  await expectRefused(verifyWebhook({ headers: signed(body, secret, time), body }, secret, { now }), words);
});

test("a time within the tolerance is taken, also at its end; the tolerance can be set", async () => {
  const last = signed(body, secret, new Date(at.getTime() - 300_000));
  await verifyWebhook({ headers: last, body }, secret, { now });
  const headers = signed(body, secret, new Date(at.getTime() - 299_000));
  await verifyWebhook({ headers, body }, secret, { now });
  await expectRefused(verifyWebhook({ headers, body }, secret, { now, tolerance: 10 }), /more than 10/);
});

test.each(["soon", "1e9", "NaN", "-1", "0x65a", " ", "17.5", "9999999999999"])(
  "a time %j is refused, however it is signed",
  async (time) => {
    const key = Buffer.from(secret.replace("whsec_", ""), "base64");
    const signature = createHmac("sha256", key).update(`msg_1.${time}.${body}`).digest("base64");
    const headers = {
      "webhook-id": "msg_1",
      "webhook-timestamp": time,
      "webhook-signature": `v1,${signature}`,
    };
    await expectRefused(
      verifyWebhook({ headers, body }, secret, { now: () => Number(time) * 1000 || 0 }),
      /webhook/,
    );
  },
);

test.each(["webhook-id", "webhook-timestamp", "webhook-signature"])(
  "without %s it is refused",
  async (name) => {
    const headers: Record<string, string> = signed();
    delete headers[name];
    await expectRefused(verifyWebhook({ headers, body }, secret, { now }), new RegExp(name));
  },
);

test.each([
  ["another id", { "webhook-id": "msg_2" }],
  ["another time", { "webhook-timestamp": String(at.getTime() / 1000 + 1) }],
  ["no signature of a known version", { "webhook-signature": "v2,AAAA" }],
  ["a cut signature", { "webhook-signature": (signed()["webhook-signature"] ?? "").slice(0, 20) }],
  ["a time with words", { "webhook-timestamp": "1e9" }],
  ["two ids", { "Webhook-Id": "msg_2" }],
  [
    "a good signature of another version",
    { "webhook-signature": signed()["webhook-signature"]?.replace("v1,", "v2,") },
  ],
  [
    "a good signature after ten others",
    {
      "webhook-signature": `${"v1,".concat(btoa("x".repeat(32)), " ").repeat(10)}${signed()["webhook-signature"]}`,
    },
  ],
])("%s is refused", async (_what, changed) => {
  await expectRefused(
    verifyWebhook({ headers: { ...signed(), ...changed }, body }, secret, { now }),
    /webhook/,
  );
});

test("a body that was parsed or read, and a secret that is none, are mistakes of ours", async () => {
  const parsed = { headers: signed(), body: JSON.parse(body) };
  expect(await fault(verifyWebhook(parsed, secret, { now }))).toMatchObject({
    code: "configuration",
    hint: /raw/,
  });
  const read = new Request("https://app.example", { method: "POST", headers: signed(), body });
  await read.text();
  for (const [webhook, key] of [
    [read, secret],
    [{ headers: signed(), body }, "whsec_"],
    [{ headers: signed(), body }, "whsec_not base64!"],
    [{ headers: signed(), body }, []],
    [{ headers: signed(), body }, undefined],
    [{ headers: signed(), body }, ""],
    [{ headers: signed(), body }, [secret, ""]],
  ] as const) {
    const error = await fault(verifyWebhook(webhook, key, { now }));
    expect(ConfigurationError.isInstance(error)).toBe(true);
    expect(String(error)).not.toContain("base64!");
  }
});
