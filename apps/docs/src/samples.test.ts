import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { type RunningSandbox, startSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listSamples, type PageSample } from "./testing/page-samples.js";
import { type PassedResponse, type RecordingProxy, startProxy } from "./testing/recording-proxy.js";

const run = promisify(execFile);
const specs = new URL("../../../specs/", import.meta.url);
const samples = listSamples();
const services = [...new Set(samples.map(({ service }) => service))];

/** Every variable of a sample except address and key: an id that no service knows. */
function variablesOf(code: string): Record<string, string> {
  const names = [...code.matchAll(/\$([A-Z_][A-Z0-9_]*)/g)].map(([, name = ""]) => name);
  return Object.fromEntries(names.map((name) => [name, "example"]));
}

/** A request is right if it was accepted. To a sample with an id that nothing has, a sandbox answers 404. */
function faultsOf(passed: readonly PassedResponse[], { code }: PageSample): PassedResponse[] {
  const hasPlaceholder =
    code.includes("…") || Object.keys(variablesOf(code)).some((name) => !name.startsWith("CORSAC_"));
  return passed.filter(
    ({ status }) => !((status >= 200 && status < 400) || (status === 404 && hasPlaceholder)),
  );
}

const nameOf = ({ page, label }: PageSample): string => `${page}, ${label}`;

describe.each(services)("samples of %s", (service) => {
  const own = samples.filter((sample) => sample.service === service);
  let sandbox: RunningSandbox;
  let proxy: RecordingProxy;
  let folder: string;
  let environment: Record<string, string>;

  beforeAll(async () => {
    const document: object = JSON.parse(readFileSync(new URL(`${service}/openapi.json`, specs), "utf8"));
    sandbox = await startSandbox({ documents: [document], duration: 20 });
    proxy = await startProxy(sandbox.url);
    folder = mkdtempSync(join(tmpdir(), "corsac-samples-"));
    writeFileSync(join(folder, "file.bin"), "bytes");
    environment = {
      PATH: process.env["PATH"] ?? "",
      HOME: folder,
      CORSAC_BASE_URL: proxy.url,
      CORSAC_API_KEY: sandbox.apiKey,
    };
  });

  afterAll(async () => {
    await proxy?.close();
    await sandbox?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a sample in a shell. Its output is part of a failure's message. */
  async function shell({ code }: PageSample): Promise<string> {
    const env = { ...variablesOf(code), ...environment };
    const result = await run("bash", ["-c", code], { cwd: folder, env }).catch((error: unknown) => error);
    return JSON.stringify(result);
  }

  test("every curl command is accepted by the sandbox", async () => {
    const faults: unknown[] = [];
    for (const sample of own.filter(({ label }) => label === "curl")) {
      proxy.take();
      const output = await shell(sample);
      const passed = proxy.take();
      const wrong = faultsOf(passed, sample);
      if (passed.length === 0 || wrong.length > 0)
        faults.push([nameOf(sample), ...wrong, output.slice(0, 600)]);
    }
    expect(faults).toEqual([]);
  }, 600_000);
});

/** A command that only parses, as arguments after the folder of the programs. */
const parsers = [
  {
    label: "Python",
    extension: "py",
    command: "python3",
    arguments: (files: string[]) => [
      "-c",
      "import ast, sys\nfor name in sys.argv[1:]: ast.parse(open(name).read(), name)",
      ...files,
    ],
  },
  {
    label: "PHP",
    extension: "php",
    command: "php",
    arguments: (files: string[]) => [
      "-r",
      "foreach (array_slice($argv, 1) as $name) token_get_all(file_get_contents($name), TOKEN_PARSE);",
      "--",
      ...files,
    ],
  },
  { label: "Go", extension: "go", command: "gofmt", arguments: (files: string[]) => ["-e", "-l", ...files] },
];

const onPath = (command: string): boolean =>
  (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, command)));

describe.each(parsers)("samples in $label", ({ label, extension, command, arguments: given }) => {
  const isSkipped = !onPath(command) && process.env["CI"] !== "true";
  test.skipIf(isSkipped)(
    `are correct programs${isSkipped ? ` (skipped: no ${command})` : ""}`,
    async () => {
      const own = samples.filter((sample) => sample.label === label);
      expect(own.length).toBeGreaterThan(0);
      const folder = mkdtempSync(join(tmpdir(), "corsac-samples-"));
      const files = own.map(({ service, page, code }) => {
        const file = join(folder, `${service}-${page.replaceAll("/", "-")}.${extension}`);
        writeFileSync(file, code);
        return file;
      });
      await run(command, given(files), { maxBuffer: 1e8 });
      rmSync(folder, { recursive: true, force: true });
    },
    120_000,
  );
});
