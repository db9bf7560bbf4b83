import { expect, test } from "vitest";
import { type Reply, type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { chatCompletions } from "../testing/services/generated/index.gen.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { systemClock } from "../time/clock.js";
import { type Client, createClient } from "./client.js";

const input = { prompt: "x" };
/** Where a success is expected: long enough for a busy machine. */
const patient = { requestTimeout: 1500, retries: 1, pollInterval: 1 };

/** A client with a limit of 200 ms of silence and without retries. */
function impatient(baseUrl: string, options: object = {}): Client {
  return createClient({ baseUrl, requestTimeout: 200, retries: 0, logger: { warn() {} }, ...options });
}

/** A gateway whose predictions are done at once, with a file and the given response to it. */
async function withFile(file: (request: SeenRequest) => Reply): Promise<string> {
  const gateway = await startGateway((request) =>
    request.url.startsWith("/file")
      ? file(request)
      : { json: { id: "p1", status: "succeeded", output: [`http://${request.headers.host}/file.png`] } },
  );
  return gateway.url;
}

const started = { headers: { "content-length": "1000" }, text: "start", stalls: true } as const;

test.each([
  ["bytes", 0],
  ["stream", 0],
  ["bytes", 1],
  ["stream", 1],
])("a download that falls silent is an error: %s, %i retries", async (way, retries) => {
  const url = await withFile(() => started);
  const [file] = await impatient(url, { retries, random: () => 0 }).run(draw, input);
  const reading = way === "bytes" ? file?.bytes() : new Response(file?.stream()).bytes();
  expect((await outcome(Promise.resolve(reading))).error).toMatchObject({ code: "connection" });
});

test.each<[string, true | number]>([
  ["falls silent", true],
  ["goes on for ever", 5],
])("an error whose body %s is still that error", async (_what, stalls) => {
  const url = await withFile(() => ({ status: 500, text: "oops", stalls }));
  const [file] = await impatient(url).run(draw, input);
  expect((await outcome(Promise.resolve(file?.bytes()))).error).toMatchObject({
    code: "service",
    status: 500,
    message: expect.stringContaining("oops"),
  });
});

test.each<[string, true | number]>([
  ["falls silent", true],
  ["goes on for ever", 5],
])("a create that is answered 429 with a body that %s is refused, never uncertain", async (_what, stalls) => {
  const gateway = await startGateway(() => ({ status: 429, text: "{", stalls }));
  expect((await outcome(impatient(gateway.url).run(draw, input))).error).toMatchObject({
    code: "rate-limit",
  });
  // And it is tried again where it may be.
  const recovers = await startGateway(({ method }, count) =>
    count === 1
      ? { status: 429, headers: { "retry-after": "0" }, text: "{", stalls }
      : {
          json: {
            id: "p1",
            status: method === "POST" ? "processing" : "succeeded",
            output: ["https://f.example/1"],
          },
        },
  );
  expect(await impatient(recovers.url, patient).run(draw, input)).toHaveLength(1);
});

test("a create whose response falls silent is uncertain, a query is repeated", async () => {
  const silent = await startGateway(() => ({ text: '{"id":"p1",', stalls: true }));
  expect((await outcome(impatient(silent.url).run(draw, input))).error).toMatchObject({
    code: "create-uncertain",
  });
  const gateway = await startGateway(({ method }, count) => {
    if (method === "POST") return { json: { id: "p1", status: "processing" } };
    if (count === 2) return { text: '{"id":"p1",', stalls: true };
    return { json: { id: "p1", status: "succeeded", output: ["https://f.example/1"] } };
  });
  expect(await impatient(gateway.url, patient).run(draw, input)).toHaveLength(1);
});

test("a body that flows for longer than the limit is read to its end", async () => {
  const json = JSON.stringify({ id: "p1", status: "succeeded", output: ["https://f.example/1"] });
  const fetch = async (): Promise<Response> => {
    let at = 0;
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await systemClock.sleep(100);
        if (at === json.length) return controller.close();
        const piece = json.slice(at, at + 4);
        at += piece.length;
        controller.enqueue(new TextEncoder().encode(piece));
      },
    });
    return new Response(body);
  };
  expect(await impatient("https://gateway.example", { ...patient, fetch }).run(draw, input)).toHaveLength(1);
});

test("totalTimeout ends also a body that flows", async () => {
  const gateway = await startGateway(() => ({ text: "{", stalls: 5 }));
  const { error } = await outcome(
    impatient(gateway.url, { totalTimeout: 150 }).predictions.get("p1", { model: draw }),
  );
  expect(error).toMatchObject({ code: "connection", message: expect.stringContaining("longer than 0.15 s") });
});

const talk = { model: "parlour-talk" as const, messages: [{ role: "user" as const, content: "x" }] };

test("an answer in pieces that falls silent is an error after what came; a signal ends it", async () => {
  const gateway = await startGateway(() => ({
    headers: { "content-type": "text/event-stream" },
    text: 'data: {"choices":[{"delta":{"content":"a"}}]}\n\n',
    stalls: true,
  }));
  const read = async (client: Client, signal?: AbortSignal): Promise<unknown> => {
    const texts: string[] = [];
    try {
      for await (const { text } of client.stream(chatCompletions, talk, { signal })) texts.push(text);
    } catch (error) {
      return { texts, error };
    }
    return { texts };
  };
  expect(await read(impatient(gateway.url))).toMatchObject({
    texts: ["a"],
    error: { code: "connection", cause: { message: "nothing came for 0.2 s" } },
  });
  const controller = new AbortController();
  const reading = read(testClient(gateway.url), controller.signal);
  await expect.poll(() => gateway.seen.length).toBe(2);
  controller.abort(new Error("enough"));
  expect(await reading).toMatchObject({ error: { message: "enough" } });
});

test("a signal ends a download that is silent", async () => {
  let asked = false;
  const url = await withFile(() => {
    asked = true;
    return started;
  });
  const [file] = await testClient(url).run(draw, input);
  const controller = new AbortController();
  const reading = outcome(Promise.resolve(file?.bytes({ signal: controller.signal })));
  await expect.poll(() => asked).toBe(true);
  controller.abort(new Error("enough"));
  expect((await reading).error).toMatchObject({ message: "enough" });
});
