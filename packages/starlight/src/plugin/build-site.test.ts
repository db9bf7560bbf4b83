import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { acme } from "../acme.test-document.js";
import { petstoreYaml, swaggerJson } from "../strangers.test-document.js";

const site = fileURLToPath(new URL("../../test-site/", import.meta.url));
const astro = join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "astro.js");

function built(path: string): string {
  return readFileSync(join(site, "dist", path, "index.html"), "utf8");
}

function read(path: string): string {
  return readFileSync(join(site, "dist", path), "utf8");
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/\shref="([^"]+)"/g)].map((match) => match[1] ?? "");
}

// The built package in a real Astro build, as a site that installed it would have it.
describe("a site with the plugin", () => {
  beforeAll(async () => {
    mkdirSync(join(site, "out"), { recursive: true });
    writeFileSync(join(site, "out/acme.json"), JSON.stringify(acme));
    writeFileSync(join(site, "out/pets.yaml"), petstoreYaml);
    writeFileSync(join(site, "out/ferry.json"), swaggerJson);
    await promisify(execFile)(process.execPath, [astro, "build", "--root", site], {
      // Not the whole environment: the test runner's own BASE_URL would become the site's.
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ASTRO_TELEMETRY_DISABLED: "1" },
    });
  }, 240_000);

  test("has a page for the service, its models and operations in every language", () => {
    const pages = ["", "models/mural/", "models/hum/", "operations/start-task/", "operations/read-task/"];
    for (const locale of ["", "zh/", "de/"])
      for (const page of pages) expect(built(`${locale}api/acme-paint/${page}`)).toContain("<h1");
  });

  test("links below the base path and within the language", () => {
    const links = linksOf(built("zh/api/acme-paint/models/mural/"));
    expect(links).toContain("/docs/zh/api/acme-paint/operations/start-task/");
    expect(links).toContain("/docs/zh/api/acme-paint/models/hum/");
    expect(links.filter((link) => link.startsWith("/") && !link.startsWith("/docs/"))).toEqual([]);
  });

  test.each([
    ["zh/api/acme-paint/models/mural/", ["画什么。", "必填", "开始任务", 'lang="zh-CN"']],
    ["de/api/acme-paint/models/mural/", ["What it shows.", "required", 'lang="de"']],
    [
      "api/acme-paint/models/mural/",
      ["Read from the description: Default", "Read from an example: Range · the field itself (gloss: 1)"],
    ],
    ["api/acme-paint/models/hum/", ["No page says what this model answers with"]],
    ["api/acme-paint/models/mural/", ["data-pagefind-body"]],
    ["api/pets/", ["{region}", "Where the data is kept.", "Everything about pets.", 'id="tag-keepers"']],
    [
      "api/pets/operations/get-pet/",
      ["application/xml", "A dog", "400, 404, 500", "pets:read", "Read pets."],
    ],
    ["api/pets/operations/get-pet/", ['href="#response-200"', "Kennel | Basket", "[key]"]],
    ["api/old-ferry/operations/list-crossings/", ["https://ferry.example/api/crossings?day=$DAY"]],
  ])("%s says %j", (path, words) => {
    const html = built(path);
    expect(words.filter((word) => !html.includes(word))).toEqual([]);
  });

  test.each([
    ["get-pet", ['"https://eu.pets.example/v2/pets/$PET_ID"', "Bearer $API_KEY"]],
    ["replace-pet", ["--id=1", "-d '{"]],
    ["add-photo", ["-F photo=@file.bin", "--form-string 'caption=…'"]],
    ["scan-pet", ["Content-Type: application/octet-stream", "--data-binary @file.bin"]],
  ])("the samples of %s name the document's own server and send its kind of body", (id, words) => {
    const text = read(`api/pets/operations/${id}.md`);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(text).not.toContain("CORSAC");
  });

  test("a document without models does not mention them", () => {
    expect(built("api/pets/")).not.toContain('id="models"');
  });

  test("groups the sidebar by tag, untagged operations last", () => {
    const sidebar = /<nav class="sidebar[\s\S]*?<\/nav>/.exec(built("api/pets/"))?.[0] ?? "";
    const places = ["Pet Harbour", "pets", "Keepers", "Other operations"].map((name) =>
      sidebar.search(`>\\s*${name}\\s*<`),
    );
    expect(places.every((place, index) => place > (places[index - 1] ?? -1))).toBe(true);
  });

  test("writes the header of a strict policy, which allows each inline script by its hash and no style attribute", () => {
    const header = read("content-security-policy.txt");
    expect(header).not.toMatch(/unsafe-inline|'unsafe-eval'|'unsafe-hashes'/);
    const html = built("api/acme-paint/models/mural/");
    expect(html).not.toMatch(/<[a-z][^<>]*\sstyle="/);
    const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, text = ""]) => text,
    );
    const hashes = inline.map((text) => createHash("sha256").update(text).digest("base64"));
    expect(hashes.length).toBeGreaterThan(0);
    expect(hashes.filter((hash) => !header.includes(hash))).toEqual([]);
  });

  test("writes one copy of the sandbox's worker", () => {
    const worker = read("corsac/worker.js");
    const assets = readdirSync(join(site, "dist/_astro"));
    expect(assets.filter((file) => read(`_astro/${file}`) === worker)).toEqual([]);
  });

  test("places each sample into its tab", () => {
    const html = built("api/pets/operations/get-pet/");
    const [, tabs = ""] =
      /<starlight-tabs[^>]*data-sync-key="corsac-sample"([\s\S]*?)<\/starlight-tabs>/.exec(html) ?? [];
    const labels = [...tabs.matchAll(/role="tab"[^>]*>\s*([^<]*?)\s*</g)].map(([, label]) => label);
    expect(labels).toEqual(["TypeScript", "curl", "CLI", "Python", "Go", "PHP", "Java"]);
    const panels = tabs.split(/role="tabpanel"/).slice(1);
    expect(panels.map((panel) => /data-language="(\w+)"/.exec(panel)?.[1])).toEqual([
      "ts",
      "sh",
      "sh",
      "python",
      "go",
      "php",
      "java",
    ]);
    expect(html).not.toMatch(/corsac-(?:place|end)/);
  });

  test("a page of an operation has few bytes", () => {
    // The whole page with its samples in seven languages, and the data that its playground loads.
    expect(Buffer.byteLength(built("api/pets/operations/get-pet/"))).toBeLessThan(150_000);
    expect(Buffer.byteLength(read("api/pets/operations/get-pet/playground.json"))).toBeLessThan(20_000);
  });

  test("puts the sections and fields of a page into its table of contents", () => {
    const contents =
      /<starlight-toc[\s\S]*<\/starlight-toc>/.exec(built("api/acme-paint/models/mural/"))?.[0] ?? "";
    expect(linksOf(contents)).toEqual([
      "#_top",
      "#playground",
      "#samples",
      "#input",
      "#input-subject",
      "#input-walls",
      "#input-finish",
      "#input-gloss",
      "#output",
      "#presets",
    ]);
  });
});
