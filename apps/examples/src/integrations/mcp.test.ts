import { spawn } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startSandbox } from "@corsac/sandbox/node";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { CallToolResultSchema, ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { repository } from "../test-support/repository.js";
import { serviceDocument } from "../test-support/service-document.js";
import { temporaryFolder } from "../test-support/temporary-folder.js";

// The client of the official SDK against `corsac mcp` as a process, which runs models at the sandbox.
const sandbox = await startSandbox({ documents: [serviceDocument("replicate")], duration: 50 });
afterAll(() => sandbox.close());
const control = sandbox.test();
beforeEach(() => control.reset());
const bin = join(repository, "apps/cli/bin/corsac.mjs");

interface Started {
  readonly client: Client;
  readonly folder: string;
  /** Calls a tool; its texts, links and images. */
  call(
    name: string,
    input?: Record<string, unknown>,
    options?: Parameters<Client["callTool"]>[2],
  ): Promise<{
    text: string;
    isError: boolean;
    links: { uri: string; mimeType?: string | undefined }[];
    images: string[];
  }>;
}

const environment = {
  PATH: process.env["PATH"] ?? "",
  CORSAC_BASE_URL: sandbox.url,
  CORSAC_API_KEY: sandbox.apiKey,
  CORSAC_HISTORY: "off",
};

async function start(words: string[] = [], folder?: string, client = newClient()): Promise<Started> {
  const cwd = folder ?? (await temporaryFolder());
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bin, "mcp", ...words],
    cwd,
    env: environment,
    stderr: "pipe",
  });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return started(client, cwd);
}

function newClient(capabilities = {}): Client {
  return new Client({ name: "test", version: "1" }, { capabilities });
}

function started(client: Client, folder: string): Started {
  return {
    client,
    folder,
    async call(name, input = {}, options) {
      const params = { name, arguments: input };
      const answer = CallToolResultSchema.parse(await client.callTool(params, CallToolResultSchema, options));
      return {
        text: answer.content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n"),
        isError: answer.isError === true,
        links: answer.content.flatMap((part) => (part.type === "resource_link" ? [part] : [])),
        images: answer.content.flatMap((part) => (part.type === "image" ? [part.data] : [])),
      };
    },
  };
}

const creates = (): number => control.journal({ method: "POST" }).length;
const picture = { model: "flux-schnell", input: { prompt: "a fox in the snow" } };

describe("a picture", () => {
  it("is found, described, made, saved and shown small", async () => {
    const { call } = await start();
    expect((await call("search", { query: "flux", kind: "image" })).text).toMatch(
      /^flux-schnell \(image\): /m,
    );
    const described = JSON.parse((await call("describe", { model: "flux-schnell" })).text);
    expect(described).toMatchObject({
      makes: "image",
      input: { required: ["prompt"], properties: { prompt: { description: expect.any(String) } } },
    });
    const { text, links, images, isError } = await call("create", picture);
    expect([isError, text]).toEqual([false, expect.stringMatching(/: succeeded\n[\s\S]*Saved: /)]);
    const [link] = links;
    expect(link).toMatchObject({
      mimeType: "image/webp",
      uri: expect.stringMatching(/^file:.*corsac-results/),
    });
    const bytes = await readFile(fileURLToPath(link?.uri ?? ""));
    expect(bytes.subarray(8, 12).toString()).toBe("WEBP");
    expect(images).toHaveLength(1);
    expect(Buffer.from(images[0] ?? "", "base64").byteLength).toBeLessThan(64 * 1024);
  });

  it("is waited for past the client's own timeout, with progress, and its result is fetched once", async () => {
    control.set({ duration: 600_000 });
    const { call } = await start();
    const progress: number[] = [];
    const options = { timeout: 1500, onprogress: (one: { progress: number }) => progress.push(one.progress) };
    await expect(call("create", picture, options)).rejects.toThrow(/timed out/i);
    expect(progress.length).toBeGreaterThan(0);
    const [id = ""] = (await call("check")).text.split(":");
    expect((await call("check", { prediction: id })).text).toMatch(/: (pending|running)/);
    expect((await call("result", { prediction: id })).text).toContain("Not done yet");
    control.advance(1200);
    expect((await call("check", { prediction: id, wait_seconds: 30 })).text).toContain("succeeded");
    const { links } = await call("result", { prediction: id });
    expect((await stat(fileURLToPath(links[0]?.uri ?? ""))).size).toBeGreaterThan(1000);
    expect((await call("result", { prediction: id })).links).toEqual(links);
    expect(creates()).toBe(1);
    expect(control.journal({ operation: "cancelPrediction" })).toEqual([]);
  });

  it("that one process started is finished by another after a kill", async () => {
    control.set({ duration: 600_000 });
    const first = await start();
    const { text } = await first.call("create", { ...picture, wait_seconds: 0 });
    const [id = ""] = text.split(":");
    const { transport } = first.client;
    if (!(transport instanceof StdioClientTransport) || transport.pid === null) throw new Error("no process");
    process.kill(transport.pid, "SIGKILL");
    const second = await start([], first.folder);
    control.advance(1200);
    expect((await second.call("check", { prediction: id })).text).toContain("succeeded");
    expect((await second.call("result", { prediction: id })).links).toHaveLength(1);
  });

  it("is canceled", async () => {
    control.set({ duration: 600_000 });
    const { call } = await start();
    const [id = ""] = (await call("create", { ...picture, wait_seconds: 0 })).text.split(":");
    expect((await call("cancel", { prediction: id })).text).toContain("canceled");
    expect(control.journal({ operation: "cancelPrediction", status: 200 })).toHaveLength(1);
  });
});

