import { expect, test } from "vitest";
import { startGateway } from "../gateway.fixture.js";
import { outcome } from "../outcome.fixture.js";
import { testClient } from "../test-client.fixture.js";
import { keep, letter, make, plates, stamp, tale } from "./studio.fixture.js";

const file = "https://files.example/1.png";
const png = "89504e470d0a1a0a";

test("a create answers with the result itself, and no task follows", async () => {
  const gateway = await startGateway(() => ({ json: { picture: file } }));
  const prediction = await testClient(gateway.url).predictions.create(make, { prompt: "x" });
  expect(prediction.state).toBe("succeeded");
  expect((await prediction.output()).url).toBe(file);
  await prediction.refresh();
  expect(gateway.seen).toHaveLength(1);
});

test("the same create answers with a task, or with neither", async () => {
  const gateway = await startGateway(({ method }, count) => {
    if (count === 1) return { status: 202, json: { id: "m1", state: "working" } };
    return method === "GET"
      ? { json: { id: "m1", state: "done", made: file } }
      : { json: { id: "m2", note: "what is this?" } };
  });
  const client = testClient(gateway.url);
  expect((await client.run(make, { prompt: "x" })).url).toBe(file);
  expect(gateway.seen.at(-1)?.url).toBe("/makes/m1");
  expect(String((await outcome(client.run(make, { prompt: "x" }))).error)).toContain("what is this?");
});

test("the headers that a create fixes are sent", async () => {
  const gateway = await startGateway(() => ({ json: { picture: file } }));
  await testClient(gateway.url).run(make, { prompt: "x" });
  expect(gateway.seen[0]?.headers["x-async"]).toBe("yes");
});

test("a file that is the body of another operation is fetched from there, with the key", async () => {
  const gateway = await startGateway(({ url }) =>
    url === "/assets/a%2F1/content"
      ? { text: "pixels", headers: { "content-type": "image/png" } }
      : { status: 202, json: { id: "m1", state: "done", made: "a/1" } },
  );
  const kept = await testClient(gateway.url).run(keep, { prompt: "x" });
  expect(gateway.seen).toHaveLength(1);
  expect(await kept.text()).toBe("pixels");
  expect(gateway.seen.at(-1)?.headers.authorization).toMatch(/^Bearer /);
});

test("files in the forms in which responses have them", async () => {
  const answers: unknown[] = [
    {
      plates: [
        { pixels: png, size: 1 },
        { pixels: png.toUpperCase(), size: 2 },
      ],
    },
    `data:image/png;base64,iVBORw0KGgo=`,
    {
      text: `Look: ![one](${file}) and [two](https://files.example/2.png "two"), data:image/gif;base64,R0lGODlh.`,
    },
  ];
  const gateway = await startGateway((_request, count) => ({
    status: 202,
    json: { id: `m${count}`, state: "done", made: answers[count - 1] },
  }));
  const client = testClient(gateway.url);
  const { plates: two } = await client.run(plates, { prompt: "x" });
  expect(two.map(({ size, pixels }) => [size, pixels.contentType])).toEqual([
    [1, "image/png"],
    [2, "image/png"],
  ]);
  for (const { pixels } of two) expect(Buffer.from(await pixels.bytes()).toString("hex")).toBe(png);
  const printed = await client.run(stamp, { prompt: "x" });
  expect(Buffer.from(await printed.bytes()).toString("hex")).toBe(png);
  const { text } = await client.run(letter, { prompt: "x" });
  expect(text.map(({ url }) => url)).toEqual([
    file,
    "https://files.example/2.png",
    "data:image/gif;base64,R0lGODlh",
  ]);
});

test("an answer in events ends with the one that is the last, and takes its pieces from some", async () => {
  const events = [
    ["start", '"not JSON'],
    ["word", '{"word":"once "}'],
    ["last", '{"word":"upon "}'],
    ["usage", '{"word":"7 words"}'],
    ["last", '{"word":"a time","stop":"full"}'],
    ["word", '{"word":"never told"}'],
  ];
  const gateway = await startGateway((_request, count) => ({
    headers: { "content-type": "text/event-stream" },
    text: events
      .slice(0, count === 1 ? events.length : 3)
      .map(([event, data]) => `event: ${event}\ndata: ${data}\n\n`)
      .join(""),
  }));
  const client = testClient(gateway.url);
  const texts: string[] = [];
  for await (const { text } of client.stream(tale, { prompt: "x" })) texts.push(text);
  expect(texts).toEqual(["once ", "upon ", "a time"]);
  const broken = (async () => {
    for await (const { text } of client.stream(tale, { prompt: "x" })) texts.push(text);
  })();
  expect((await outcome(broken)).error).toMatchObject({ code: "connection" });
});

test("an error that a piece tells is the end of the answer", async () => {
  const gateway = await startGateway(() => ({
    headers: { "content-type": "text/event-stream" },
    text: 'event: word\ndata: {"word":"once","error":null}\n\nevent: word\ndata: {"trouble":{"message":"no ink"}}\n\n',
  }));
  const told = (async () => {
    for await (const _piece of testClient(gateway.url).stream(tale, { prompt: "x" }));
  })();
  expect(String((await outcome(told)).error)).toContain("broke off its answer: no ink");
});
