import { expect, test } from "vitest";
import { PredictionFailedError } from "../../errors/prediction-failed-error.js";
import type { Model } from "../../model/define-model.js";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { ledger, ledgerA, ledgerAsk } from "./generated/index.gen.js";

// test-services/services/ledger: one path, with operations selected by `?Action=`; errors of one form for all operations.

const page = "https://files.example/1.png";

// Words that would be taken where the description says nothing.
const trouble = (kind: string, message: string): { json: unknown } => ({
  json: { note: "all is well", message: "thank you", Error: { Kind: kind, Code: "E12", Message: message } },
});

test.each<Model<{ Prompt: string }, unknown>>([ledgerA, ledgerAsk])(
  "a refusal has the same form as all errors of the service: $id",
  async (model) => {
    const gateway = await startGateway(() => trouble("Content", "not with us"));
    const { error } = await outcome(testClient(gateway.url).run(model, { Prompt: "x" }));
    expect(String(error)).toContain("answered 200: not with us");
    expect(error).toMatchObject({ category: "safety" });
    expect(gateway.seen).toHaveLength(1);
  },
);

test("so is one of a later request, and of a status", async () => {
  const gateway = await startGateway((_request, count) =>
    count === 1 ? { json: { JobId: "j1" } } : { ...trouble("Credit", "pay first"), status: 418 },
  );
  const { error } = await outcome(testClient(gateway.url).run(ledgerA, { Prompt: "x" }));
  expect(String(error)).toContain("answered 418: pay first");
  expect(error).toMatchObject({ category: "payment", prediction: { id: "j1" } });
});

test("a failed prediction has its reason at the same positions", async () => {
  const gateway = await startGateway(({ method }) => ({
    json: method === "POST" ? { JobId: "j1" } : { Job: { JobId: "j1", Phase: "Void", ...failure } },
  }));
  const failure = { Reason: "it was torn", Kind: "Content" };
  const { error } = await outcome(testClient(gateway.url).run(ledgerA, { Prompt: "x" }));
  expect(PredictionFailedError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({ category: "safety", prediction: { error: "it was torn" } });
});

test("one path for everything: a parameter distinguishes upload, create and query", async () => {
  const gateway = await startGateway(({ url }) => {
    if (url.includes("Upload")) return { json: { Url: "https://files.example/up.png" } };
    if (url.includes("Submit")) return { json: { JobId: "j 1" } };
    if (url.includes("Ask")) return { json: { Words: "Seven." } };
    return { json: { Job: { JobId: "j 1", Phase: "Written", PageUrl: page, Since: 1_760_000_000_000 } } };
  });
  const client = testClient(gateway.url);
  const picture = new Blob([new Uint8Array(900_000)], { type: "image/png" });
  const prediction = await client.predictions.create(ledgerA, { Prompt: "x", Pictures: [picture] });
  expect((await prediction.output()).url).toBe(page);
  expect(prediction.createdAt?.getTime()).toBe(1_760_000_000_000);
  expect(await client.run(ledgerAsk, { Prompt: "How many?" })).toEqual({ Words: "Seven." });
  expect(gateway.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "POST /?Action=Upload",
    "POST /?Action=Submit",
    "GET /?Action=Describe&JobId=j+1",
    "POST /?Action=Ask",
  ]);
  expect(gateway.seen[0]?.headers["content-type"]).toMatch(/^multipart/);
  expect(JSON.parse(gateway.seen[1]?.body ?? "")).toEqual({
    Model: "ledger-a",
    Prompt: "x",
    Pictures: ["https://files.example/up.png"],
  });
});

test("numbered pages are requested from the first to the declared last", async () => {
  const gateway = await startGateway(({ url }) => {
    const number = Number(new URL(url, "http://x").searchParams.get("PageNumber"));
    const rows = [0, 1].map((row) => ({ JobId: `j${number}${row}`, Phase: "Written" }));
    return { json: { Jobs: rows, IsLast: number === 3 } };
  });
  const client = testClient(gateway.url, { services: [ledger] });
  const listed: string[] = [];
  for await (const { id, state } of client.predictions.list()) listed.push(`${id} ${state}`);
  expect(listed).toEqual(["j10", "j11", "j20", "j21", "j30", "j31"].map((id) => `${id} succeeded`));
  expect(gateway.seen.map(({ url }) => url)).toEqual(
    [1, 2, 3].map((number) => `/?Action=List&PageSize=50&PageNumber=${number}`),
  );
});

test("numbered pages end with one that holds nothing", async () => {
  const gateway = await startGateway(({ url }) => ({
    json: { Jobs: url.endsWith("PageNumber=1") ? [{ JobId: "j1", Phase: "Open" }] : [] },
  }));
  const client = testClient(gateway.url, { services: [ledger] });
  const listed: string[] = [];
  for await (const { id } of client.predictions.list()) listed.push(id);
  expect(listed).toEqual(["j1"]);
  expect(gateway.seen).toHaveLength(2);
});
