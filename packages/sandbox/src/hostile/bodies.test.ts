import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acmeService } from "../fixtures/acme-service.js";
import { type RunningSandbox, startSandbox } from "../node/start-sandbox.js";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ documents: [acmeService], duration: 0 });
});
afterAll(() => sandbox.close());

const right = '{"model":"acme-paint","text":"a boat","dimensions":"32x32"}';
const json = "application/json";

async function send(
  body: string | Uint8Array | FormData,
  type: string | undefined,
  more: Record<string, string> = {},
) {
  const response = await fetch(`${sandbox.url}/v2/tasks`, {
    method: "POST",
    headers: {
      "x-acme-key": sandbox.apiKey,
      ...(type === undefined ? {} : { "content-type": type }),
      ...more,
    },
    body: typeof body === "string" ? body : (body as BodyInit),
  });
  return { status: response.status, text: await response.text() };
}

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const withText = (text: string): string => right.replace('"a boat"', text);

describe("bodies that no client should send", () => {
  it.each<[what: string, body: string | Uint8Array, type: string | undefined, status: number, said: RegExp]>([
    ["more than the limit", " ".repeat(11 * 1024 * 1024), json, 413, /10485760|10 MiB|bytes/],
    [
      "a hundred thousand arrays in each other",
      `${"[".repeat(1e5)}${"]".repeat(1e5)}`,
      json,
      400,
      /more than 64 levels/,
    ],
    [
      "objects in each other inside of an input",
      withText(`${'{"a":'.repeat(100)}1${"}".repeat(100)}`),
      json,
      400,
      /levels/,
    ],
    ["brackets in a text only", withText(`"${"[".repeat(1000)}"`), json, 200, /task_id/],
    ["a member twice: the last counts", right.replace("{", '{"text":7,'), json, 200, /task_id/],
    [
      "a member twice: the last is wrong",
      right.replace(/}$/, ',"text":7}'),
      json,
      422,
      /text must be a string/,
    ],
    ["a number beyond every number", right.replace(/}$/, ',"copies":1e999}'), json, 400, /Number too large/],
    [
      "the prototype as a member",
      right.replace("{", '{"__proto__":{"polluted":1},"constructor":1,'),
      json,
      200,
      /task_id/,
    ],
    ["a text that ends in the middle of a character", withText('"\\ud83d"'), json, 200, /task_id/],
    ["no JSON", "{'text': 1}", json, 400, /not JSON.*line 1, column 2/],
    ["JSON and more", `${right}${right}`, json, 400, /not JSON/],
    ["JSON with a comment", `// hello\n${right}`, json, 400, /not JSON/],
    ["a list", "[]", json, 422, /must be a JSON object/],
    ["nothing but null", "null", json, 422, /must be a JSON object/],
    ["nothing at all", "", json, 422, /required/],
    ["a byte order mark before JSON", `\ufeff${right}`, json, 200, /task_id/],
    ["bytes that are no UTF-8", bytes(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d), json, 400, /UTF-8/],
    ["JSON as text", right, "text/plain", 415, /takes application\/json, not text\/plain/],
    ["JSON without a media type", right, undefined, 200, /task_id/],
    ["a media type that is none", right, ";;;", 415, /takes application\/json/],
    ["JSON in another case, with parameters", right, "Application/JSON; charset=UTF-8; x=1", 200, /task_id/],
    ["JSON of a vendor", right, "application/vnd.acme+json", 200, /task_id/],
    ["another character set", right, "application/json; charset=utf-16", 415, /utf-16/],
  ])("%s", async (_what, body, type, status, said) => {
    // `fetch` says text/plain for a text of which nothing is said.
    const sent = type === undefined && typeof body === "string" ? new TextEncoder().encode(body) : body;
    const { status: answered, text } = await send(sent, type);
    expect(answered, text).toBe(status);
    expect(text).toMatch(said);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("a compressed body is refused as such, not as broken JSON", async () => {
    const { status, text } = await send(bytes(0x1f, 0x8b, 8, 0), json, { "content-encoding": "gzip" });
    expect([status, text]).toEqual([415, expect.stringMatching(/Content-Encoding.*gzip/)]);
  });

  it.each([
    ["no boundary", "multipart/form-data", "--a\r\n\r\n--a--"],
    [
      "parts that never end",
      "multipart/form-data; boundary=a",
      '--a\r\nContent-Disposition: form-data; name="x"\r\n\r\n',
    ],
  ])("a form with %s", async (_what, type, body) => {
    expect((await send(body, type)).status).toBe(415);
  });

  it("a body of a request that has none is no harm", async () => {
    const headers = { "x-acme-key": sandbox.apiKey };
    const response = await fetch(`${sandbox.url}/v2/tasks/none`, { headers });
    expect(response.status).toBe(404);
  });
});
