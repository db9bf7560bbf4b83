import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listPages, siteFolder } from "./testing/built-site.js";
import { type StaticServer, serveFolder } from "./testing/static-server.js";

const command = fileURLToPath(new URL("../../cli/bin/corsac.mjs", import.meta.url));
const specs = new URL("../../../specs/", import.meta.url);
const services = readdirSync(specs).filter((name) => existsSync(new URL(`${name}/openapi.json`, specs)));

/** `POST /v1/images` of a document. */
function operationsOf(document: { paths: Record<string, object> }): string[] {
  return Object.entries(document.paths)
    .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`))
    .filter((name) => /^(?:GET|PUT|POST|DELETE|PATCH) /.test(name))
    .sort();
}

function read(path: string): string {
  return readFileSync(join(siteFolder, path), "utf8");
}

describe("the site for programs", () => {
  let server: StaticServer;
  let folder: string;
  beforeAll(async () => {
    server = await serveFolder(siteFolder);
    folder = await mkdtemp(join(tmpdir(), "corsac-own-site-"));
    await writeFile(join(folder, "package.json"), "{}");
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test("every page has a Markdown twin, which its head names", () => {
    const without = listPages().filter((page) => {
      const path = page === "/" ? "index" : page.slice(1, -1);
      const html = read(`${page}index.html`);
      return (
        !existsSync(join(siteFolder, `${path}.md`)) ||
        !html.includes(`type="text/markdown" href="/${path}.md"`)
      );
    });
    expect(without).toEqual([]);
  });

  test.each(["", "zh/"])(
    "/%sllms.txt lists twins that exist, each guide and each model among them",
    (locale) => {
      const links = [...read(`${locale}llms.txt`).matchAll(/^- \[.*?\]\((\S+)\)/gm)].map(
        ([, link]) => link ?? "",
      );
      expect(links.filter((link) => !existsSync(join(siteFolder, link)))).toEqual([]);
      const listed = new Set(links.map((link) => link.replace(/\.md$/, "/")));
      const own = listPages().filter((page) => page.startsWith("/zh/") === (locale === "zh/"));
      const fronts = new Set(["/", "/zh/"]);
      expect(own.filter((page) => !fronts.has(page) && !listed.has(page))).toEqual([]);
    },
  );

  test.each(services)(
    "%s: `corsac add` of its llms.txt reads every operation of its document",
    async (service) => {
      const list = `${server.url}/reference/${service}/llms.txt`;
      await promisify(execFile)(process.execPath, [command, "add", list, "--service", service], {
        cwd: folder,
      });
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [command, "openapi", join("specs", service), "-o", "-"],
        { cwd: folder, maxBuffer: 2 ** 26 },
      );
      const published = JSON.parse(read(`reference/${service}/openapi.json`));
      expect(operationsOf(JSON.parse(stdout))).toEqual(operationsOf(published));
    },
  );

  test("`corsac add` of the whole site's llms.txt finds every service", async () => {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [command, "add", `${server.url}/llms.txt`, "--service", "all"],
      { cwd: folder },
    );
    const files = readdirSync(join(folder, "specs/all/pages"));
    const operations = services.flatMap((service) =>
      operationsOf(JSON.parse(read(`reference/${service}/openapi.json`))),
    );
    expect(files.length, stdout + stderr).toBeGreaterThanOrEqual(new Set(operations).size);
  });

  test("each model's input is a JSON Schema of its own", () => {
    const broken = services.flatMap((service) => {
      const { "x-corsac-models": models = [] } = JSON.parse(read(`reference/${service}/openapi.json`));
      return models.flatMap(({ slug }: { slug: string }) => {
        const text = read(`reference/${service}/models/${slug}/input.schema.json`);
        const { $defs = {} } = JSON.parse(text);
        return [...text.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)]
          .map(([, name]) => name ?? "")
          .filter((name) => !(name in $defs));
      });
    });
    expect(broken).toEqual([]);
  });
});