describe("the limit", () => {
  it("refuses the next where the client cannot ask, and nothing is sent", async () => {
    const { call } = await start(["--limit", "1"]);
    expect((await call("create", picture)).isError).toBe(false);
    const refused = await call("create", picture);
    expect(refused).toMatchObject({ isError: true, text: expect.stringContaining("limit of 1 call") });
    expect((await call("call", { operation: "createPrediction", body: {} })).isError).toBe(true);
    expect(creates()).toBe(1);
  });

  it("does not count an invalid input, of which nothing is sent", async () => {
    const { call } = await start(["--limit", "1"]);
    const { text } = await call("create", {
      model: "flux-schnell",
      input: { prompt: "a fox", num_outputs: 99 },
    });
    expect(text.match(/must be at most 4/g)).toHaveLength(1);
    expect((await call("create", picture)).isError).toBe(false);
    expect(creates()).toBe(1);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])("is confirmed by the user: %s", async (confirm, count) => {
    const client = newClient({ elicitation: {} });
    const asked: string[] = [];
    client.setRequestHandler(ElicitRequestSchema, ({ params }) => {
      asked.push(params.message);
      return { action: "accept", content: { confirm } };
    });
    const { call } = await start(["--limit", "0"], undefined, client);
    expect((await call("create", picture)).isError).toBe(!confirm);
    expect(asked).toEqual([expect.stringContaining("Run flux-schnell")]);
    expect(creates()).toBe(count);
  });
});

it("a search of which no model has all words lists the nearest models", async () => {
  const { call } = await start();
  const { text } = await call("search", { query: "please turn this picture into a video" });
  expect(text).toMatch(/^Nothing has all of these words\. Nearest:\n.*image-to-video \(video\): /);
  expect((await call("search", { query: "zzzz" })).text).toContain("without a query");
});

it("what is wrong is a result that says what to do, and the key is nowhere", async () => {
  const { call } = await start();
  const results = await Promise.all([
    call("create", { model: "flux-none", input: {} }),
    call("create", { model: "flux-schnell", input: { promt: "a fox", num_outputs: 99 } }),
    call("check", { prediction: "none" }),
    call("call", { operation: "none" }),
  ]);
  expect(results.map(({ isError }) => isError)).toEqual([true, true, true, true]);
  expect(results.map(({ text }) => text)).toEqual([
    expect.stringContaining("Use search"),
    expect.stringMatching(/num_outputs[\s\S]*promt|promt[\s\S]*num_outputs/),
    expect.stringContaining("Use check"),
    expect.stringContaining("kind: operation"),
  ]);
  expect(creates()).toBe(0);
  control.fail([{ failure: "status=401", model: "black-forest-labs/flux-schnell" }]);
  const { text } = await call("create", picture);
  expect(text).not.toContain(sandbox.apiKey);
});

it("operations are found and called", async () => {
  const { call } = await start();
  expect((await call("search", { query: "no such words", kind: "operation" })).text).toContain(
    "Nothing found.",
  );
  expect((await call("search", { query: "listmodels", kind: "operation" })).text).toMatch(
    /replicate\/listModels: GET/,
  );
  const { text, isError } = await call("call", { operation: "replicate/listModels" });
  expect([isError, text]).toEqual([false, expect.stringMatching(/^200 \{.*"results"/)]);
});

it("the documentation is in its resources", async () => {
  const { client } = await start();
  const { resources } = await client.listResources();
  const uris = resources.map(({ uri }) => uri);
  expect(uris).toContain("corsac://models/flux-schnell");
  expect(uris).toContain("corsac://services/replicate/openapi.json");
  for (const uri of ["corsac://models/flux-schnell", "corsac://services/replicate/openapi.json"]) {
    const { contents } = await client.readResource({ uri });
    const [content] = contents;
    expect(JSON.parse(content && "text" in content ? content.text : "")).toBeTypeOf("object");
  }
});

it("texts of tools are short", async () => {
  const { client } = await start();
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "search",
    "describe",
    "create",
    "check",
    "result",
    "cancel",
    "call",
  ]);
  expect(JSON.stringify(tools).length).toBeLessThan(5000);
});

it("over HTTP every request needs the key", async () => {
  const key = "a key of sixteen characters or more";
  const cwd = await temporaryFolder();
  const child = spawn(process.execPath, [bin, "mcp", "--port", "0"], {
    cwd,
    env: { ...environment, CORSAC_MCP_KEY: key },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGTERM");
  });
  const line = await new Promise<string>((resolve) =>
    createInterface({ input: child.stderr }).once("line", resolve),
  );
  const url = new URL(/http:\S+/.exec(line)?.[0] ?? "");
  for (const headers of [{}, { authorization: "Bearer wrong" }, { authorization: key }]) {
    expect((await fetch(url, { method: "POST", headers, body: "{}" })).status).toBe(401);
  }
  const client = newClient();
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit }));
  onTestFinished(() => client.close());
  expect((await started(client, cwd).call("create", picture)).text).toContain("succeeded");
});
