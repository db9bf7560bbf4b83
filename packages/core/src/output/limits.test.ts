import { expect, test } from "vitest";
import { clientDefaults } from "../client/options.js";
import { createTransport } from "../http/transport.js";
import { startGateway } from "../testing/gateway.fixture.js";
import { outcome } from "../testing/outcome.fixture.js";
import { draw } from "../testing/services.fixture.js";
import { key, testClient } from "../testing/test-client.fixture.js";
import { convertDocumented } from "./convert-any.js";
import { isMissingOutput } from "./missing-output.js";
import { originsFilter } from "./origins-filter.js";
import { readBytes } from "./read-bytes.js";
import { limitSize } from "./size-limit.js";

/** A body of so many bytes, and whether it was canceled. */
function source(size: number): {
  readonly body: ReadableStream<Uint8Array>;
  readonly canceled: () => boolean;
} {
  let isCanceled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(size)),
    cancel: () => {
      isCanceled = true;
    },
  });
  return { body, canceled: () => isCanceled };
}

test("a body that gets too large is ended, and what earlier responses brought counts", async () => {
  const { body, canceled } = source(4);
  const headers = new Headers();
  const limited = limitSize({ body, headers }, 8, "https://f.example/1");
  expect((await outcome(new Response(limited).arrayBuffer())).error).toMatchObject({
    code: "output-too-large",
  });
  expect(canceled()).toBe(true);
  const rest = (): ReadableStream<Uint8Array> | null => new Response(new Uint8Array(3)).body;
  const whole = limitSize({ body: rest(), headers }, 8, "https://f.example/1", 5);
  expect((await new Response(whole).arrayBuffer()).byteLength).toBe(3);
  const longer = limitSize({ body: rest(), headers }, 8, "https://f.example/1", 6);
  expect((await outcome(new Response(longer).arrayBuffer())).error).toMatchObject({
    code: "output-too-large",
  });
});

test("a file that is shorter when it is read again is an error, and not a whole file", async () => {
  let reads = 0;
  const gateway = await startGateway(({ url, headers }) => {
    if (url !== "/file")
      return { json: { id: "p1", status: "succeeded", output: [`http://${headers.host}/file`] } };
    return {
      headers: { "content-type": "text/plain" },
      ...(reads++ === 0 ? { text: "halfway", stalls: true } : { text: "hal" }),
    };
  });
  const [file] = await testClient(gateway.url, { requestTimeout: 20_000 }).run(draw, { prompt: "x" });
  expect((await outcome(Promise.resolve(file?.bytes()))).error).toMatchObject({ code: "connection" });
});

test("a body of exactly the largest size is read; without streams the limit holds, too", async () => {
  const transport = createTransport({
    ...clientDefaults,
    authorization: { apiKey: undefined, sign: undefined },
    redact: (text) => text,
    observer: undefined,
  });
  const read = (size: number): Promise<ArrayBuffer> => {
    const response = Object.defineProperty(new Response(new Uint8Array(size)), "body", { value: null });
    return readBytes(response, { transport, maximumSize: 8, url: "https://f.example/1" });
  };
  expect((await read(8)).byteLength).toBe(8);
  expect((await outcome(read(9))).error).toMatchObject({ code: "output-too-large" });
});

test("a key in the address of a file is in no error about it", async () => {
  const gateway = await startGateway(() => ({ status: 410, text: "gone" }));
  const secret = encodeURIComponent(key);
  // From a JSON that something else has written: what the service sends is cleaned before.
  const json = {
    service: "flat",
    model: draw.id,
    id: "p1",
    status: "succeeded",
    state: "succeeded",
  } as const;
  const prediction = await testClient(gateway.url).predictions.resume(
    { ...json, lifecycle: "prediction", output: [`${gateway.url}/file?key=${secret}`] },
    { model: draw },
  );
  const [file] = await prediction.output();
  const { error } = await outcome(Promise.resolve(file?.bytes()));
  expect(error).toMatchObject({ code: "output-expired" });
  expect(`${String(error)} ${JSON.stringify(error)} ${Reflect.get(Object(error), "url")}`).not.toContain(
    secret,
  );
});

test("a signal that has aborted ends the read of a data URL, too", async () => {
  const gateway = await startGateway(() => ({
    json: { id: "p1", status: "succeeded", output: ["data:text/plain,hello"] },
  }));
  const [file] = await testClient(gateway.url).run(draw, { prompt: "x" });
  const signal = AbortSignal.abort(new Error("enough"));
  expect(
    String((await outcome(Promise.resolve(file?.bytes({ signal, origins: ["https://f.example"] })))).error),
  ).toContain("enough");
});

test.each(["text/plain", undefined])(
  "a compressed file that breaks off is not asked for in parts (%s)",
  async (type) => {
    const ranges: unknown[] = [];
    const gateway = await startGateway(({ url, headers }) => {
      if (url !== "/file")
        return { json: { id: "p1", status: "succeeded", output: [`http://${headers.host}/file`] } };
      ranges.push(headers.range);
      const more = type === undefined ? {} : { "content-type": type };
      return {
        headers: { ...more, etag: '"1"', "content-encoding": "identity", "content-length": "9" },
        text: "half",
      };
    });
    const [file] = await testClient(gateway.url, { retries: 1, requestTimeout: 20_000 }).run(draw, {
      prompt: "x",
    });
    expect((await outcome(Promise.resolve(file?.bytes()))).error).toMatchObject({ code: "connection" });
    expect(ranges.length).toBeGreaterThan(1);
    expect(ranges.every((range) => range === undefined)).toBe(true);
  },
);

test("an address that is none is of no origin, whatever is allowed", () => {
  const allows = originsFilter(["nonsense", "https://f.example/path"]);
  expect(allows("nonsense")).toBe(false);
  expect(allows("https://f.example/1")).toBe(true);
  expect(allows("https://f.example.evil/1")).toBe(false);
});

test("an empty list is an output where the documentation allows it, and null where it is a type", () => {
  const file = { type: "string", format: "uri" } as const;
  const model = (minItems?: number) => ({
    output: {
      schema: { type: "array", items: file, ...(minItems === undefined ? {} : { minItems }) } as const,
      documented: true,
      files: [],
    },
  });
  expect(isMissingOutput([], model())).toBe(true);
  expect(isMissingOutput([], model(0))).toBe(false);
  const none = (): never => expect.unreachable();
  expect(convertDocumented(null, { type: ["string", "null"], format: "uri" }, none)).toBeNull();
  expect(() => convertDocumented(null, file, none)).toThrow("not a file as documented");
});
