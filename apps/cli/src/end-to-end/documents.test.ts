import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type BinResult, runBin } from "./run-bin.js";
import { tidePage } from "./tide-page.js";

let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-documents-"));
  await mkdir(join(cwd, "specs/acme/pages"), { recursive: true });
  await writeFile(join(cwd, "specs/acme/pages/tide.txt"), tidePage);
  await writeFile(join(cwd, "package.json"), "{}");
  await writeFile(join(cwd, "good.txt"), tidePage);
  await writeFile(join(cwd, "cut.txt"), tidePage.slice(0, tidePage.indexOf('"mood"') + 20));
  await writeFile(join(cwd, "syntax.txt"), tidePage.replace('"type": "integer"', '"type" "integer"'));
  await writeFile(join(cwd, "other.txt"), tidePage.replace('"type": "integer"', '"type": "string"'));
  await mkdir(join(cwd, "dead/pages"), { recursive: true });
  await writeFile(join(cwd, "dead/pages/tide.txt"), tidePage);
  await writeFile(
    join(cwd, "dead/overlay.yaml"),
    "overlay: 1.0.0\ninfo: { title: Corrections, version: 1.0.0 }\nactions:\n" +
      "  - target: $.paths['/nowhere']\n    description: It was there once.\n    update: { summary: gone }\n",
  );
});

function corsac(...words: string[]): Promise<BinResult> {
  return runBin(words, { cwd });
}

describe.concurrent("corsac lint", () => {
  it("reads without a word what the configuration names, and asks for a word where there is none", async () => {
    const folder = await mkdtemp(join(tmpdir(), "corsac-configured-"));
    const none = await runBin(["lint"], { cwd: folder });
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining("no corsac.config.json")]);
    await mkdir(join(folder, "api/acme/pages"), { recursive: true });
    await writeFile(join(folder, "api/acme/pages/tide.txt"), tidePage);
    await writeFile(join(folder, "corsac.config.json"), JSON.stringify({ specs: "api", targets: [] }));
    expect((await runBin(["lint"], { cwd: folder })).stdout).toContain("(1 operation read)");
  });

  it("reads specs/ without a word where there is no configuration", async () => {
    const { code, stdout } = await corsac("lint");
    expect(stdout).toContain("(1 operation read)");
    expect(code).toBe(0);
  });

  it("passes a good page", async () => {
    const { code, stdout } = await corsac("lint", "good.txt");
    expect(stdout).toContain("(1 operation read)");
    expect(code).toBe(0);
  });

  it.each([
    ["a page that is cut off", ["cut.txt"], /warning\[truncated-page\].*\n {2}at cut\.txt:\d+:\d+\n/],
    [
      "a syntax error in a block",
      ["syntax.txt"],
      /at syntax\.txt:\d+:\d+\n(.*\n)+ {2}> \d+ \|.*"type" "integer"/,
    ],
    ["pages that contradict each other", ["good.txt", "other.txt"], /at other\.txt:\d+:\d+/],
  ])("warns of %s, with place and code frame, and fails with --strict alone", async (_, files, expected) => {
    const { code, stdout } = await corsac("lint", ...files);
    expect(stdout).toMatch(expected);
    expect(stdout).toMatch(/\d+ warnings?/);
    expect(code).toBe(0);
    expect((await corsac("lint", ...files, "--strict")).code).toBe(1);
  });

  it("fails on an overlay action whose target is gone, with place and code frame", async () => {
    const { code, stdout } = await corsac("lint", "dead");
    expect(stdout).toMatch(/at dead\/overlay\.yaml:4:13/);
    expect(stdout).toMatch(/1 error/);
    expect(code).toBe(1);
  });

  it("fails on what is no documentation", async () => {
    const { code, stdout } = await runBin(["lint", "-"], { cwd, stdin: "Please log in." });
    expect(stdout).toContain("error[no-documentation]: The file cannot be read as API documentation");
    expect(code).toBe(1);
  });

  it("gives JSON", async () => {
    const { code, stdout } = await corsac("lint", "dead", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ errors: 1, diagnostics: expect.any(Array) });
    expect(code).toBe(1);
  });

  it("says that a file is not there", async () => {
    expect(await corsac("lint", "gone.txt")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("There is no file or folder gone.txt."),
    });
  });
});

