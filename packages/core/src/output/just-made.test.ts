import { expect, test } from "vitest";
import { type Reply, type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { wash } from "../testing/services/generated/index.gen.js";
import { draw } from "../testing/services.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";
import { systemClock } from "../time/clock.js";

const input = { prompt: "x" };
/** Seconds of the fast clock are too short for a busy machine. */
const inTime = { clock: systemClock, pollInterval: 1, random: (): number => 0 };

/** A gateway with a file that answers the first request for it in its own way. */
async function withFile(first: Reply, always = false): Promise<{ url: string; asked: () => number }> {
  let asked = 0;
  const gateway = await startGateway(({ url, headers }) => {
    if (!url.startsWith("/file"))
      return { json: { id: "p1", status: "succeeded", output: [`http://${headers.host}/file`] } };
    asked++;
    return always || asked === 1 ? first : { headers: { "content-type": "image/png" }, text: "picture" };
  });
  return { url: gateway.url, asked: () => asked };
}

test.each([404, 403])("a file that was just made may be answered %i at first", async (status) => {
  const { url, asked } = await withFile({ status, text: "NoSuchKey" });
  const [file] = await testClient(url, inTime).run(draw, input);
  expect(await file?.text()).toBe("picture");
  expect(asked()).toBe(2);
});

test("a file that was removed (410) is not requested again", async () => {
  const { url, asked } = await withFile({ status: 410, text: "it was removed" });
  const [file] = await testClient(url, inTime).run(draw, input);
  expect((await outcome(Promise.resolve(file?.text()))).error).toMatchObject({
    code: "output-expired",
    message: expect.stringContaining("it was removed"),
  });
  expect(asked()).toBe(1);
});

test("a file that does not appear is an error with the words of its host", async () => {
  const { url, asked } = await withFile({ status: 403, json: { message: "signature too old" } }, true);
  const [file] = await testClient(url).run(draw, input);
  expect((await outcome(Promise.resolve(file?.text()))).error).toMatchObject({
    code: "output-expired",
    message: expect.stringContaining("The host responded: signature too old"),
  });
  expect(asked()).toBeGreaterThan(0);
});

/** A queue whose result is answered in its own way at first. */
function queue(first: Reply): (request: SeenRequest) => Reply {
  let asked = 0;
  return ({ method, url }) => {
    if (method === "POST") return { json: { ticket: "t1", status: "WAITING" } };
    if (url.endsWith("/stream")) return { status: 404 };
    if (url.endsWith("/status")) return { json: { status: "COMPLETED" } };
    asked++;
    return asked === 1 ? first : { json: { pictures: [{ url: "https://files.example/1.png" }] } };
  };
}

test.each<[number, Reply]>([
  [404, { status: 404, json: { detail: "not found" } }],
  [524, { status: 524, text: "a timeout occurred" }],
  [202, { status: 202, json: { status: "WORKING" } }],
  [502, { status: 502 }],
])("a queue may answer %i for a result at first", async (_status, first) => {
  const gateway = await startGateway(queue(first));
  const files = await testClient(gateway.url, inTime).run(wash, input);
  expect(files.map(({ url }) => url)).toEqual(["https://files.example/1.png"]);
});

test("a prediction that was not just created here is queried once", async () => {
  const gateway = await startGateway(() => ({ status: 404, json: { detail: "not found" } }));
  const { error } = await outcome(testClient(gateway.url, inTime).predictions.wait("p1", { model: draw }));
  expect(error).toMatchObject({ code: "not-found", prediction: { id: "p1" } });
  expect(gateway.seen).toHaveLength(1);
});
