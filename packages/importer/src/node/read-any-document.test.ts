import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readAnyDocument } from "./read-any-document.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "corsac-any-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const operation = { get: { responses: { "200": { description: "OK" } } } };
const openapi = { openapi: "3.0.3", info: { title: "Tide", version: "1" }, paths: { "/tide": operation } };
const swagger = { ...openapi, openapi: undefined, swagger: "2.0", host: "tide.example" };
const postman = {
  info: { name: "Tide", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  item: [{ name: "Tide", request: { method: "GET", url: { raw: "https://tide.example/tide" } } }],
};

it.each<[name: string, text: string]>([
  ["no-components.json", JSON.stringify(openapi)],
  ["swagger.json", JSON.stringify(swagger)],
  [
    "tide.yaml",
    "openapi: 3.1.0\ninfo: { title: Tide, version: '1' }\npaths: { /tide: { get: { responses: {} } } }\n",
  ],
  ["collection.json", JSON.stringify(postman)],
])("a document of %s", async (name, text) => {
  await writeFile(join(folder, name), text);
  const { document } = await readAnyDocument(join(folder, name));
  expect(document).toMatchObject({ openapi: "3.1.0", paths: { "/tide": { get: {} } } });
});

it("a folder of pages, and a finished document as it is", async () => {
  await mkdir(join(folder, "tide"));
  await writeFile(join(folder, "tide/a.json"), JSON.stringify(openapi));
  const { document, name } = await readAnyDocument(join(folder, "tide"));
  expect([name, Object.keys(document.paths)]).toEqual(["tide", ["/tide"]]);
  await writeFile(join(folder, "done.json"), JSON.stringify(document));
  expect(await readAnyDocument(join(folder, "done.json"))).toEqual({
    name: "tide",
    document,
    diagnostics: [],
    sources: [],
  });
});

it("what holds no API is an error with its findings", async () => {
  await writeFile(join(folder, "notes.md"), "# Notes\n\nNothing here.\n");
  await expect(readAnyDocument(join(folder, "notes.md"))).rejects.toMatchObject({ code: "invalid-document" });
  await expect(readAnyDocument(join(folder, "gone"))).rejects.toMatchObject({ code: "not-found" });
});
