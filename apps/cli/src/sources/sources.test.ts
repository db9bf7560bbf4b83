import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addPages } from "../commands/add.js";
import { updatePages } from "../commands/update.js";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { testEnvironment } from "../test-environment.js";

const pages = new Map<string, string>();
let server: Server;
let url = "";
let cwd = "";

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-sources-"));
  await writeFile(join(cwd, "package.json"), "{}");
  pages.clear();
  pages.set("/llms.txt", "# Tide\n- [News](/news-1m0.md)\n- [Tide](/tide-2e0.md)\n- [Moon](/moon-3e0.md)\n");
  pages.set("/news-1m0.md", "# News\n\nNothing new.\n");
  pages.set(
    "/tide-2e0.md",
    page("/v1/tide", "prompt: { type: string }, waves: { type: integer, default: 3 }"),
  );
  pages.set("/moon-3e0.md", page("/v1/moon", "phase: { type: string }"));
  server = createServer((request, response) => {
    const text = pages.get(request.url ?? "");
    if (text === undefined) response.writeHead(404).end();
    else response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function page(path: string, properties: string): string {
  return `# Page of ${path}

## OpenAPI Specification

\`\`\`yaml
openapi: 3.0.1
info: { title: '', version: 1.0.0 }
paths:
  ${path}:
    post:
      requestBody:
        content:
          application/json:
            schema: { type: object, properties: { ${properties} } }
      responses: { '200': { description: OK } }
\`\`\`
`;
}

interface Called {
  code: number;
  stdout: string;
  stderr: string;
  json(): unknown;
}

async function call(
  command: typeof addPages,
  words: string[],
  stdin = "",
  variables: Record<string, string> = {},
): Promise<Called> {
  const { environment, stdout, stderr } = testEnvironment({ cwd, stdin, variables });
  const real: Environment = { ...environment, fetch: (input, init) => globalThis.fetch(input, init) };
  const code = await command.execute(words, real);
  return { code, stdout: stdout.join(""), stderr: stderr.join(""), json: () => JSON.parse(stdout.join("")) };
}

const add = (...words: string[]): Promise<Called> => call(addPages, words);
const update = (...words: string[]): Promise<Called> => call(updatePages, words);
const inService = (file: string): string => join(cwd, "specs/tide", file);

async function failure(work: Promise<unknown>): Promise<CliError> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (!CliError.isInstance(error)) throw new Error(`no CliError: ${String(error)}`);
  return error;
}

describe("corsac add", () => {
  it("fetches a site into the service's folder, with a lock file", async () => {
    const { code, stdout, stderr } = await add(url, "--service", "tide");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("2 pages added, 0 changed, 0 unchanged, 1 without an API left out");
    expect(stdout).toContain("2 operations");
    expect(await readdir(inService("pages"))).toEqual(["moon-3e0.md", "tide-2e0.md"]);
    expect(JSON.parse(await readFile(inService("sources.lock.json"), "utf8"))).toMatchObject({
      version: 1,
      sources: [{ from: `${url}/llms.txt`, kind: "site", pages: [{ file: "pages/moon-3e0.md" }, {}, {}] }],
    });
  });

  it("copies files and folders, and takes a page from standard input", async () => {
    await mkdir(join(cwd, "exports/more"), { recursive: true });
    await writeFile(join(cwd, "exports/moon.md"), page("/v1/moon", "phase: { type: string }"));
    await writeFile(join(cwd, "exports/more/readme.md"), "# Read me");
    const first = await add("exports", "--service", "tide", "--json");
    expect(first.json()).toMatchObject([
      { new: true, sources: [{ added: ["pages/moon.md"], skipped: ["../../exports/more/readme.md"] }] },
    ]);
    const second = await call(
      addPages,
      ["-", "--service", "tide", "--json"],
      page("/v1/tide", "a: { type: string }"),
    );
    expect(second.json()).toMatchObject([
      { operations: 2, changes: [{ kind: "added", what: "operation", in: "POST /v1/tide" }] },
    ]);
    expect(await readFile(inService("sources.lock.json"), "utf8")).not.toContain(cwd);
  });

  it("fetches what pages refer to where it is asked for, and again with an update", async () => {
    pages.set(
      "/api/openapi.yaml",
      "openapi: 3.1.0\ninfo: { title: Tide, version: '1' }\npaths: { /v1/tide: { $ref: paths/tide.yaml } }\n",
    );
    pages.set(
      "/api/paths/tide.yaml",
      "get: { summary: Read, responses: { '200': { description: OK, content: { application/json: { schema: { $ref: ../../tide.json } } } } } }\n",
    );
    pages.set("/tide.json", '{ "type": "object", "properties": { "height": { "type": "number" } } }');
    const without = await add(`${url}/api/openapi.yaml`, "--service", "tide", "--json");
    expect(without.json()).toMatchObject([{ operations: 0, errors: 1 }]);
    const { json } = await add(`${url}/api/openapi.yaml`, "--service", "tide", "--follow-refs", "--json");
    expect(json()).toMatchObject([{ operations: 1, errors: 0 }]);
    expect(await readdir(inService("pages"))).toEqual(["openapi.yaml", "tide.json", "tide.yaml"]);
    pages.set("/tide.json", '{ "type": "object", "properties": { "depth": { "type": "number" } } }');
    const again = await update("tide");
    expect(again.stdout).toContain("depth");
  });

  it("copies what a file refers to beside it", async () => {
    await mkdir(join(cwd, "api/parts"), { recursive: true });
    await writeFile(
      join(cwd, "api/openapi.yaml"),
      "openapi: 3.1.0\ninfo: { title: Tide, version: '1' }\npaths: { /v1/tide: { $ref: ./parts/tide.yaml } }\n",
    );
    await writeFile(
      join(cwd, "api/parts/tide.yaml"),
      "get: { summary: Read, responses: { '200': { description: OK } } }\n",
    );
    for (const what of ["api/openapi.yaml", "api"]) {
      const { json } = await add(what, "--service", what.replace(/\W/g, "-"), "--json");
      expect(json()).toMatchObject([{ operations: 1, errors: 0 }]);
    }
  });

  it("refuses what it must not do", async () => {
    expect(await failure(add(url))).toMatchObject({ code: "missing-argument", exitCode: 2 });
    expect(await failure(add(url, "--service", "../up"))).toMatchObject({
      code: "invalid-service",
      exitCode: 2,
    });
    expect(await failure(add("file:///etc/passwd", "--service", "tide"))).toMatchObject({
      code: "invalid-address",
      exitCode: 2,
    });
    expect(await failure(add(`${url}/gone`, "--service", "x", "--allow-origin", "here"))).toMatchObject({
      code: "invalid-origin",
    });
    pages.clear();
    expect(await failure(add(`${url}/gone`, "--service", "tide"))).toMatchObject({
      code: "not-found",
      exitCode: 2,
    });
    await expect(readdir(join(cwd, "specs"))).rejects.toThrow("ENOENT");
  });

  it("tells of addresses that the list must not lead to, and fetches the rest", async () => {
    pages.set(
      "/llms.txt",
      "- [Tide](/tide-2e0.md)\n- [Bad](http://127.0.0.1:1/x.md)\n- [Worse](file:///etc/passwd)",
    );
    const { code, stderr, stdout } = await add(url, "--service", "tide");
    expect(stderr).toContain("Line 2 of the list points at http://127.0.0.1:1/x.md, which is not of");
    expect(stderr).toContain("Line 3 of the list points at a file: address");
    expect([code, stdout.split("\n")[0]]).toEqual([0, "tide  1 page added, 0 changed, 0 unchanged"]);
  });
});

describe("corsac update", () => {
  it("changes nothing where nothing changed", async () => {
    await add(url, "--service", "tide");
    const before = await readFile(inService("sources.lock.json"), "utf8");
    const { code, stdout } = await update();
    expect([code, stdout]).toEqual([0, expect.stringContaining("Nothing changed in the API.")]);
    expect(await readFile(inService("sources.lock.json"), "utf8")).toBe(before);
  });

  it("says what changed in the API between two visits", async () => {
    await add(url, "--service", "tide");
    pages.set(
      "/tide-2e0.md",
      page("/v1/tide", "waves: { type: integer, default: 5 }, mood: { type: string }"),
    );
    pages.delete("/moon-3e0.md");
    const checked = await update("--check");
    expect(checked.code).toBe(1);
    expect(await readdir(inService("pages"))).toHaveLength(2);
    const { code, stdout, stderr } = await update("tide");
    expect(stdout).toContain("- operation POST /v1/moon: removed (may break)");
    expect(stdout).toMatch(/- field prompt of .*: removed .*may break/);
    expect(stdout).toMatch(/~ field waves of .*: default 3 → 5/);
    expect(stdout).toMatch(/\+ field mood of .*: added/);
    expect(stderr).toContain("/moon-3e0.md is not there (404)");
    expect([code, await readdir(inService("pages"))]).toEqual([0, ["tide-2e0.md"]]);
  });

  it("keeps pages that cannot be had just now, and those somebody changed", async () => {
    await add(url, "--service", "tide");
    pages.set("/moon-3e0.md", "<!doctype html>Log in");
    await writeFile(inService("pages/tide-2e0.md"), "changed by hand");
    pages.set("/tide-2e0.md", page("/v1/tide", "mood: { type: string }"));
    const { code, stderr } = await update("tide");
    expect(code).toBe(1);
    expect(stderr).toContain("specs/tide/pages/tide-2e0.md was changed by hand");
    expect(await readdir(inService("pages"))).toHaveLength(2);
    expect(await readFile(inService("pages/tide-2e0.md"), "utf8")).toBe("changed by hand");
    await update("tide", "--force");
    expect(await readFile(inService("pages/tide-2e0.md"), "utf8")).toContain("mood");
  });

  it("reads files again from where they were", async () => {
    await writeFile(join(cwd, "moon.md"), page("/v1/moon", "phase: { type: string }"));
    await add("moon.md", "--service", "tide");
    await writeFile(join(cwd, "moon.md"), page("/v1/moon", "phase: { type: integer }"));
    const { stdout } = await update();
    expect(stdout).toMatch(/field phase of .*: type "string" → "integer".*may break/);
  });

  it("says that there is nothing to update", async () => {
    expect(await failure(update())).toMatchObject({ code: "no-sources", exitCode: 2 });
    expect(await failure(update("tide"))).toMatchObject({ code: "no-sources", exitCode: 2 });
  });
});

describe("a project of Apifox", () => {
  const key = "token-for-this-test";
  const document = (text: string): void => {
    pages.set(
      "/v1/projects/42/export-openapi",
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Tide", version: "1" },
        paths: { [text]: { post: { responses: { "200": { description: "OK" } } } } },
      }),
    );
  };
  const inTest = (variables: Record<string, string>) => ({ APIFOX_API_URL: url, ...variables });

  it("is added with the token of the environment, which is kept nowhere, and updated", async () => {
    document("/v1/tide");
    const { stdout, code } = await call(
      addPages,
      ["apifox:42", "--service", "tide"],
      "",
      inTest({ APIFOX_ACCESS_TOKEN: key }),
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining("1 operation")]);
    const lock = await readFile(inService("sources.lock.json"), "utf8");
    expect(JSON.parse(lock)).toMatchObject({ sources: [{ from: "apifox:42", kind: "apifox" }] });
    const [file = ""] = await readdir(inService("pages"));
    expect(lock + (await readFile(inService(`pages/${file}`), "utf8"))).not.toContain(key);
    document("/v1/moon");
    const updated = await call(updatePages, ["tide", "--json"], "", inTest({ APIFOX_ACCESS_TOKEN: key }));
    expect(updated.json()).toMatchObject([{ service: "tide", changes: [{}, {}] }]);
  });

  it("says what is missing", async () => {
    expect(await failure(call(addPages, ["apifox:42", "--service", "tide"], "", inTest({})))).toMatchObject({
      code: "missing-key",
    });
    const variables = inTest({ APIFOX_ACCESS_TOKEN: key });
    expect(await failure(call(addPages, ["apifox:tide", "--service", "tide"], "", variables))).toMatchObject({
      code: "invalid-address",
    });
    const error = await failure(call(addPages, ["apifox:43", "--service", "tide"], "", variables));
    expect(error.code).toBe("not-found");
    expect(JSON.stringify(error)).not.toContain(key);
  });
});
