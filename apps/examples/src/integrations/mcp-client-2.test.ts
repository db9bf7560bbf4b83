import { stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startSandbox } from "@corsac/sandbox/node";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { afterAll, beforeEach, expect, it, onTestFinished } from "vitest";
import { repository } from "../test-support/repository.js";
import { serviceDocument } from "../test-support/service-document.js";
import { temporaryFolder } from "../test-support/temporary-folder.js";

// The second generation of the official SDK's client, which also negotiates newer versions of the protocol. mcp.test.ts
// has the details, with the first generation.
const sandbox = await startSandbox({ documents: [serviceDocument("replicate")], duration: 50 });
afterAll(() => sandbox.close());
const control = sandbox.test();
beforeEach(() => control.reset());

it.each(["legacy", "auto"] as const)("a client with version negotiation %o", async (mode) => {
  const client = new Client({ name: "test", version: "1" }, { versionNegotiation: { mode } });
  onTestFinished(() => client.close());
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [join(repository, "apps/cli/bin/corsac.mjs"), "mcp", "--limit", "1"],
      cwd: await temporaryFolder(),
      env: {
        PATH: process.env["PATH"] ?? "",
        CORSAC_BASE_URL: sandbox.url,
        CORSAC_API_KEY: sandbox.apiKey,
        CORSAC_HISTORY: "off",
      },
      stderr: "pipe",
    }),
  );
  const call = async (name: string, input: Record<string, unknown> = {}, options = {}) => {
    const { content, isError } = await client.callTool({ name, arguments: input }, options);
    return {
      isError: isError === true,
      text: content.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n"),
      links: content.flatMap((part) => (part.type === "resource_link" ? [part.uri] : [])),
    };
  };
  const picture = { model: "flux-schnell", input: { prompt: "a fox in the snow" } };

  // Longer than the client waits.
  control.set({ duration: 600_000 });
  const progress: number[] = [];
  const onprogress = (one: { progress: number }): unknown => progress.push(one.progress);
  await expect(call("create", picture, { timeout: 1500, onprogress })).rejects.toThrow(/timed out/i);
  expect(progress.length).toBeGreaterThan(0);
  const [prediction = ""] = (await call("check")).text.split(":");
  control.advance(1200);
  expect((await call("check", { prediction, wait_seconds: 30 })).text).toContain("succeeded");
  const [link = ""] = (await call("result", { prediction })).links;
  expect((await stat(fileURLToPath(link))).size).toBeGreaterThan(1000);

  // The limit is one call.
  expect(await call("create", picture)).toMatchObject({
    isError: true,
    text: expect.stringContaining("limit of 1 call"),
  });
  expect(control.journal({ method: "POST" })).toHaveLength(1);
});
