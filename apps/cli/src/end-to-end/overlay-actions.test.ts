import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { type BinResult, runBin } from "./run-bin.js";
import { tidePage } from "./tide-page.js";

let cwd = "";
const overlay = "specs/acme/overlay.yaml";
const readOverlay = (): Promise<string> => readFile(join(cwd, overlay), "utf8");

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-actions-"));
  await mkdir(join(cwd, "specs/acme/pages"), { recursive: true });
  const page = tidePage.replace('"description": "How many waves."', '"default": "3"');
  expect(page).not.toBe(tidePage);
  await writeFile(join(cwd, "specs/acme/pages/tide.txt"), page);
  await writeFile(join(cwd, "package.json"), "{}");
});

function corsac(...words: string[]): Promise<BinResult> {
  return runBin(words, { cwd });
}

describe("corsac lint", () => {
  it("--fix writes the safe repairs, and keeps what stands in the overlay", async () => {
    const before = `overlay: 1.0.0
info: { title: Facts, version: 1.0.0 }   # ours
actions:
  # a better title
  - target: $.info
    update: { title: Tides }
`;
    await writeFile(join(cwd, overlay), before);
    // A required field that neither the schema nor an example has.
    const file = join(cwd, "specs/acme/pages/tide.txt");
    const page = (await readFile(file, "utf8"))
      .replace(/"required": \[\s*"mood"/, '$&, "moon"')
      .replace(/"value": "(?:[^"\\]|\\.)*"/, '"value": ""');
    await writeFile(file, page);
    expect((await corsac("lint", "specs/acme")).stdout).toContain("undefined-required");
    const { stdout } = await corsac("lint", "specs/acme", "--fix");
    expect(stdout).toContain(`to ${overlay}: the required field "moon"`);
    const after = await readOverlay();
    expect(after.startsWith(before)).toBe(true);
    expect(after).toContain("undefined-required");
    const again = await corsac("lint", "specs/acme", "--fix");
    expect(await readOverlay()).toBe(after);
    expect(again.stdout).not.toContain("overlay-");
  });

  it("says what is wrong with a word of an overlay, and what may stand there", async () => {
    await writeFile(
      join(cwd, overlay),
      `overlay: 1.0.0
info: { title: Facts, version: 1.0.0 }
actions:
  - target: $
    update: { x-corsac-service: { rateLimits: [{ request: 5, seconds: "60", operations: [7] }] } }
`,
    );
    const { stdout } = await corsac("lint", "specs/acme");
    expect(stdout).toMatch(/rateLimits\/0 has no "request"[\s\S]*hint: Did you mean "requests"\?/);
    expect(stdout).toContain('seconds must be a number, and is "60".');
    expect(stdout).toContain("operations/0 must be a text, and is 7.");
  });

  it("--suggest writes an overlay to stdout and what is missing to stderr, and changes nothing", async () => {
    const { stdout, stderr, code } = await corsac("lint", "specs/acme", "--suggest");
    expect(stdout).toMatch(/# the lifecycle "\w+" of 1 model/);
    expect(stdout).toMatch(/# {3}id: specs\/acme\/pages\/tide\.txt:\d+/);
    expect(stdout).toContain("x-corsac-lifecycles:");
    expect(stdout).toMatch(/^overlay: 1\.0\.0$/m);
    expect(stdout).not.toContain("warning[");
    expect(stderr).toContain("warning[lifecycle-undocumented]");
    expect(code).toBe(0);
    await expect(readOverlay()).rejects.toThrow();
    const json = await corsac("lint", "specs/acme", "--suggest", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject([
      { service: "acme", suggestions: [{ about: "lifecycle" }] },
    ]);
  });

  it("--suggest --write writes a valid overlay at once", async () => {
    const { stderr } = await corsac("lint", "specs/acme", "--suggest", "--write");
    expect(stderr).toMatch(/^Wrote \d+ to specs\/acme\/overlay\.yaml: the lifecycle/);
    expect(await readOverlay()).toContain("x-corsac-lifecycles:");
    const { stdout } = await corsac("lint", "specs/acme", "--json");
    const rules = JSON.parse(stdout).diagnostics.map((one: { rule: string }) => one.rule);
    expect(rules.filter((rule: string) => /^(overlay|openapi|schema|extension)-/.test(rule))).toEqual([]);
    expect((await corsac("lint", "specs/acme", "--write")).code).toBe(2);
  });

  it("--format github writes annotations", async () => {
    const { stdout } = await corsac("lint", "specs/acme", "--format", "github");
    expect(stdout).toMatch(
      /^::warning file=specs\/acme\/pages\/tide\.txt,line=\d+,col=\d+.*title=default-of-wrong-type::/m,
    );
    expect((await corsac("lint", "specs/acme", "--format", "xml")).code).toBe(2);
  });

  it("leaves out what accepted.yaml accepts, and says so to programs", async () => {
    const accepted =
      "- { rule: default-of-wrong-type, file: pages/tide.txt, reason: The service ignores it. }\n";
    await writeFile(join(cwd, "specs/acme/accepted.yaml"), accepted);
    const { stdout } = await corsac("lint", "specs/acme", "--json");
    const read: { diagnostics: { rule: string }[]; accepted: { reason: string }[] } = JSON.parse(stdout);
    expect(read.diagnostics.map(({ rule }) => rule)).not.toContain("default-of-wrong-type");
    expect(read.accepted).toMatchObject([{ reason: "The service ignores it." }]);
  });
});

describe("corsac learn", () => {
  it("writes a real answer's schema into the overlay, without its secrets", async () => {
    const page = {
      openapi: "3.1.0",
      info: { title: "Q", version: "1" },
      paths: { "/acme/v1/tides/{id}": { get: { responses: {} } } },
    };
    await writeFile(join(cwd, "specs/acme/pages/query.json"), JSON.stringify(page));
    await writeFile(join(cwd, "answer.json"), '{"id":"1","status":"ebb","token":"k-1"}');
    const words = ["learn", "answer.json", "--service", "acme", "--operation", "GET /acme/v1/tides/{id}"];
    expect((await corsac(...words, "--dry-run")).stdout).toContain("learned from a real one");
    await expect(readOverlay()).rejects.toThrow();
    expect((await corsac(...words)).stdout).toContain(overlay);
    expect(await readOverlay()).toContain("learned from a real one, saved as answer.json");
    expect(await readOverlay()).not.toContain("k-1");
    const again = await corsac(...words);
    expect(again.stderr).toContain("described already");
    expect(again.code).toBe(2);
  });

  it("says what is missing", async () => {
    expect((await corsac("learn", "answer.json", "--service", "acme")).stderr).toContain("which operation");
  });
});
