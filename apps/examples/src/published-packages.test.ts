import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { startSandbox } from "@corsac/sandbox/node";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createPackedProject, type PackedProject } from "./test-support/packed-project.js";
import { packedTarballs } from "./test-support/packed-tarballs.js";
import { serviceDocument } from "./test-support/service-document.js";

let project: PackedProject;

beforeAll(async () => {
  project = await createPackedProject([
    "@corsac/core",
    "@corsac/models",
    "@corsac/ai-sdk",
    "@corsac/mcp",
    "@corsac/react",
    "react",
    "ai",
    "zod",
    "undici",
  ]);
});

afterAll(() => project?.remove());

async function tarball(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const path = (await packedTarballs()).find((one) => basename(one).startsWith(`corsac-${name}-`));
  if (path === undefined) throw new Error(`${name} was not packed`);
  return new Uint8Array(await readFile(path));
}

test.each(["core", "models", "ai-sdk", "mcp", "react"])(
  "publint finds nothing in @corsac/%s",
  async (name) => {
    const { messages, pkg } = await publint({
      pack: { tarball: (await tarball(name)).buffer },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  },
);

test.each(["core", "models", "ai-sdk", "mcp", "react"])(
  "the types of @corsac/%s are right wherever ESM is",
  async (name) => {
    const result = await checkPackage(createPackageFromTarballData(await tarball(name)));
    if (!result.types) throw new Error("no types");
    // As attw's profile "esm-only": who cannot import ESM cannot use the package at all.
    const problems = result.problems.filter((problem) => {
      const kind = "resolutionKind" in problem ? problem.resolutionKind : undefined;
      return kind !== "node10" && kind !== "node16-cjs";
    });
    expect(problems).toEqual([]);
    expect(Object.keys(result.entrypoints)).toContain(".");
  },
);

/** What a browser program of one line weighs, by the files that are in it. */
async function bundled(
  program: string,
  // esbuild splits off what a program never loads, too, and then counts what the pieces share.
  splitting = true,
): Promise<{ text: string; files: string[]; size: number }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: project.folder },
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    splitting,
    metafile: true,
    outdir: "out",
    absWorkingDir: project.folder,
    conditions: ["browser"],
  });
  // What is loaded at once; the rest comes with its first use.
  const chunks = new Map(outputFiles.map((file) => [file.path, file.text]));
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const one of metafile.outputs[path]?.imports ?? []) {
      if (one.kind === "import-statement") load(one.path);
    }
  };
  const entry = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === "<stdin>");
  load(entry?.[0] ?? "");
  const text = [...chunks]
    .filter(([path]) => [...loaded].some((one) => path.endsWith(one)))
    .map(([, code]) => code)
    .join("\n");
  const files = [...loaded]
    .flatMap((path) => Object.entries(metafile.outputs[path]?.inputs ?? {}))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
  return { text, files, size: gzipSync(text, { level: 9 }).length };
}

test("importing one model brings that model alone", async () => {
  const { text, files } = await bundled(
    `import { fluxSchnell } from "@corsac/models"; globalThis.model = fluxSchnell;`,
    false,
  );
  const models = files.filter((path) => path.includes("/models/") && path.startsWith("@corsac/models/"));
  expect(models).toEqual([expect.stringMatching(/\/flux-schnell\.gen\.js$/)]);
  expect(text).toContain("black-forest-labs/flux-schnell");
  expect(text).not.toMatch(/riffusion\/riffusion"|stability-ai\/sdxl"/);
  // A definition needs no client.
  expect(files.filter((path) => /client|prediction|transport/.test(path))).toEqual([]);
});

