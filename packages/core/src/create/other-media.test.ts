import { expect, test } from "vitest";
import type { Model } from "../model/define-model.js";
import { OutputFile } from "../output/output-file.js";
import { type Reply, type SeenRequest, startGateway } from "../testing/gateway.fixture.js";
import {
  foundryDigits,
  foundryEither,
  foundryEvents,
  foundryForm,
  foundryParts,
  foundryPicture,
  foundryPoem,
  foundrySteps,
  foundryWords,
} from "../testing/services/generated/index.gen.js";
import { testClient } from "../testing/test-client.fixture.js";

async function ran<Input extends object>(
  model: Model<Input>,
  reply: Reply,
  input: Input,
): Promise<{ output: unknown; request: SeenRequest | undefined }> {
  const gateway = await startGateway(() => reply);
  const output = await testClient(gateway.url).run(model, input);
  return { output, request: gateway.seen[0] };
}

const prompt = "a b";

test("a multipart create: files are parts, and not data URLs", async () => {
  const image = new File(["\x89PNG\r\n\x1a\n..."], "in.png", { type: "image/png" });
  const { request } = await ran(foundryParts, { json: { made: 1 } }, { prompt: "x", image });
  expect(request?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
  expect(request?.body).toContain('name="image"; filename="in.png"\r\nContent-Type: image/png');
  expect(request?.body).toContain('name="model"\r\n\r\nfoundry-parts');
  expect(request?.body).not.toContain("data:");
});

test("bytes, streams and files of other predictions are parts, too; a web address stays text", async () => {
  const files = new Blob(["bytes"]).stream();
  const stream = await ran(foundryParts, { json: {} }, { prompt: "x", image: files });
  expect(stream.request?.body).toMatch(/name="image"; filename="file"[\s\S]*\r\n\r\nbytes\r\n/);
  const url = new URL("https://files.example/a.png");
  const linked = await ran(foundryParts, { json: {} }, { prompt: "x", image: url });
  expect(linked.request?.body).toContain('name="image"\r\n\r\nhttps://files.example/a.png');
});

test("a form create", async () => {
  const { request } = await ran(foundryForm, { json: {} }, { prompt });
  expect(request).toMatchObject({
    body: "prompt=a%20b&model=foundry-form",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
});

test("JSON where nothing holds a file, a form where something does", async () => {
  const plain = await ran(foundryEither, { json: {} }, { prompt });
  expect(plain.request?.body).toBe('{"prompt":"a b","model":"foundry-either"}');
  const held = await ran(foundryEither, { json: {} }, { prompt: "x", image: new Blob(["x"]) });
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
    await client.run(foundryParts, { prompt: "x", image: new Blob([text]) });
  }
  expect(hashes.size).toBe(2);
});

test("a response that is the file itself, also where only its media type shows it", async () => {
  const png = { headers: { "content-type": "image/png" }, text: "bytes" };
  const { output, request } = await ran(foundryPicture, png, { prompt });
  expect(request?.headers.accept).toBe("*/*");
  expect(output).toBeInstanceOf(OutputFile);
  if (output instanceof OutputFile)
    expect([await output.text(), output.contentType]).toEqual(["bytes", "image/png"]);
});

test("a response that is text", async () => {
  const text = { headers: { "content-type": "text/plain" }, text: "a poem" };
  const { output, request } = await ran(foundryPoem, text, { prompt });
  expect(output).toBe("a poem");
  expect(request?.headers.accept).toBe("text/plain");
});

test("a response with base64 inside of JSON", async () => {
  const { output } = await ran(foundryDigits, { json: { b64: btoa("bytes") } }, { prompt });
  expect(output).toMatchObject({ b64: expect.any(OutputFile) });
});

const events = { headers: { "content-type": "text/event-stream" } };

test("a response that is a stream, collected: its text, its pieces, or its last event where that is the output", async () => {
  const text = 'data: {"delta":"a "}\n\ndata: {"delta":"poem"}\n\ndata: [DONE]\n\n';
  const result = await ran(foundryWords, { ...events, text }, { prompt });
  expect(result.output).toBe("a poem");
  expect(result.request?.headers.accept).toBe("text/event-stream");
  expect((await ran(foundryEvents, { ...events, text }, { prompt })).output).toEqual([
    { delta: "a " },
    { delta: "poem" },
  ]);
  const last = 'data: {"step":1}\n\ndata: {"image":"https://files.example/a.png"}\n\n';
  const { output } = await ran(foundrySteps, { ...events, text: last }, { prompt });
  expect(output).toMatchObject({ image: { url: "https://files.example/a.png" } });
});

test("a collected stream without a last blank line is whole; one that ends within a piece is none", async () => {
  const whole = 'data: {"delta":"a "}\n\ndata: {"delta":"poem"}\n';
  expect((await ran(foundryWords, { ...events, text: whole }, { prompt })).output).toBe("a poem");
  const cut = 'data: {"delta":"a "}\n\ndata: {"delta":"po';
  await expect(ran(foundryWords, { ...events, text: cut }, { prompt })).rejects.toMatchObject({
    code: "create-uncertain",
  });
});

test("the same stream, piece by piece", async () => {
  const text = 'data: {"delta":"a "}\n\ndata: {"delta":"poem"}\n\n';
  const gateway = await startGateway(() => ({ ...events, text }));
  const pieces: string[] = [];
  for await (const piece of testClient(gateway.url).stream(foundryWords, {
    prompt: "x",
  })) {
    pieces.push(piece.text);
  }
  expect(pieces).toEqual(["a ", "poem"]);
});

test("an error in a stream is one, and so is an error in the place of a file", async () => {
  const broken = 'data: {"delta":"a"}\n\nevent: error\ndata: {"message":"out of memory"}\n\n';
  await expect(ran(foundryEvents, { ...events, text: broken }, { prompt })).rejects.toThrow("out of memory");
  const refused = { json: { error: { message: "insufficient balance" } } };
  await expect(ran(foundryPicture, refused, { prompt })).rejects.toThrow("insufficient balance");
});