describe("corsac openapi", () => {
  it("shows why a page cannot be read, and where", async () => {
    await writeFile(
      join(cwd, "broken.yaml"),
      "openapi: 3.0.0\npaths:\n  /a: { get: { description: >-\n      x\n      , responses: {} } }\n",
    );
    const { code, stderr } = await corsac("openapi", "broken.yaml", "-o", "-");
    expect(stderr).toMatch(/unreadable-yaml[\s\S]* at broken\.yaml:3:\d+/);
    expect(stderr).toContain("error[no-documentation]");
    expect(code).toBe(1);
  });

  it("makes the same document of a loose page as of a service's folder", async () => {
    await mkdir(join(cwd, "service/pages"), { recursive: true });
    await writeFile(join(cwd, "service/pages/good.txt"), tidePage);
    const [loose, folder] = await Promise.all([
      corsac("openapi", "good.txt", "-o", "-"),
      corsac("openapi", "service", "-o", "-"),
    ]);
    const paths = (text: string): string => text.replaceAll("pages/good.txt", "good.txt");
    expect(JSON.parse(loose.stdout)).toEqual(JSON.parse(paths(folder.stdout)));
  });

  it("writes the document alone, as JSON, YAML or to standard output", async () => {
    const json = await corsac("openapi", "good.txt", "-o", "out/document.json");
    expect(json).toMatchObject({ code: 0, stdout: "" });
    const yaml = await corsac("openapi", "specs/acme", "-o", "-");
    expect(JSON.parse(yaml.stdout)).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
    await corsac("openapi", "good.txt", "-o", "document.yaml");
    const document: unknown = JSON.parse(await readFile(join(cwd, "out/document.json"), "utf8"));
    expect(document).toHaveProperty(["paths", "/v2/tides"]);
    expect(await readFile(join(cwd, "document.yaml"), "utf8")).toContain("/v2/tides:");
  });

  it("reads standard input", async () => {
    const stdin = await readFile(join(cwd, "good.txt"), "utf8");
    const made = await runBin(["openapi", "-", "-o", "-"], { cwd, stdin });
    expect(JSON.parse(made.stdout)).toHaveProperty(["paths", "/v2/tides"]);
    const cut = await readFile(join(cwd, "cut.txt"), "utf8");
    const found = await runBin(["lint", "-"], { cwd, stdin: cut });
    expect(found.code).toBe(0);
    expect(found.stdout).toMatch(/at stdin:\d+:/);
  });

  it("writes nothing where nothing can be read", async () => {
    await writeFile(join(cwd, "login.txt"), "Please log in.");
    const { code, stderr } = await corsac("openapi", "login.txt", "-o", "login.json");
    expect(code).toBe(1);
    expect(stderr).toContain("No document was written");
    await expect(readFile(join(cwd, "login.json"))).rejects.toThrow("ENOENT");
  });

  it("writes what can be read of a page that is cut off; --strict makes it a failure", async () => {
    const { code, stderr } = await corsac("openapi", "cut.txt", "-o", "cut.json");
    expect(stderr).toMatch(/cut\.json written \(.*warning.*corsac lint shows them\)/);
    expect(code).toBe(0);
    expect((await corsac("openapi", "cut.txt", "-o", "cut.json", "--strict")).code).toBe(1);
  });

  it("writes the document beside an overlay action without effect, and fails", async () => {
    const { code, stderr, stdout } = await corsac("openapi", "dead", "-o", "-");
    expect(stderr).toContain("error[overlay-target-gone]");
    expect(JSON.parse(stdout)).toHaveProperty("paths");
    expect(code).toBe(1);
  });

  it("says that a place cannot be written to", async () => {
    const { code, stderr } = await corsac("openapi", "good.txt", "-o", "package.json/document.json");
    expect(code).toBe(5);
    expect(stderr).toContain("Cannot write to package.json/document.json");
  });
});

describe("corsac generate", () => {
  it("writes, finds drift and mends it", async () => {
    const words = ["generate", "specs", "--out", "src/corsac"];
    expect(await corsac(...words)).toMatchObject({ code: 0, stdout: expect.stringContaining("written") });
    expect(await corsac(...words, "--check")).toMatchObject({ code: 0 });
    await writeFile(join(cwd, "src/corsac/index.gen.ts"), "// changed\n");
    const drifted = await corsac(...words, "--check");
    expect(drifted.code).toBe(1);
    expect(drifted.stdout).toContain("changed  src/corsac/index.gen.ts");
    expect(drifted.stdout).toContain("Update with: corsac generate specs --out src/corsac");
    expect(await corsac(...words)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("1 file written"),
    });
  });

  it("asks where to, where nothing says it", async () => {
    expect(await corsac("generate")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--out src/corsac"),
    });
  });
});

describe("corsac models", () => {
  it("lists the project's services beside the built-in ones", async () => {
    const { code, stdout } = await corsac("models", "--json");
    const models: unknown = JSON.parse(stdout);
    expect(models).toContainEqual(expect.objectContaining({ service: "acme", id: "acme/tide" }));
    expect(models).toContainEqual(expect.objectContaining({ service: "replicate", slug: "sdxl" }));
    expect(code).toBe(0);
  });

  it("leaves out the half of a lifecycle that an overlay has, and names it as an error", async () => {
    const project = await mkdtemp(join(tmpdir(), "corsac-half-"));
    for (const name of ["acme", "half"]) {
      await mkdir(join(project, `specs/${name}/pages`), { recursive: true });
      await writeFile(join(project, `specs/${name}/pages/tide.txt`), tidePage);
    }
    await writeFile(
      join(project, "specs/half/overlay.yaml"),
      "overlay: 1.0.0\ninfo: { title: Half, version: 1.0.0 }\nactions:\n" +
        "  - target: $\n    description: Not all is known.\n    update: { x-corsac-lifecycles: { task: { id: /id } } }\n",
    );
    const { code, stdout, stderr } = await runBin(["models"], { cwd: project });
    expect(code).toBe(0);
    expect(stdout).toContain("acme/tide");
    expect(stdout).toContain("specs/half");
    expect(stderr).not.toContain("cannot be used");
    const lint = await runBin(["lint", "specs/half"], { cwd: project });
    expect(lint.code).toBe(1);
    expect(lint.stdout).toMatch(/error\[[a-z-]+\]: .*query/);
  });

  it("shows a model by the end of its name", async () => {
    const { code, stdout } = await corsac("models", "show", "tide");
    expect(stdout).toMatch(/mood +string +required\n {4}How the sea is\./);
    expect(code).toBe(0);
  });

  it("has help with examples that can be run", async () => {
    const { code, stdout } = await corsac("run", "--help");
    expect(stdout).toContain("Examples\n  corsac run ");
    // Placeholders of examples are filled in; those of file names belong to the options.
    expect(stdout.slice(stdout.indexOf("\nExamples\n"))).not.toMatch(/\{\w+\}/);
    expect(code).toBe(0);
    expect((await corsac("--version")).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });
});