test("the models package exports models and schemas, and no name of the bundler", async () => {
  const { runCommand } = await import("./test-support/command.js");
  const program = `import * as all from "@corsac/models";
import { models } from "@corsac/models/catalog";
console.log(JSON.stringify([Object.keys(all), models.all.length]));`;
  const { stdout } = await runCommand(process.execPath, ["--input-type=module", "-e", program], {
    cwd: project.folder,
  });
  const [names, count]: [string[], number] = JSON.parse(stdout);
  expect(names.filter((name) => !/^[a-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
  expect(names.filter((name) => !name.endsWith("Schema"))).toHaveLength(count);
});

test("a client that runs a model brings nothing of what it does not use", async () => {
  const { files, text } = await bundled(
    `import { createClient } from "@corsac/core"; globalThis.run = createClient({ baseUrl: "/" }).run;`,
  );
  // What a run may need after its create is imported statically; other entries and raw operations are not.
  const unwanted = /webhooks|\/proxy\/|opentelemetry|\/node\/|raw-client|\.node\.js/;
  expect(files.filter((path) => unwanted.test(path))).toEqual([]);
  expect(text).not.toMatch(/["'`]node:/);
});

test("the entries stand alone: webhooks and the proxy bring no client", async () => {
  const webhooks = await bundled(
    `import { verifyWebhook } from "@corsac/core/webhooks"; globalThis.verify = verifyWebhook;`,
  );
  expect(webhooks.files.filter((path) => /transport|prediction\/|openapi-fetch/.test(path))).toEqual([]);
  expect(webhooks.size).toBeLessThan(3000);
  const proxy = await bundled(
    `import { createProxy } from "@corsac/core/proxy"; globalThis.proxy = createProxy;`,
  );
  expect(proxy.files.filter((path) => /transport|openapi-fetch/.test(path))).toEqual([]);
});

test("the Node entry works as it is published, and the plain one without undici", async () => {
  const { runCommand } = await import("./test-support/command.js");
  const program = `import { createClient, localFile } from "@corsac/core/node";
const client = createClient({ baseUrl: "http://127.0.0.1:9", apiKey: "k" });
await client.close();
console.log(typeof client.run, localFile("/a.png").href);`;
  const result = await runCommand(process.execPath, ["--input-type=module", "-e", program], {
    cwd: project.folder,
  });
  expect(result, result.stderr).toMatchObject({ code: 0, stdout: "function file:///a.png\n" });
  const { dependencies } = JSON.parse(
    await readFile(join(project.folder, "node_modules/@corsac/core/package.json"), "utf8"),
  );
  expect(dependencies).not.toHaveProperty("undici");
});

test("the integrations run as they are published: the AI SDK, spans, an MCP server, a session", async () => {
  const { runCommand } = await import("./test-support/command.js");
  const program = `import { createCorsac } from "@corsac/ai-sdk";
import { createClient } from "@corsac/core";
import { traceRuns } from "@corsac/core/opentelemetry";
import { createMcpServer } from "@corsac/mcp";
import { fluxSchnell } from "@corsac/models";
import { createSession } from "@corsac/react";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { generateImage } from "ai";
const client = createClient({ baseUrl: process.env.CORSAC_BASE_URL, apiKey: process.env.CORSAC_API_KEY });
const { image } = await generateImage({ model: createCorsac({ client }).imageModel(fluxSchnell), prompt: "a fox" });
const session = createSession({ client, model: fluxSchnell });
await session.run({ prompt: "a fox" });
const server = createMcpServer({ client, models: [fluxSchnell] });
const [here, there] = InMemoryTransport.createLinkedPair();
await server.connect(here);
const agent = new Client({ name: "agent", version: "1" });
await agent.connect(there);
const picture = { model: "flux-schnell", input: { prompt: "a fox" } };
const { content } = await agent.callTool({ name: "create", arguments: picture });
const names = [];
const span = { setAttribute() {}, setStatus() {}, end: () => names.push("ended") };
const tracer = { startActiveSpan: (name, _options, work) => (names.push(name), work(span)) };
await traceRuns(client, tracer).run(fluxSchnell, { prompt: "a fox" });
const links = content.filter(({ type }) => type === "resource_link").length;
console.log(image.mediaType, session.view().state, session.view().output.length, links, names.join());
await agent.close();`;
  const sandbox = await startSandbox({ documents: [serviceDocument("replicate")], duration: 50 });
  onTestFinished(() => sandbox.close());
  const result = await runCommand(process.execPath, ["--input-type=module", "-e", program], {
    cwd: project.folder,
    env: { CORSAC_BASE_URL: sandbox.url, CORSAC_API_KEY: sandbox.apiKey },
  });
  expect(result, result.stderr).toMatchObject({
    code: 0,
    stdout: "image/webp succeeded 1 1 generate_content black-forest-labs/flux-schnell,ended\n",
  });
});
