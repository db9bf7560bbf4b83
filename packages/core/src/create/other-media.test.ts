import { expect, test } from "vitest";
import type { ModelStream } from "../descriptor/model.js";
import type { OperationDescriptor } from "../descriptor/operation.js";
import { defineModel, type Model } from "../model/define-model.js";
import { OutputFile } from "../output/output-file.js";
import { type Reply, type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import { testClient } from "../testing/test-client.fixture.js";

interface Input {
  readonly prompt: string;
  readonly image?: unknown;
}

function answering(
  operation: Partial<OperationDescriptor>,
  output: Partial<Model["output"]> = {},
  stream?: ModelStream,
): Model<Input, unknown> {
  return defineModel({
    id: "any",
    name: "any",
    slug: "any",
    title: "Any",
    kind: "answer",
    media: "image",
    service: {
      name: "any",
      servers: [],
      security: [],
      operations: { make: { method: "POST", path: "/make", ...operation } },
      lifecycles: {},
    },
    create: [{ operation: "make", body: { "/model": "any-1" } }],
    input: {
      pointer: "",
      schema: {
        type: "object",
        required: ["prompt"],
        properties: { prompt: { type: "string" }, image: { type: "string", format: "binary" } },
      },
    },
    output: { schema: {}, documented: false, files: [], ...output },
    roles: {},
    ...(stream && { stream }),
  });
}

async function ran(
  model: Model<Input, unknown>,
  reply: Reply,
  input: Input = { prompt: "a b" },
): Promise<{ output: unknown; request: SeenRequest | undefined }> {
  const gateway = await startGateway(() => reply);
  const output = await testClient(gateway.url).run(model, input);
  return { output, request: gateway.seen[0] };
}

const multipart = { body: { "multipart/form-data": {} } };

test("a multipart create: files are parts, and not data URLs", async () => {
  const image = new File(["\x89PNG\r\n\x1a\n..."], "in.png", { type: "image/png" });
  const { request } = await ran(answering(multipart), { json: { made: 1 } }, { prompt: "x", image });
  expect(request?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(request?.body).toContain('name="image"; filename="in.png"\r\nContent-Type: image/png');
  expect(request?.body).toContain('name="model"\r\n\r\nany-1');
  expect(request?.body).not.toContain("data:");
});

test("bytes, streams and files of other predictions are parts, too; a web address stays text", async () => {
  const files = new Blob(["bytes"]).stream();
  const stream = await ran(answering(multipart), { json: {} }, { prompt: "x", image: files });
  expect(stream.request?.body).toMatch(/name="image"; filename="file"[\s\S]*\r\n\r\nbytes\r\n/);
  const url = new URL("https://files.example/a.png");
  const linked = await ran(answering(multipart), { json: {} }, { prompt: "x", image: url });
  expect(linked.request?.body).toContain('name="image"\r\n\r\nhttps://files.example/a.png');
});

test("a form create", async () => {
  const form = { body: { "application/x-www-form-urlencoded": {} } };
  const { request } = await ran(answering(form), { json: {} });
  expect(request).toMatchObject({
    body: "prompt=a%20b&model=any-1",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
});

test("JSON where nothing holds a file, a form where something does", async () => {
  const both = { body: { "application/json": {}, "multipart/form-data": {} } };
  expect((await ran(answering(both), { json: {} })).request?.body).toBe('{"prompt":"a b","model":"any-1"}');
  const held = await ran(answering(both), { json: {} }, { prompt: "x", image: new Blob(["x"]) });
  expect(held.request?.headers["content-type"]).toMatch(/^multipart/);
});

test("a journal distinguishes creates with other files", async () => {
  const gateway = await startGateway(() => ({ json: {} }));
  const hashes = new Set<string>();
  const journal = {
    record: async ({ inputHash }: { inputHash: string }): Promise<void> => void hashes.add(inputHash),
    open: async (): Promise<never[]> => [],
  };
  const client = testClient(gateway.url, { journal });
  for (const text of ["a", "bb"]) {
    await client.run(answering(multipart), { prompt: "x", image: new Blob([text]) });
  }
  expect(hashes.size).toBe(2);
});

test("a response that is the file itself, also where only its media type shows it", async () => {
  const png = { headers: { "content-type": "image/png" }, text: "bytes" };
  const { output, request } = await ran(answering({ responses: ["image/png"] }), png);
  expect(request?.headers.accept).toBe("image/png");
  expect(output).toBeInstanceOf(OutputFile);
  if (output instanceof OutputFile)
    expect([await output.text(), output.contentType]).toEqual(["bytes", "image/png"]);
});

test("a response that is text", async () => {
  const text = { headers: { "content-type": "text/plain" }, text: "a poem" };
  expect((await ran(answering({ responses: ["text/plain"] }), text)).output).toBe("a poem");
});

test("a response with base64 inside of JSON", async () => {
  const schema = {
    type: "object",
    properties: { b64: { type: "string", contentEncoding: "base64", contentMediaType: "image/png" } },
  };
  const { output } = await ran(answering({}, { schema, documented: true }), { json: { b64: btoa("bytes") } });
  expect(output).toMatchObject({ b64: expect.any(OutputFile) });
});

const events = { headers: { "content-type": "text/event-stream" } };
const streamed = { responses: ["text/event-stream"] };

test("a response that is a stream, collected: its text, its pieces, or its last event where that is the output", async () => {
  const text = 'data: {"delta":"a "}\n\ndata: {"delta":"poem"}\n\ndata: [DONE]\n\n';
  const result = await ran(answering(streamed, {}, { text: "/delta" }), { ...events, text });
  expect(result.output).toBe("a poem");
  expect(result.request?.headers.accept).toBe("text/event-stream");
  expect((await ran(answering(streamed), { ...events, text })).output).toEqual([
    { delta: "a " },
    { delta: "poem" },
  ]);
  const schema = {
    type: "object",
    required: ["image"],
    properties: { image: { type: "string", format: "uri" } },
  };
  const last = 'data: {"step":1}\n\ndata: {"image":"https://files.example/a.png"}\n\n';
  const { output } = await ran(answering(streamed, { schema, documented: true }), { ...events, text: last });
  expect(output).toMatchObject({ image: { url: "https://files.example/a.png" } });
});

test("the same stream, piece by piece", async () => {
  const text = 'data: {"delta":"a "}\n\ndata: {"delta":"poem"}\n\n';
  const gateway = await startGateway(() => ({ ...events, text }));
  const pieces: string[] = [];
  for await (const piece of testClient(gateway.url).stream(answering(streamed, {}, { text: "/delta" }), {
    prompt: "x",
  })) {
    pieces.push(piece.text);
  }
  expect(pieces).toEqual(["a ", "poem"]);
});

test("an error in a stream is one, and so is an error in the place of a file", async () => {
  const broken = 'data: {"delta":"a"}\n\nevent: error\ndata: {"message":"out of memory"}\n\n';
  await expect(ran(answering(streamed), { ...events, text: broken })).rejects.toThrow("out of memory");
  const refused = { json: { error: { message: "insufficient balance" } } };
  await expect(ran(answering({ responses: ["image/png"] }), refused)).rejects.toThrow("insufficient balance");
});
