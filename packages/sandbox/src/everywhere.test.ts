import { fileURLToPath } from "node:url";
import { createContext, Script } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { acmeService } from "./fixtures/acme-service.js";

/** What pages, workers and every runtime have; nothing of Node. */
const platform = {
  AbortController,
  AbortSignal,
  Blob,
  FormData,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  WeakRef,
  crypto,
  performance,
  setTimeout,
};

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("index.ts", import.meta.url))],
    bundle: true,
    write: false,
    // An import of a part of Node is an error here.
    platform: "browser",
    format: "iife",
    globalName: "sandbox",
    conditions: ["@corsac/source"],
    target: "es2022",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

it("serves a model where there is no Node, and where no code may be made of text", async () => {
  const context = createContext({ ...platform }, { codeGeneration: { strings: false, wasm: false } });
  expect(() => new Script("eval('1')").runInContext(context)).toThrow(/Code generation/);
  new Script(await bundle()).runInContext(context);
  const program = `(async () => {
    const { createSandbox } = sandbox;
    const served = createSandbox({ documents: [${JSON.stringify(acmeService)}], duration: 0 });
    const headers = { "x-acme-key": served.apiKey, "content-type": "application/json" };
    const ask = async (path, body) => {
      const init = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
      const response = await served.fetch(new Request(new URL(path, "https://acme.example"), init));
      return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
    };
    const wrong = await ask("/v2/tasks", { model: "acme-paint", text: 7 });
    const created = await ask("/v2/tasks", { model: "acme-paint", text: "a boat" });
    const task = JSON.parse(created.text).data.task_id;
    const done = await ask("/v2/tasks/" + task);
    const [url] = JSON.stringify(JSON.parse(done.text)).match(/https:[^"]*_sandbox[^"]*/);
    const file = await ask(url);
    served.close();
    return JSON.stringify({ wrong, created, done, file });
  })()`;
  const text: string = await new Script(program).runInContext(context);
  const { wrong, created, done, file } = JSON.parse(text);
  expect(wrong).toMatchObject({ status: 422 });
  expect(wrong.text).toContain("must be a string, not 7");
  expect(created.status).toBeLessThan(300);
  expect(done.text).toContain("SUCCESS");
  expect(file).toMatchObject({ status: 200, type: "image/svg+xml" });
});
