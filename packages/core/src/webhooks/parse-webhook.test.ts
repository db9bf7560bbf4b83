import { Webhook } from "standardwebhooks";
import { expect, expectTypeOf, test } from "vitest";
import type { OutputFile } from "../output/output-file.js";
import { print } from "../testing/services/generated/index.gen.js";
import { draw, echo, film, mystery, write } from "../testing/services.fixture.js";
import { parseWebhook, type WebhookEvent } from "./parse-webhook.js";
import { type VerifiedWebhook, verifyWebhook } from "./verify-webhook.js";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

async function delivered(payload: unknown): Promise<VerifiedWebhook> {
  const body = JSON.stringify(payload);
  const headers = {
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(Date.now() / 1000)),
    "webhook-signature": new Webhook(secret).sign("msg_1", new Date(), body),
  };
  return verifyWebhook({ headers, body }, secret);
}

const done = { id: "p1", status: "succeeded", model: "studio/draw", output: ["https://f.example/1.png"] };

test("a verified webhook has the state of its prediction", async () => {
  const event = parseWebhook(await delivered(done), draw);
  expect(event).toMatchObject({
    id: "p1",
    trusted: true,
    model: "studio/draw",
    status: "succeeded",
    state: "succeeded",
    body: done,
  });
  expect(event.prediction).toEqual({
    service: "flat",
    model: "studio/draw",
    lifecycle: "prediction",
    id: "p1",
    status: "",
    state: "pending",
  });
});

test("of an unverified webhook only the id is used", () => {
  for (const webhook of [JSON.stringify(done), done]) {
    expect(parseWebhook(webhook, draw)).toMatchObject({
      id: "p1",
      trusted: false,
      status: "",
      state: "pending",
    });
  }
});

test("an object that only looks verified is not", () => {
  expect(
    parseWebhook({ ...done, body: JSON.stringify(done), trusted: true, verified: true }, draw).trusted,
  ).toBe(false);
});

test("of several models, the one it names", async () => {
  const models = [mystery, draw] as const;
  expect(parseWebhook(await delivered(done), models).model).toBe("studio/draw");
  expect(parseWebhook(await delivered({ ...done, model: undefined }), models).model).toBe("studio/mystery");
  expect(() => parseWebhook({ ...done, model: "studio/other" }, models)).toThrow(
    /of no prediction of these models/,
  );
});

test("an undocumented word is a running state; without a word the state is not known", async () => {
  expect(parseWebhook(await delivered({ id: "p1", status: "warming" }), draw)).toMatchObject({
    status: "warming",
    state: "running",
  });
  expect(parseWebhook(await delivered({ id: "p1" }), draw)).toMatchObject({ status: "", state: "pending" });
});

test("a model without a lifecycle has no webhooks: a mistake of ours", () => {
  expect(() => parseWebhook(JSON.stringify(done), echo)).toThrow(/echo has no lifecycle/);
});

test("one model is taken for its webhook whatever model it names; of several none is guessed", async () => {
  const named = { ...done, model: "studio/other" };
  expect(parseWebhook(await delivered(named), draw).model).toBe("studio/draw");
  expect(() => parseWebhook(named, [draw, mystery])).toThrow(/no prediction of these models/);
});

test("of several services, the one whose shape fits; a webhook may have a shape of its own", async () => {
  const models = [draw, film, print];
  const webhook = { print: { id: 7, phase: "DRY", sheet: "https://f.example/1.png" } };
  expect(parseWebhook(await delivered(webhook), models)).toMatchObject({
    id: "7",
    model: "print",
    state: "succeeded",
    body: webhook,
  });
  expect(parseWebhook({ code: 0, data: { task_id: "t1" } }, models)).toMatchObject({
    id: "t1",
    model: "film-1",
  });
});

test.each(["", "no json", "[]", "null", "{}", '{"id":""}', '{"id":{}}'])("%j is no webhook", (text) => {
  expect(() => parseWebhook(text, draw)).toThrow(/no prediction of these models/);
});

test("the event is typed by its model, and by all where there are several", () => {
  const parse = {
    one: () => parseWebhook("", draw),
    many: () => parseWebhook("", [draw, write]),
  };
  expectTypeOf(parse.one).returns.toEqualTypeOf<WebhookEvent<OutputFile[]>>();
  expectTypeOf(parse.many).returns.toEqualTypeOf<WebhookEvent<OutputFile[] | string>>();
});

test("an id that is a number over 2^53 is exact, or no id", () => {
  const body = '{"id":9007199254740993,"status":"succeeded"}';
  expect(parseWebhook(body, draw).id).toBe("9007199254740993");
  expect(() => parseWebhook(JSON.parse(body), draw)).toThrow("of no prediction");
});
