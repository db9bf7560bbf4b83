import { expect, test } from "vitest";
import { createRecorder } from "./recorder.js";

const key = "sk-very secret/1";

async function record(
  init: RequestInit,
  answer: () => Promise<Response>,
  url = "https://gateway.example/v1/x",
): Promise<string> {
  const recorder = createRecorder(answer, key, () => undefined);
  const response = await recorder.fetch(url, init).catch(() => undefined);
  await response?.text();
  return JSON.stringify(recorder.exchanges());
}

test("no key is in what is recorded, wherever it was sent and whatever repeats it", async () => {
  const text = await record(
    {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "x-other": key, cookie: "session=1" },
      body: JSON.stringify({ note: key }),
    },
    async () => new Response(`you sent ${key}`, { headers: { "content-type": "text/plain", "x-echo": key } }),
    `https://gateway.example/v1/x?key=${encodeURIComponent(key)}&basic=${btoa(key)}`,
  );
  for (const form of [key, encodeURIComponent(key), btoa(key), "session=1"]) expect(text).not.toContain(form);
  expect(text).toContain("you sent ••••••••");
});

test("a fault that names the key does not show it", async () => {
  const text = await record({}, async () => Promise.reject(new TypeError(`cannot reach ?key=${key}`)));
  expect(text).not.toContain(key);
  expect(text).toContain("cannot reach");
});

test("text that is sent as bytes is shown as text", async () => {
  const body = new TextEncoder().encode('{"name":"Mog"}');
  const answer = async (): Promise<Response> => new Response();
  const text = await record({ method: "PUT", body, headers: { "content-type": "application/json" } }, answer);
  expect(text).toContain("Mog");
  expect(await record({ method: "PUT", body }, answer)).toContain("(14 bytes)");
});

test("a form that is sent as bytes is shown by its parts", async () => {
  const form = new FormData();
  form.set("caption", "a dog");
  form.set("photo", new File(["abc"], "dog.png", { type: "image/png" }));
  const request = new Request("https://gateway.example/", { method: "POST", body: form });
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const answer = async (): Promise<Response> => new Response();
  const text = await record({ method: "POST", body: await request.arrayBuffer(), headers }, answer);
  expect(text).toContain("caption: a dog\\nphoto: dog.png");
  expect(text).not.toContain("abc");
});

test("bodies that are no text are described", async () => {
  const form = new FormData();
  form.set("model", "ink");
  form.set("file", new File(["abc"], "a.png", { type: "image/png" }));
  const text = await record(
    { method: "POST", body: form },
    async () => new Response(new Uint8Array([1, 2]), { headers: { "content-type": "image/png" } }),
  );
  expect(text).toContain("model: ink");
  expect(text).toContain("(a.png, image/png, 3 bytes)");
  expect(text).toContain("(image/png)");
});
